package dev.automl.zoo.algorithm;

import de.bwaldvogel.liblinear.SolverType;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Ridge regression: least squares with an L2 penalty, by LibLinear.
 *
 * <p>The weights minimise half the mean squared error plus {@code penalty / 2} times their squared length, for a target
 * scaled to mean 0 and standard deviation 1. LibLinear's support vector regression with a squared loss is exactly that
 * when no error is small enough to be ignored (epsilon 0).
 *
 * @param penalty on large weights: large values give a simpler model
 */
@Algorithm(
        id = "ridge",
        name = "ridge regression",
        library = "LibLinear",
        tasks = Task.REGRESSION,
        input = Algorithm.Input.SCALED_NUMBERS,
        manyColumns = true,
        maxCells = 5_000_000,
        interpretable = true,
        strengths = "Fast and steady, also with columns that say the same; every weight can be read.",
        weaknesses = "Finds no interactions and no curves by itself; keeps every column; outliers pull it.",
        cost = "rows x columns x iterations (about 10)",
        paper = "Hoerl and Kennard, Ridge regression, Technometrics 12, 1970")
public record Ridge(
        @DoubleRange(low = 1e-6, high = 10, log = true, initial = 0.001)
        double penalty) implements Trainer {

    private static final double TOLERANCE = 1e-6;

    public Ridge {
        if (!(penalty > 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("penalty must be a number above 0, not " + penalty);
        }
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        TargetScale scale = TargetScale.of(train.target());
        double[] target = scale.apply(train.target().values());
        // LibLinear minimises |weights|^2 / 2 + cost * (sum of the squared errors).
        double cost = 1 / (2 * penalty * train.rows());
        LinearFunction function =
                LibLinear.regress(train.features(), target, SolverType.L2R_L2LOSS_SVR, cost, TOLERANCE, 0, seed);
        return LinearModel.regressor(function.undone(scale));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
