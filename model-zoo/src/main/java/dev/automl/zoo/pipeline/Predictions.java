package dev.automl.zoo.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Predictions as text. */
public final class Predictions {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private Predictions() {}

    /** The index of the highest probability; the first of them if there are several. */
    public static int likeliest(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }

    /**
     * Writes CSV with one line a row: {@code prediction}, then, if asked for, a column {@code probability_<class>} for
     * each class. Flushes the writer and leaves it open.
     *
     * @param classes their names in order; none if numbers are predicted
     * @param threshold of two classes the second is predicted if its probability is at least this; of more, or if it is
     *     {@code NaN}, the likeliest one
     */
    public static void write(
            Writer writer, List<String> classes, double threshold, double[][] predicted, boolean probabilities)
            throws IOException {
        List<String> line = new ArrayList<>(List.of("prediction"));
        if (probabilities) {
            classes.forEach(name -> line.add("probability_" + name));
        }
        FORMAT.printRecord(writer, line.toArray());
        for (double[] prediction : predicted) {
            line.clear();
            line.add(label(classes, threshold, prediction));
            for (int c = 0; probabilities && c < classes.size(); c++) {
                line.add(Double.toString(prediction[c]));
            }
            FORMAT.printRecord(writer, line.toArray());
        }
        writer.flush();
    }

    /** The name of the predicted class, or the predicted number in full precision; the parameters are as above. */
    public static String label(List<String> classes, double threshold, double[] prediction) {
        if (classes.isEmpty()) {
            return Double.toString(prediction[0]);
        }
        return classes.get(classIndex(threshold, prediction));
    }

    /** The index of the predicted class, from the probability of each; the threshold is as above. */
    public static int classIndex(double threshold, double[] probabilities) {
        if (probabilities.length == 2 && !Double.isNaN(threshold)) {
            return probabilities[1] >= threshold ? 1 : 0;
        }
        return likeliest(probabilities);
    }
}
