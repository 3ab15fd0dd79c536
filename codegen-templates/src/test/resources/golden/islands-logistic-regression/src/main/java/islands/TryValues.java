package islands;

import islands.zoo.algorithm.LogisticRegression;
import islands.zoo.metric.Scores;
import islands.zoo.pipeline.Pipeline;
import islands.zoo.transform.MedianImputer;
import islands.zoo.transform.OneHotEncoder;
import islands.zoo.transform.StandardScaler;
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

    // ---- cost: 1.0 was chosen; the search looked at 0.001 .. 1000.0, log. Change me: other values, or another
    // hyperparameter.
    static final double[] VALUES = {0.25, 0.5, 1.0, 2.0, 4.0};

    private TryValues() {}

    /** The pipeline of Train, with this value in the place of the one that was chosen. */
    static Pipeline pipeline(double cost) {
        return new Pipeline(
                List.of(
                        new MedianImputer(),
                        new OneHotEncoder(50, 3), // maxLevels, minRows
                        new StandardScaler()),
                new LogisticRegression(
                        cost,
                        LogisticRegression.Penalty.L2)); // penalty, searched L2 | L1
    }

    public static void main(String[] args) throws IOException {
        Split split = Train.split(Train.read(Train.DATA));
        System.out.println("cost    log loss, lower is better");
        for (double value : VALUES) {
            Scores scores = Scores.mean(Train.validate(pipeline(value), split));
            String chosen = value == 1.0 ? "  <- chosen" : "";
            System.out.printf(Locale.ROOT, "%-4s    %.4f%s%n", value, scores.get("log_loss"), chosen);
        }
    }
}
