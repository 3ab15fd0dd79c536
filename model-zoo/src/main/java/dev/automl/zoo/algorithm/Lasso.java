package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Lasso: least squares with an L1 penalty, by Tribuo.
 *
 * <p>The weights minimise half the mean squared error plus {@code penalty} times the sum of their absolute values, for a
 * target scaled to mean 0 and standard deviation 1: an elastic net without its L2 part.
 *
 * @param penalty on large weights: large values leave out more columns
 */
@Algorithm(
        id = "lasso",
        name = "the lasso",
        library = "Tribuo",
        tasks = Task.REGRESSION,
        input = Algorithm.Input.SCALED_NUMBERS,
        maxCells = 1_000_000,
        interpretable = true,
        strengths = "Leaves out columns that do not help; every weight can be read.",
        weaknesses = "Finds no interactions and no curves by itself; picks one of several similar columns by chance.",
        cost = "rows x columns x passes (10 to 1000, more for a small penalty)",
        paper = "Tibshirani, Regression shrinkage and selection via the lasso, JRSS B 58, 1996")
public record Lasso(
        @DoubleRange(low = 1e-4, high = 1, log = true, initial = 0.01)
        double penalty) implements Trainer {

    public Lasso {
        if (!(penalty > 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("penalty must be a number above 0, not " + penalty);
        }
    }

    @Override
    public Model fit(Dataset train, long seed) {
        return new ElasticNet(penalty, 1).fit(train, seed);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
