package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient boosted trees by LightGBM that outliers in the target do not pull. It learns the median, or a mean in which errors
 * beyond some size count no more than those of that size.
 *
 * @param loss what counts as an error
 * @param rounds how many trees are added
 * @param learningRate the share of each tree's correction that is applied
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each tree may look at
 * @param rowFraction the share of the rows that each tree is grown on
 * @param l2 penalty on large leaf values
 * @param threshold the largest error that HUBER counts in full, in standard deviations of the target; else unused
 */
@Algorithm(
        id = "lightgbm-robust",
        name = "gradient boosted trees for targets with outliers",
        library = "LightGBM",
        tasks = Task.REGRESSION,
        input = Algorithm.Input.CATEGORIES,
        stoppable = true,
        strengths = "Keeps its head where some target values are wrong or extreme.",
        weaknesses = "Underestimates totals of skewed targets, since it predicts what is usual and not the mean.",
        cost = "rows x columns x rounds",
        paper = "Friedman (2001), Greedy Function Approximation: A Gradient Boosting Machine, sections 4.3 and 4.4")
public record LightGbmRobust(
        Loss loss,

        @IntRange(low = 20, high = 2000, log = true, initial = 150)
        int rounds,

        @DoubleRange(low = 0.01, high = 0.3, log = true, initial = 0.05)
        double learningRate,

        @IntRange(low = 4, high = 256, log = true, initial = 31)
        int leaves,

        @IntRange(low = 1, high = 100, log = true, initial = 20)
        int minRowsInLeaf,

        @DoubleRange(low = 0.3, high = 1, initial = 0.8) double featureFraction,

        @DoubleRange(low = 0.5, high = 1, initial = 0.8) double rowFraction,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 1)
        double l2,

        @DoubleRange(low = 0.1, high = 3, log = true, initial = 1)
        double threshold)
        implements InRounds {

    /** What counts as an error. */
    public enum Loss {
        /** Small errors count squared, large ones in proportion: the mean of what is usual. */
        HUBER,
        /** Errors count in proportion: the median. */
        ABSOLUTE
    }

    public LightGbmRobust {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("l2", l2);
        Require.positive("threshold", threshold);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        BoostingTarget coding =
                new BoostingTarget(Task.REGRESSION, usual(train.target().values()));
        String parameters = String.join(
                " ",
                loss == Loss.HUBER ? "objective=huber alpha=" + threshold : "objective=regression_l1",
                "learning_rate=" + learningRate,
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction=" + featureFraction,
                LightGbmData.bagging(rowFraction, train.rows()),
                "lambda_l2=" + l2,
                LightGbmData.reproducible(seed));
        return new LightGbmModel(LightGbmData.train(train, coding, parameters, rounds), coding);
    }

    /** The median, and the standard deviation as the quartiles tell it where there are no outliers. */
    private static TargetScale usual(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double between = sorted[3 * (sorted.length - 1) / 4] - sorted[(sorted.length - 1) / 4];
        double deviation = between > 0
                ? between / 1.349
                : TargetScale.of(new Target(Task.REGRESSION, List.of(), values)).deviation();
        return new TargetScale(sorted[(sorted.length - 1) / 2], deviation);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LightGbmModel.load(folder);
    }
}
