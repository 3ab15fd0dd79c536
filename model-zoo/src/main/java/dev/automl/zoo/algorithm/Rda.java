package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Regularized discriminant analysis, with the matrices of Smile and OpenBLAS.
 *
 * <p>Lies between linear and quadratic discriminant analysis: takes the rows of each class for a normal distribution, whose
 * covariance is a mixture of its own and of the one that all classes have in common, pulled towards equal variances in all
 * directions.
 *
 * @param alpha what the own covariance of a class counts: with 0 the borders are straight, with 1 they are fully curved
 * @param shrinkage how far the variances are pulled: 0 not at all; with 1 every class is round
 */
@Algorithm(
        id = "rda",
        name = "regularized discriminant analysis",
        library = "Smile, OpenBLAS",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 100_000,
        maxCells = 500_000,
        strengths = "One exact computation, no iterations; as curved as the rows allow.",
        weaknesses = "Takes the columns for normally distributed; too sure of itself with many columns.",
        cost = "classes x (rows x columns^2 + columns^3)",
        paper = "Friedman, Regularized discriminant analysis, JASA 84, 1989")
public record Rda(
        @DoubleRange(low = 0, high = 1, initial = 0.1) double alpha,

        @DoubleRange(low = 1e-4, high = 1, log = true, initial = 0.02)
        double shrinkage)
        implements Trainer {

    public Rda {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be from 0 to 1, not " + alpha);
        }
        Require.fraction("shrinkage", shrinkage);
    }

    @Override
    public Model fit(Dataset train, long seed) {
        return GaussianClasses.fit(RepeatedRows.of(train), alpha, shrinkage);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return GaussianClasses.load(folder);
    }
}
