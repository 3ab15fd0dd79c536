package dev.automl.zoo.pipeline;

import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.ClassificationMetrics;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Predictions as text. */
public final class Predictions {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private Predictions() {}

    /**
     * The name of the predicted class, or the predicted number in full precision. Of two classes it is the second if its
     * probability is at least the threshold; of more it is the most probable one, of equals the first.
     */
    public static String label(Schema schema, double threshold, double[] prediction) {
        if (schema.task() == Task.BINARY) {
            return schema.classes().get(prediction[1] >= threshold ? 1 : 0);
        }
        return schema.task().isClassification()
                ? schema.classes().get(ClassificationMetrics.predictedClass(prediction))
                : Double.toString(prediction[0]);
    }

    /** Writes a CSV file in UTF-8, as below. */
    public static void write(Path file, Schema schema, double threshold, double[][] predicted, boolean probabilities)
            throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(writer, schema, threshold, predicted, probabilities);
        }
    }

    /**
     * Writes CSV with one line a row: {@code prediction}, then, if asked for, a column {@code probability_<class>} for
     * each class. Flushes the writer and leaves it open.
     *
     * @param threshold from which probability on the second of two classes is predicted; counts for two classes only
     * @param probabilities whether to write them; there are none for regression
     */
    public static void write(
            Writer writer, Schema schema, double threshold, double[][] predicted, boolean probabilities)
            throws IOException {
        List<String> line = new ArrayList<>(List.of("prediction"));
        if (probabilities) {
            schema.classes().forEach(name -> line.add("probability_" + name));
        }
        FORMAT.printRecord(writer, line.toArray());
        for (double[] prediction : predicted) {
            line.clear();
            line.add(label(schema, threshold, prediction));
            for (int c = 0; probabilities && c < schema.classes().size(); c++) {
                line.add(Double.toString(prediction[c]));
            }
            FORMAT.printRecord(writer, line.toArray());
        }
        writer.flush();
    }
}
