package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Gradient boosted trees by LightGBM. Each round adds a small tree that corrects the errors of those before it; a tree
 * grows where the loss falls most, one leaf at a time.
 *
 * @param rounds how many trees are added, for each class if there are more than two
 * @param learningRate the share of each tree's correction that is applied
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each tree may look at
 * @param rowFraction the share of the rows that each tree is grown on
 * @param l2 penalty on large leaf values
 */
@Algorithm(
        id = "lightgbm",
        name = "gradient boosted trees",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        stoppable = true,
        strengths = "Most often the best on mixed tables; quick; takes categories and missing values as they are.",
        weaknesses = "Can overfit some hundred rows; does not extrapolate; the model is not read by eye.",
        cost = "rows x columns x rounds",
        paper = "Ke et al. (2017), LightGBM: A Highly Efficient Gradient Boosting Decision Tree")
public record LightGbm(
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
        double l2)
        implements Directed, InRounds {

    public LightGbm {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("l2", l2);
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
                LightGbmData.bagging(rowFraction, train.rows()),
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
