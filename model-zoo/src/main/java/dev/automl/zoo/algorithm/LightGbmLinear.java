package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradient boosted trees by LightGBM whose leaves hold linear functions: of the numbers that the tree has split on above the
 * leaf. Fewer and smaller trees follow smooth relations.
 *
 * <p>Numbers are brought to the range from 0 to 1, and what lies beyond the range of the training rows is moved to its end:
 * added up over many trees, slopes would lead to any value there.
 *
 * @param rounds how many trees are added, for each class if there are more than two
 * @param learningRate the share of each tree's correction that is applied
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each tree may look at
 * @param rowFraction the share of the rows that each tree is grown on
 * @param slopePenalty penalty on steep functions in the leaves
 * @param l2 penalty on large leaf values
 */
@Algorithm(
        id = "lightgbm-linear",
        name = "gradient boosted trees with linear leaves",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        stoppable = true,
        strengths = "Good at smooth relations between numbers, where plain trees make steps.",
        weaknesses =
                "Slower than plain boosting; outliers in columns bend the leaves; held constant outside of the training range.",
        cost = "rows x columns x rounds, and leaves x depth^3 x rounds",
        paper = "Shi et al. (2019), Gradient Boosting with Piece-Wise Linear Regression Trees")
public record LightGbmLinear(
        @IntRange(low = 20, high = 400, log = true, initial = 100)
        int rounds,

        @DoubleRange(low = 0.01, high = 0.3, log = true, initial = 0.1)
        double learningRate,

        @IntRange(low = 3, high = 64, log = true, initial = 8)
        int leaves,

        @IntRange(low = 5, high = 200, log = true, initial = 20)
        int minRowsInLeaf,

        @DoubleRange(low = 0.3, high = 1, initial = 1) double featureFraction,

        @DoubleRange(low = 0.5, high = 1, initial = 0.8) double rowFraction,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 0.1)
        double slopePenalty,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 1)
        double l2)
        implements Trainer {

    private static final String RANGES = "lightgbm-ranges.json";

    public LightGbmLinear {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("slopePenalty", slopePenalty);
        Require.notNegative("l2", l2);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset counted = all.counted();
        Ranges ranges = Ranges.of(counted.features());
        Dataset train = new Dataset(ranges.apply(counted.features()), counted.target());
        BoostingTarget coding = BoostingTarget.of(train.target());
        String parameters = String.join(
                " ",
                "linear_tree=true linear_lambda=" + slopePenalty,
                LightGbmData.objective(train.target()),
                "learning_rate=" + learningRate,
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction=" + featureFraction,
                LightGbmData.bagging(rowFraction, train.rows()),
                "lambda_l2=" + l2,
                LightGbmData.reproducible(seed));
        return new Fitted(ranges, new LightGbmModel(LightGbmData.train(train, coding, parameters, rounds), coding));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(Json.read(folder.resolve(RANGES), Ranges.class), LightGbmModel.load(folder));
    }

    /** The smallest and the largest value of each column in training; of categories they are not used. */
    record Ranges(double[] low, double[] high) {

        static Ranges of(Table features) {
            double[] low = new double[features.columns().size()];
            double[] high = new double[low.length];
            for (int c = 0; c < low.length; c++) {
                Column column = features.columns().get(c);
                for (int row = 0; row < features.rows(); row++) {
                    double half = column.number(row) / 2; // of huge numbers the difference would overflow
                    low[c] = half < low[c] || row == 0 ? half : low[c];
                    high[c] = half > high[c] || row == 0 ? half : high[c];
                }
            }
            return new Ranges(low, high);
        }

        Table apply(Table features) {
            List<Column> columns = new ArrayList<>();
            for (int c = 0; c < low.length; c++) {
                Column column = features.columns().get(c);
                columns.add(column instanceof Column.Numeric ? scaled(column, low[c], high[c]) : column);
            }
            return new Table(features.rows(), columns);
        }

        private static Column scaled(Column column, double low, double high) {
            double width = high > low ? high - low : 1;
            return column.map(column.name(), value -> Math.max(0, Math.min(1, (value / 2 - low) / width)));
        }
    }

    private record Fitted(Ranges ranges, LightGbmModel model) implements Model {

        @Override
        public double[][] predict(Table features) {
            return model.predict(ranges.apply(features));
        }

        @Override
        public void save(Path folder) throws IOException {
            Json.write(folder.resolve(RANGES), ranges);
            model.save(folder);
        }
    }
}
