package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Gradient boosted trees by LightGBM with dropout: in some rounds a few earlier trees are left out at random, the new tree
 * corrects the errors without them, and it shares their weight when they come back. So no tree matters too much.
 *
 * @param rounds how many trees are added, for each class if there are more than two
 * @param learningRate the share of each tree's correction that is applied
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param dropped the share of the trees that is left out in a round with dropout
 * @param withoutDropout the share of the rounds in which no tree is left out
 * @param l2 penalty on large leaf values
 */
@Algorithm(
        id = "lightgbm-dart",
        name = "gradient boosted trees with dropout",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        maxRows = 40_000,
        stoppable = true,
        strengths =
                "Overfits less than plain boosting where a few columns say nearly everything; takes categories and gaps as they are.",
        weaknesses = "Slower than plain boosting, and seldom better on large tables; does not extrapolate.",
        cost = "rows x columns x rounds, and rows x rounds x dropped trees",
        paper = "Rashmi and Gilad-Bachrach (2015), DART: Dropouts meet Multiple Additive Regression Trees")
public record LightGbmDart(
        @IntRange(low = 20, high = 400, log = true, initial = 200)
        int rounds,

        @DoubleRange(low = 0.02, high = 0.5, log = true, initial = 0.1)
        double learningRate,

        @IntRange(low = 4, high = 128, log = true, initial = 31)
        int leaves,

        @IntRange(low = 1, high = 100, log = true, initial = 20)
        int minRowsInLeaf,

        @DoubleRange(low = 0.01, high = 0.5, log = true, initial = 0.05)
        double dropped,

        @DoubleRange(low = 0.1, high = 0.9, initial = 0.5) double withoutDropout,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 1)
        double l2)
        implements Directed {

    public LightGbmDart {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("dropped", dropped);
        Require.fraction("withoutDropout", withoutDropout);
        Require.notNegative("l2", l2);
    }

    @Override
    public Model fit(Dataset all, long seed, int[] directions) {
        Dataset train = all.counted();
        BoostingTarget coding = BoostingTarget.of(train.target());
        String parameters = String.join(
                " ",
                "boosting=dart drop_rate=" + dropped + " skip_drop=" + withoutDropout,
                LightGbmData.objective(train.target()),
                "learning_rate=" + learningRate,
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + minRowsInLeaf,
                "lambda_l2=" + l2,
                LightGbmData.monotone(directions),
                LightGbmData.reproducible(seed));
        LightGbmBooster booster = LightGbmData.train(train, coding, parameters, rounds);
        if (booster.rounds() < rounds) {
            // The round after the last one found nothing to split, and LightGBM 4.3 then leaves the trees that it had
            // dropped upside down: so that round must not be tried. The others come out the same again.
            booster = LightGbmData.train(train, coding, parameters, booster.rounds());
        }
        return new LightGbmModel(booster, coding);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LightGbmModel.load(folder);
    }
}
