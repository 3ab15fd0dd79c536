package islands;

import islands.zoo.algorithm.Ridge;
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

    // ---- penalty: 0.001 was chosen; the search looked at 1.0E-6 .. 10.0, log. Change me: other values, or another
    // hyperparameter.
    static final double[] VALUES = {2.5E-4, 5.0E-4, 0.001, 0.002, 0.004};

    private TryValues() {}

    /** The pipeline of Train, with this value in the place of the one that was chosen. */
    static Pipeline pipeline(double penalty) {
        return new Pipeline(
                List.of(
                        new MedianImputer(),
                        new OneHotEncoder(50, 3), // maxLevels, minRows
                        new StandardScaler()),
                new Ridge(
                        penalty));
    }

    public static void main(String[] args) throws IOException {
        Split split = Train.split(Train.read(Train.DATA));
        System.out.println("penalty    RMSE, lower is better");
        for (double value : VALUES) {
            Scores scores = Scores.mean(Train.validate(pipeline(value), split));
            String chosen = value == 0.001 ? "  <- chosen" : "";
            System.out.printf(Locale.ROOT, "%-7s    %.4f%s%n", value, scores.get("rmse"), chosen);
        }
    }
}
