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
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractFMModel;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.fm.FMRegressionTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/**
 * Factorization machine, by Tribuo.
 *
 * <p>A linear model, and a weight for the product of any two columns. So that these are not too many, each column has a short
 * list of factors, and the weight of a pair is the scalar product of their lists: pairs that are seldom seen together learn
 * from others. All is learned by stochastic gradient descent with AdaGrad, of the log loss, or of the squared error of a
 * target scaled to mean 0 and standard deviation 1.
 *
 * @param factors the length of the lists: more let the pairs differ more
 * @param learningRate the length of the first steps
 * @param epochs how often it goes through the rows
 */
@Algorithm(
        id = "factorization-machine",
        name = "a factorization machine",
        library = "Tribuo",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxCells = 1_000_000,
        strengths = "Finds interactions of two columns, also of categories that are seldom seen together.",
        weaknesses = "Slow; needs the right learning rate; no curves; goes astray far away from the training rows.",
        cost = "rows x columns x factors x classes x epochs",
        paper = "Rendle, Factorization machines, IEEE International Conference on Data Mining, 2010")
public record FactorizationMachine(
        @IntRange(low = 1, high = 16, log = true, initial = 4)
        int factors,

        @DoubleRange(low = 0.003, high = 0.3, log = true, initial = 0.03)
        double learningRate,

        @IntRange(low = 2, high = 30, log = true, initial = 10)
        int epochs)
        implements Trainer {

    /** Of the factors before training; they must differ, or they would stay the same. */
    private static final double DEVIATION = 0.01;

    private static final int LOG_EVERY = 1_000;
    private static final int BATCH = 1;
    private static final boolean SCALE_TARGET = false;

    public FactorizationMachine {
        Require.atLeast("factors", factors, 1);
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("learningRate must be a number above 0, not " + learningRate);
        }
        Require.atLeast("epochs", epochs, 1);
    }

    /** @throws IllegalStateException if the weights grow beyond all numbers */
    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = weighted.counted();
        return train.target().task().isClassification() ? classify(train, seed) : regress(train, seed);
    }

    private Model classify(Dataset train, long seed) {
        FMClassificationTrainer trainer = new FMClassificationTrainer(
                new LogMulticlass(), new AdaGrad(learningRate), epochs, LOG_EVERY, BATCH, seed, factors, DEVIATION);
        MutableDataset<Label> data = TribuoData.classification(train);
        TribuoData.weigh(data, train.target().weights());
        AbstractFMModel<Label> fitted = trainer.train(data);
        FactorizedFunction[] functions =
                new FactorizedFunction[train.target().classes().size()];
        for (int output = 0; output < fitted.getOutputIDInfo().size(); output++) {
            String name = fitted.getOutputIDInfo().getOutput(output).getLabel();
            functions[Integer.parseInt(name)] = function(fitted, output);
        }
        return new FactorizationModel(functions, null);
    }

    private Model regress(Dataset train, long seed) {
        Target target = train.target();
        TargetScale scale = TargetScale.of(target);
        FMRegressionTrainer trainer = new FMRegressionTrainer(
                new SquaredLoss(),
                new AdaGrad(learningRate),
                epochs,
                LOG_EVERY,
                BATCH,
                seed,
                factors,
                DEVIATION,
                SCALE_TARGET);
        MutableDataset<Regressor> data = TribuoData.regression(train.features(), scale.apply(target.values()));
        TribuoData.weigh(data, target.weights());
        return new FactorizationModel(new FactorizedFunction[] {function(trainer.train(data), 0)}, scale);
    }

    private FactorizedFunction function(AbstractFMModel<?> fitted, int output) {
        FactorizedFunction function = new FactorizedFunction(
                fitted.getBiasesCopy().get(output),
                fitted.getLinearWeightsCopy().getRow(output).toArray(),
                rows((DenseMatrix) fitted.getFactorsCopy()[output]));
        if (!function.isFinite()) {
            throw new IllegalStateException("the weights grew beyond all numbers with learningRate " + learningRate
                    + ": lower it, or bring the columns to one scale");
        }
        return function;
    }

    private static double[][] rows(DenseMatrix matrix) {
        double[][] rows = new double[matrix.getDimension1Size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = matrix.getRow(row).toArray();
        }
        return rows;
    }

    @Override
    public Model load(Path folder) throws IOException {
        return FactorizationModel.load(folder);
    }
}
