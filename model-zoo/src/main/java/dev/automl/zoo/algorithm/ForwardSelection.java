package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.regression.slm.SLMTrainer;
import org.tribuo.regression.slm.SparseLinearModel;

/**
 * Least squares on a few columns that are selected one by one, by Tribuo: orthogonal matching pursuit.
 *
 * <p>Takes the column that is most correlated with what the model does not explain yet, fits least squares on all columns
 * taken so far, and begins anew, until there are enough columns or one says nothing that the others do not say.
 *
 * @param maxColumns how many columns are taken at most
 */
@Algorithm(
        id = "forward-selection",
        name = "least squares with forward selection",
        library = "Tribuo",
        tasks = Task.REGRESSION,
        input = Algorithm.Input.SCALED_NUMBERS,
        maxCells = 2_000_000,
        interpretable = true,
        strengths =
                "A short formula with as many columns as wanted, whose weights are not shrunk; every weight can be read.",
        weaknesses = "Finds no interactions and no curves by itself; never gives back a column; outliers pull it.",
        cost = "rows x columns x columns taken, and rows x columns taken^3",
        paper = "Pati, Rezaiifar and Krishnaprasad, Orthogonal matching pursuit, Asilomar Conference on Signals, 1993")
public record ForwardSelection(
        @IntRange(low = 1, high = 50, log = true, initial = 10)
        int maxColumns) implements Trainer {

    private static final boolean NORMALIZED = true;

    /** A column that differs less than this from its mean, after scaling, is constant but for rounding. */
    private static final double LEAST_DIFFERENCE = 1e-9;

    public ForwardSelection {
        Require.atLeast("maxColumns", maxColumns, 1);
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        double[][] rows = DenseRows.of(train.features());
        TargetScale[] scales = new TargetScale[rows[0].length];
        List<Integer> taken = new ArrayList<>();
        List<Column> scaled = new ArrayList<>();
        for (int column = 0; column < scales.length; column++) {
            double[] values = new double[rows.length];
            for (int row = 0; row < rows.length; row++) {
                values[row] = rows[row][column];
            }
            scales[column] = TargetScale.of(new Target(Task.REGRESSION, List.of(), values));
            values = scales[column].apply(values);
            // Tribuo divides by the deviation of a column, so those without any stay out.
            if (differs(values)) {
                taken.add(column);
                scaled.add(new Column.Numeric("column", values));
            }
        }
        TargetScale scale = TargetScale.of(train.target());
        double[] target = scale.apply(train.target().values());
        double[] weights = new double[scales.length];
        double intercept = 0;
        if (!taken.isEmpty() && differs(target)) {
            double[] found = select(new Table(rows.length, scaled), target);
            for (int i = 0; i < found.length; i++) {
                TargetScale column = scales[taken.get(i)];
                weights[taken.get(i)] = found[i] / column.deviation();
                intercept -= found[i] * column.mean() / column.deviation();
            }
        }
        return LinearModel.regressor(new LinearFunction(intercept, weights).undone(scale));
    }

    /** The weights of columns of mean 0 and standard deviation 1, for such a target; 0 for a column that is not taken. */
    private double[] select(Table columns, double[] target) {
        SLMTrainer trainer = new SLMTrainer(NORMALIZED, maxColumns);
        SparseLinearModel model = (SparseLinearModel) trainer.train(TribuoData.regression(columns, target));
        return model.getWeights().get(TribuoData.TARGET).toArray();
    }

    private static boolean differs(double[] scaled) {
        for (double value : scaled) {
            if (Math.abs(value) > LEAST_DIFFERENCE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
