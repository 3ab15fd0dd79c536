package dev.automl.zoo.algorithm;

import de.bwaldvogel.liblinear.SolverType;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Linear support vector machine, by LibLinear.
 *
 * <p>Classification: the weights minimise half their squared length plus {@code cost} times the squared hinge loss, for
 * each class against all the others. The margins are turned into probabilities by Platt's sigmoid, which is fitted on
 * the margins of rows held out of the training. Regression: the loss is the absolute error, and
 * none up to {@value #EPSILON} standard deviations of the target, so outliers count less than they do for least squares.
 *
 * @param cost how much a badly predicted row weighs against large weights: small values give a simpler model
 */
@Algorithm(
        id = "linear-svm",
        name = "a linear support vector machine",
        library = "LibLinear",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        manyColumns = true,
        maxCells = 2_500_000,
        interpretable = true,
        strengths = "Looks at the rows near the border only; good with many columns; in regression robust to outliers.",
        weaknesses = "Finds no interactions and no curves by itself; its probabilities are an afterthought.",
        cost = "rows x columns x classes x iterations (about 10), for each of 4 fits",
        paper = "Fan et al., LIBLINEAR: a library for large linear classification, JMLR 9, 2008; "
                + "Platt, Probabilistic outputs for support vector machines, 1999")
public record LinearSvm(
        @DoubleRange(low = 0.0001, high = 10, log = true, initial = 0.1)
        double cost) implements Trainer {

    private static final double EPSILON = 0.1;
    private static final double CLASSIFICATION_TOLERANCE = 1e-3;
    private static final double REGRESSION_TOLERANCE = 0.01;

    public LinearSvm {
        if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost must be a number above 0, not " + cost);
        }
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        if (train.target().task().isClassification()) {
            return LinearModel.classifier(calibrate(margins(train, seed), train, seed));
        }
        TargetScale scale = TargetScale.of(train.target());
        return LinearModel.regressor(LibLinear.regress(
                        train.features(),
                        scale.apply(train.target().values()),
                        SolverType.L2R_L1LOSS_SVR_DUAL,
                        cost,
                        REGRESSION_TOLERANCE,
                        EPSILON,
                        seed)
                .undone(scale));
    }

    private LinearFunction[] margins(Dataset train, long seed) {
        return LibLinear.classify(train, SolverType.L2R_L2LOSS_SVC, cost, CLASSIFICATION_TOLERANCE, seed);
    }

    /** Makes log odds of margins: a sigmoid of a linear function is a logistic regression with other weights. */
    private LinearFunction[] calibrate(LinearFunction[] functions, Dataset train, long seed) {
        PlattScaling[] sigmoids = HeldOutSigmoids.fit(train, rest -> {
            LinearFunction[] fitted = margins(rest, seed);
            return table -> LinearFunction.valuesOf(fitted, DenseRows.of(table));
        });
        return LinearFunction.calibrated(functions, sigmoids);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
