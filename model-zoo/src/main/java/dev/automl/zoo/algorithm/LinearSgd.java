package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractLinearSGDModel;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.RegressionObjective;
import org.tribuo.regression.sgd.objectives.AbsoluteLoss;
import org.tribuo.regression.sgd.objectives.Huber;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/**
 * A linear model learned by stochastic gradient descent, by Tribuo.
 *
 * <p>Goes through the rows in random order, and after each moves the weights a little so that its loss falls. AdaGrad makes
 * the steps of a weight shorter the more it has moved. There is no penalty on large weights: few and short steps keep the
 * model simple. A target of numbers is scaled to mean 0 and standard deviation 1.
 *
 * @param classLoss what is kept small in classification
 * @param numberLoss what is kept small in regression
 * @param learningRate the length of the first steps
 * @param epochs how often it goes through the rows
 */
@Algorithm(
        id = "linear-sgd",
        name = "a linear model by stochastic gradient descent",
        library = "Tribuo",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        manyColumns = true,
        maxCells = 3_000_000,
        interpretable = true,
        strengths =
                "Several losses, some robust to outliers; all classes are learned together; every weight can be read.",
        weaknesses = "Finds no interactions and no curves by itself; only near the best weights; needs the right rate.",
        cost = "rows x columns x classes x epochs; 4 times that for the hinge loss",
        paper = "Duchi, Hazan and Singer, Adaptive subgradient methods for online learning, JMLR 12, 2011")
public record LinearSgd(
        ClassLoss classLoss,
        NumberLoss numberLoss,

        @DoubleRange(low = 0.003, high = 1, log = true, initial = 0.05)
        double learningRate,

        @IntRange(low = 2, high = 30, log = true, initial = 10)
        int epochs)
        implements Trainer {

    /** The loss of a row whose class is known. */
    public enum ClassLoss {
        /** Minus the logarithm of the probability of its class: multinomial logistic regression. */
        LOG,
        /** By how much its class does not beat all others by a margin; made probabilities by Platt's sigmoid. */
        HINGE
    }

    /** The loss of a row whose number is known. */
    public enum NumberLoss {
        /** The squared error. */
        SQUARED,
        /** The squared error up to half a standard deviation of the target, beyond that in proportion to the error. */
        HUBER,
        /** The absolute error: the model follows medians. */
        ABSOLUTE
    }

    private static final double HUBER_FROM = 0.5;

    public LinearSgd {
        if (classLoss == null || numberLoss == null) {
            throw new IllegalArgumentException(
                    "classLoss and numberLoss must be given, not " + classLoss + " and " + numberLoss);
        }
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("learningRate must be a number above 0, not " + learningRate);
        }
        Require.atLeast("epochs", epochs, 1);
    }

    /** @throws IllegalStateException if the weights grow beyond all numbers */
    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = weighted.counted();
        Target target = train.target();
        if (!target.task().isClassification()) {
            return regress(train, seed);
        }
        LinearFunction[] functions = classify(train, seed);
        if (classLoss == ClassLoss.LOG) {
            return LinearModel.softmax(functions);
        }
        PlattScaling[] sigmoids = HeldOutSigmoids.fit(train, rest -> {
            LinearFunction[] fitted = classify(rest, seed);
            return table -> LinearFunction.valuesOf(fitted, DenseRows.of(table));
        });
        return LinearModel.classifier(LinearFunction.calibrated(functions, sigmoids));
    }

    private LinearFunction[] classify(Dataset train, long seed) {
        var trainer = new org.tribuo.classification.sgd.linear.LinearSGDTrainer(
                classLoss == ClassLoss.LOG ? new LogMulticlass() : new Hinge(), optimiser(), epochs, seed);
        MutableDataset<Label> data = TribuoData.classification(train);
        TribuoData.weigh(data, train.target().weights());
        org.tribuo.Model<Label> model = trainer.train(data);
        LinearFunction[] functions = new LinearFunction[train.target().classes().size()];
        for (int output = 0; output < model.getOutputIDInfo().size(); output++) {
            String name = model.getOutputIDInfo().getOutput(output).getLabel();
            functions[Integer.parseInt(name)] = function(model, output);
        }
        return functions;
    }

    private LinearModel regress(Dataset train, long seed) {
        RegressionObjective loss = switch (numberLoss) {
            case SQUARED -> new SquaredLoss();
            case HUBER -> new Huber(HUBER_FROM);
            case ABSOLUTE -> new AbsoluteLoss();
        };
        Target target = train.target();
        TargetScale scale = TargetScale.of(target);
        var trainer = new org.tribuo.regression.sgd.linear.LinearSGDTrainer(loss, optimiser(), epochs, seed);
        MutableDataset<Regressor> data = TribuoData.regression(train.features(), scale.apply(target.values()));
        TribuoData.weigh(data, target.weights());
        return LinearModel.regressor(function(trainer.train(data), 0).undone(scale));
    }

    private AdaGrad optimiser() {
        return new AdaGrad(learningRate);
    }

    /** Tribuo keeps the weights of an output in a row, the intercept last. */
    private LinearFunction function(org.tribuo.Model<?> model, int output) {
        DenseMatrix all = ((AbstractLinearSGDModel<?>) model).getWeightsCopy();
        double[] weights = new double[all.getDimension2Size() - 1];
        for (int column = 0; column < weights.length; column++) {
            weights[column] = finite(all.get(output, column));
        }
        return new LinearFunction(finite(all.get(output, weights.length)), weights);
    }

    private double finite(double weight) {
        if (!Double.isFinite(weight)) {
            throw new IllegalStateException("the weights grew beyond all numbers with learningRate " + learningRate
                    + ": lower it, or bring the columns to one scale");
        }
        return weight;
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
