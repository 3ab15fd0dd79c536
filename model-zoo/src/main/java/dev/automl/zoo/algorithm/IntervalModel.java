package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Predicts from the intervals that the values of a row lie in.
 *
 * @param bayes of the classes that had training rows; null if there is nothing to tell them apart by
 */
record IntervalModel(PresentClasses classes, Intervals intervals, smile.classification.DiscreteNaiveBayes bayes)
        implements Model {

    private static final String FILE = "intervals.json";

    /** What Smile's own file does not know. */
    private record Saved(PresentClasses classes, Intervals intervals) {}

    @Override
    public double[][] predict(Table features) {
        double[][] rows = features.toRows();
        double[][] predicted = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            double[] probabilities = new double[classes.count()];
            if (bayes == null) {
                for (int c = 0; c < probabilities.length; c++) {
                    probabilities[c] = classes.share(c);
                }
            } else {
                bayes.predict(intervals.of(rows[row]), probabilities);
            }
            predicted[row] = classes.probabilities(probabilities);
        }
        return predicted;
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), new Saved(classes, intervals));
        if (bayes != null) {
            SmileModelFile.write(folder, bayes);
        }
    }

    static IntervalModel load(Path folder) throws IOException {
        Saved saved = Json.read(folder.resolve(FILE), Saved.class);
        boolean nothing = saved.classes.count() == 1 || saved.intervals.count() == 0;
        return new IntervalModel(
                saved.classes,
                saved.intervals,
                nothing ? null : SmileModelFile.read(folder, smile.classification.DiscreteNaiveBayes.class));
    }
}
