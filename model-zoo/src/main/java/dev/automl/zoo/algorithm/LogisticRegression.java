package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;

/**
 * Logistic regression with an L2 penalty, by LibLinear (through Tribuo).
 *
 * <p>The log odds of a class are a weighted sum of the columns. The weights minimise half their squared length plus
 * {@code cost} times the log loss summed over the rows, by Newton's method in a trust region. Of more than two classes
 * each is set against all the others, and the probabilities are made to add up to 1.
 *
 * @param cost how much a badly predicted row weighs against large weights: small values give a simpler model
 */
@Algorithm(
        id = "logistic-regression",
        name = "logistic regression",
        library = "Tribuo, LibLinear",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.SCALED_NUMBERS,
        manyColumns = true,
        maxCells = 5_000_000,
        interpretable = true,
        strengths = "Fast; well calibrated probabilities; every weight can be read.",
        weaknesses = "Finds no interactions and no curves by itself.",
        cost = "rows x columns x classes x iterations (about 10)",
        paper = "Fan et al., LIBLINEAR: a library for large linear classification, JMLR 9, 2008")
public record LogisticRegression(
        @DoubleRange(low = 0.001, high = 1000, log = true, initial = 1)
        double cost) implements Trainer {

    private static final double TOLERANCE = 1e-4;

    public LogisticRegression {
        if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost must be a number above 0, not " + cost);
        }
    }

    @Override
    public Model fit(Dataset train, long seed) {
        return LinearModel.classifier(
                LibLinear.classify(RepeatedRows.of(train), LinearType.L2R_LR, cost, TOLERANCE, seed));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
