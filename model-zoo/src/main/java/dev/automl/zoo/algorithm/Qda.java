package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Quadratic discriminant analysis, with the matrices of Smile and OpenBLAS.
 *
 * <p>Takes the rows of each class for a normal distribution with its own mean and its own covariance, so the borders
 * between classes are curved. The covariances are pulled towards equal variances in all directions, so that those of
 * classes with few rows can be inverted; a class with one row gets the covariance of the others.
 *
 * @param shrinkage how far: 0 not at all; with 1 every class is round
 */
@Algorithm(
        id = "qda",
        name = "quadratic discriminant analysis",
        library = "Smile, OpenBLAS",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 100_000,
        maxCells = 500_000,
        strengths = "One exact computation, no iterations; curved borders from few columns.",
        weaknesses = "Needs many rows in every class; takes the columns for normally distributed; too sure of itself.",
        cost = "rows x columns^2 + classes x columns^3",
        paper = "Friedman, Regularized discriminant analysis, JASA 84, 1989")
public record Qda(
        @DoubleRange(low = 1e-4, high = 1, log = true, initial = 0.1)
        double shrinkage) implements Trainer {

    public Qda {
        Require.fraction("shrinkage", shrinkage);
    }

    @Override
    public Model fit(Dataset train, long seed) {
        return GaussianClasses.fit(RepeatedRows.of(train), 1, shrinkage);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return GaussianClasses.load(folder);
    }
}
