package islands;

import islands.zoo.algorithm.LightGbm;
import islands.zoo.metric.Scores;
import islands.zoo.pipeline.Pipeline;
import islands.zoo.transform.CategoryCodes;
import islands.zoo.validation.Split;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Tries other values of one hyperparameter on the folds that the search used, and prints the scores:
 *
 * <pre>mvn -q compile exec:java -Dexec.mainClass=islands.TryValues</pre>
 *
 * <p>It saves nothing. A value that you like better goes into {@link Train#pipeline}.
 */
public final class TryValues {

    // ---- learningRate: 0.05 was chosen; the search looked at 0.01 .. 0.3, log. Change me: other values, or
    // another hyperparameter.
    static final double[] VALUES = {0.013, 0.025, 0.05, 0.1, 0.2};

    private TryValues() {}

    /** The pipeline of Train, with this value in the place of the one that was chosen. */
    static Pipeline pipeline(double learningRate) {
        return new Pipeline(
                List.of(
                        new CategoryCodes(200)), // maxLevels
                new LightGbm(
                        150,          // rounds, searched 20 .. 2000, log
                        learningRate,
                        31,           // leaves, searched 4 .. 256, log
                        20,           // minRowsInLeaf, searched 1 .. 100, log
                        0.8,          // featureFraction, searched 0.3 .. 1.0
                        0.8,          // rowFraction, searched 0.5 .. 1.0
                        1.0));        // l2, searched 0.001 .. 100.0, log
    }

    public static void main(String[] args) throws IOException {
        Split split = Train.split(Train.read(Train.DATA));
        System.out.println("learningRate    log loss, lower is better");
        for (double value : VALUES) {
            Scores scores = Scores.mean(Train.validate(pipeline(value), split));
            String chosen = value == 0.05 ? "  <- chosen" : "";
            System.out.printf(Locale.ROOT, "%-12s    %.4f%s%n", value, scores.get("log_loss"), chosen);
        }
    }
}
