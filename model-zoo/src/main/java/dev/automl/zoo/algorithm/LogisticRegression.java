package dev.automl.zoo.algorithm;

import de.bwaldvogel.liblinear.SolverType;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Logistic regression with a penalty, by LibLinear.
 *
 * <p>The log odds of a class are a weighted sum of the columns. The weights minimise the penalty plus {@code cost}
 * times the log loss summed over the rows, by Newton's method. Of more than two classes each is set against all the others,
 * and the probabilities are made to add up to 1.
 *
 * @param cost how much a badly predicted row weighs against large weights: small values give a simpler model
 * @param penalty on large weights
 */
@Algorithm(
        id = "logistic-regression",
        name = "logistic regression",
        library = "LibLinear",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.SCALED_NUMBERS,
        manyColumns = true,
        maxCells = 5_000_000,
        interpretable = true,
        strengths = "Fast; well calibrated probabilities; every weight can be read.",
        weaknesses = "Finds no interactions and no curves by itself.",
        cost = "rows x columns x classes x iterations (about 10)",
        paper = "Fan et al., LIBLINEAR: a library for large linear classification, JMLR 9, 2008; "
                + "Yuan, Ho and Lin, An improved GLMNET for L1-regularized logistic regression, JMLR 13, 2012")
public record LogisticRegression(
        @DoubleRange(low = 0.001, high = 1000, log = true, initial = 1)
        double cost,

        Penalty penalty) implements Trainer {

    /** On large weights. */
    public enum Penalty {
        /** Half the sum of their squares: keeps every column, and lets columns that say the same share their weight. */
        L2,
        /** The sum of their absolute values: leaves out columns that do not help. */
        L1
    }

    private static final double TOLERANCE = 1e-4;

    public LogisticRegression {
        if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost must be a number above 0, not " + cost);
        }
        if (penalty == null) {
            throw new IllegalArgumentException("penalty must be given, not null");
        }
    }

    @Override
    public Model fit(Dataset train, long seed) {
        SolverType solver = penalty == Penalty.L2 ? SolverType.L2R_LR : SolverType.L1R_LR;
        return LinearModel.classifier(LibLinear.classify(RepeatedRows.of(train), solver, cost, TOLERANCE, seed));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
