package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;
import org.tribuo.regression.slm.ElasticNetCDTrainer;
import org.tribuo.regression.slm.SparseLinearModel;

/**
 * Elastic net: least squares with an L1 and an L2 penalty, by Tribuo.
 *
 * <p>The weights minimise half the mean squared error plus {@code penalty * (share * sum of |weight| + (1 - share) / 2 *
 * sum of weight^2)}, for a target scaled to mean 0 and standard deviation 1, by cyclic coordinate descent.
 * Columns that are strongly correlated and a small penalty make it slow; after {@value #MAX_PASSES} passes it stops.
 *
 * @param penalty on large weights: large values give a simpler model
 * @param l1Ratio the share of the L1 penalty: near 1 most weights are exactly 0, near 0 columns that say the same share
 *     their weight
 */
@Algorithm(
        id = "elastic-net",
        name = "the elastic net",
        library = "Tribuo",
        tasks = Task.REGRESSION,
        input = Algorithm.Input.SCALED_NUMBERS,
        maxCells = 1_000_000,
        interpretable = true,
        strengths = "Leaves out columns that do not help; keeps groups of similar ones; every weight can be read.",
        weaknesses = "Finds no interactions and no curves by itself; outliers pull it.",
        cost = "rows x columns x passes (10 to 1000, more for a small penalty)",
        paper = "Zou and Hastie, Regularization and variable selection via the elastic net, JRSS B 67, 2005; "
                + "Friedman, Hastie and Tibshirani, Regularization paths, J. Stat. Softw. 33, 2010")
public record ElasticNet(
        @DoubleRange(low = 1e-4, high = 1, log = true, initial = 0.01)
        double penalty,

        @DoubleRange(low = 0.01, high = 0.99, initial = 0.5) double l1Ratio)
        implements Trainer {

    private static final double TOLERANCE = 1e-5;
    private static final int MAX_PASSES = 1000;

    public ElasticNet {
        if (!(penalty > 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("penalty must be a number above 0, not " + penalty);
        }
        if (!(l1Ratio >= 0.001 && l1Ratio <= 1)) {
            throw new IllegalArgumentException("l1Ratio must be from 0.001 to 1, not " + l1Ratio);
        }
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        TargetScale scale = TargetScale.of(train.target());
        double[] target = scale.apply(train.target().values());
        ElasticNetCDTrainer trainer = new ElasticNetCDTrainer(penalty, l1Ratio, TOLERANCE, MAX_PASSES, false, seed);
        SparseLinearModel model = (SparseLinearModel) trainer.train(TribuoData.regression(train.features(), target));
        double[] weights = model.getWeights().get(TribuoData.TARGET).toArray();
        return LinearModel.regressor(
                throughTheMean(weights, DenseRows.of(train.features())).undone(scale));
    }

    /** The scaled target has mean 0, so the best intercept makes the function 0 at the mean of the rows. */
    private static LinearFunction throughTheMean(double[] weights, double[][] rows) {
        double[] mean = new double[weights.length];
        for (double[] row : rows) {
            for (int column = 0; column < mean.length; column++) {
                mean[column] += row[column] / rows.length;
            }
        }
        return new LinearFunction(-new LinearFunction(0, weights).at(mean), weights);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
