package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Gradient boosted trees by LightGBM for counts and for amounts that are often 0. The logarithm of the mean is the sum of
 * the trees, so that predictions are above 0 and effects multiply; how far a number may stray grows with its mean.
 *
 * @param noise how numbers stray from their mean
 * @param rounds how many trees are added
 * @param learningRate the share of each tree's correction that is applied
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each tree may look at
 * @param rowFraction the share of the rows that each tree is grown on
 * @param l2 penalty on large leaf values
 * @param power how the variance of TWEEDIE grows with the mean: near 1 like counts, near 2 like amounts; else unused
 */
@Algorithm(
        id = "lightgbm-counts",
        name = "gradient boosted trees for counts",
        library = "LightGBM",
        tasks = Task.REGRESSION,
        input = Algorithm.Input.CATEGORIES,
        numbers = Algorithm.Numbers.NOT_NEGATIVE,
        stoppable = true,
        strengths = "Suits counts and totals, such as calls a day or claims a year; predictions are never negative.",
        weaknesses =
                "Predicts the mean, so large counts draw it; no better than lightgbm if the noise is the same everywhere.",
        cost = "rows x columns x rounds",
        paper = "Zhou, Qian and Yang (2022), Tweedie Gradient Boosting for Extremely Unbalanced Zero-inflated Data")
public record LightGbmCounts(
        Noise noise,

        @IntRange(low = 20, high = 2000, log = true, initial = 150)
        int rounds,

        @DoubleRange(low = 0.01, high = 0.3, log = true, initial = 0.1)
        double learningRate,

        @IntRange(low = 4, high = 256, log = true, initial = 31)
        int leaves,

        @IntRange(low = 1, high = 100, log = true, initial = 20)
        int minRowsInLeaf,

        @DoubleRange(low = 0.3, high = 1, initial = 0.8) double featureFraction,

        @DoubleRange(low = 0.5, high = 1, initial = 0.8) double rowFraction,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 1)
        double l2,

        @DoubleRange(low = 1.05, high = 1.95, initial = 1.5) double power)
        implements Directed, InRounds {

    /** How numbers stray from their mean. */
    public enum Noise {
        /** The variance is the mean: things that happen one by one. */
        POISSON,
        /** The variance is a power of the mean: sums of many amounts, or none at all. */
        TWEEDIE
    }

    public LightGbmCounts {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("l2", l2);
        if (!(power > 1 && power < 2)) {
            throw new IllegalArgumentException("power must be between 1 and 2, not " + power);
        }
    }

    @Override
    public Model fit(Dataset all, long seed, int[] directions) {
        Dataset train = all.counted();
        BoostingTarget coding = BoostingTarget.ofPositive(train.target());
        String parameters = String.join(
                " ",
                objective(train.target()),
                "learning_rate=" + learningRate,
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction=" + featureFraction,
                LightGbmData.bagging(rowFraction, train.rows()),
                "lambda_l2=" + l2,
                LightGbmData.monotone(directions),
                LightGbmData.reproducible(seed));
        return new LightGbmModel(LightGbmData.train(train, coding, parameters, rounds), coding);
    }

    private String objective(Target target) {
        if (Arrays.stream(target.values()).allMatch(value -> value == 0)) {
            return "objective=regression"; // LightGBM has no logarithm for a mean of 0; this one predicts 0
        }
        return noise == Noise.POISSON ? "objective=poisson" : "objective=tweedie tweedie_variance_power=" + power;
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LightGbmModel.load(folder);
    }
}
