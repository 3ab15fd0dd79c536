package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Gradient boosted trees by LightGBM on the rows that matter: each tree is grown on the rows with the largest errors and on
 * a random part of the others, which count more to make up for the rest. The first 1 / {@code learningRate} trees are grown
 * on all rows.
 *
 * @param rounds how many trees are added, for each class if there are more than two
 * @param learningRate the share of each tree's correction that is applied
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each tree may look at
 * @param largest the share of the rows that is kept because their errors are large
 * @param others the share of the rows that is drawn from the others
 * @param l2 penalty on large leaf values
 */
@Algorithm(
        id = "lightgbm-goss",
        name = "gradient boosted trees on the rows with large errors",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        stoppable = true,
        strengths = "Like lightgbm; every row with a large error is seen by every tree, and the others by some.",
        weaknesses = "Needs many rows: on some hundred it is no better than lightgbm; wrong target values draw it.",
        cost = "rows x columns x rounds",
        paper = "Ke et al. (2017), LightGBM: A Highly Efficient Gradient Boosting Decision Tree, section 3")
public record LightGbmGoss(
        @IntRange(low = 20, high = 2000, log = true, initial = 150)
        int rounds,

        @DoubleRange(low = 0.01, high = 0.3, log = true, initial = 0.05)
        double learningRate,

        @IntRange(low = 4, high = 256, log = true, initial = 31)
        int leaves,

        @IntRange(low = 1, high = 100, log = true, initial = 20)
        int minRowsInLeaf,

        @DoubleRange(low = 0.3, high = 1, initial = 0.8) double featureFraction,

        @DoubleRange(low = 0.05, high = 0.5, initial = 0.2) double largest,

        @DoubleRange(low = 0.05, high = 0.5, initial = 0.1) double others,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 1)
        double l2)
        implements Directed, InRounds {

    public LightGbmGoss {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("largest", largest);
        Require.fraction("others", others);
        Require.notNegative("l2", l2);
        if (largest + others > 1) {
            throw new IllegalArgumentException(
                    "largest and others must be at most 1 together, not " + (largest + others));
        }
    }

    @Override
    public Model fit(Dataset all, long seed, int[] directions) {
        Dataset train = all.counted();
        BoostingTarget coding = BoostingTarget.of(train.target());
        String parameters = String.join(
                " ",
                LightGbmData.objective(train.target()),
                "learning_rate=" + learningRate,
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction=" + featureFraction,
                "data_sample_strategy=goss top_rate=" + largest + " other_rate=" + others,
                "lambda_l2=" + l2,
                LightGbmData.monotone(directions),
                LightGbmData.reproducible(seed));
        return new LightGbmModel(LightGbmData.train(train, coding, parameters, rounds), coding);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LightGbmModel.load(folder);
    }
}
