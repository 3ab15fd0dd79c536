package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Random forest by LightGBM. Every tree is grown on a random part of the rows and on its own, one leaf at a time; each split
 * looks at some random columns. The prediction is the average of the trees; for classes it is the average of their shares
 * in the leaves.
 *
 * <p>LightGBM's own forest mode is not used: there a tree that finds no split counts as 0, and not as the overall average.
 *
 * @param trees how many trees are averaged, for each class if there are more than two
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each split may look at
 * @param rowFraction the share of the rows that each tree is grown on
 * @param smoothing how many rows of the overall average are mixed into each leaf; keeps probabilities away from 0 and 1
 */
@Algorithm(
        id = "lightgbm-forest",
        name = "a random forest grown leaf by leaf",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        maxRows = 40_000,
        stoppable = true,
        strengths = "Hard to get wrong; quick on many rows; little affected by noise and outliers.",
        weaknesses = "Mostly behind boosting; does not extrapolate; large models.",
        cost = "rows x columns x trees",
        paper = "Breiman (2001), Random Forests; Malley et al. (2012), Probability Machines")
public record LightGbmForest(
        @IntRange(low = 20, high = 500, log = true, initial = 100)
        int trees,

        @IntRange(low = 16, high = 2048, log = true, initial = 512)
        int leaves,

        @IntRange(low = 1, high = 50, log = true, initial = 3)
        int minRowsInLeaf,

        @DoubleRange(low = 0.1, high = 1, initial = 0.5) double featureFraction,

        @DoubleRange(low = 0.3, high = 1, initial = 0.63) double rowFraction,

        @DoubleRange(low = 0.01, high = 10, log = true, initial = 0.1)
        double smoothing)
        implements Directed {

    public LightGbmForest {
        Require.atLeast("trees", trees, 1);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("smoothing", smoothing);
    }

    @Override
    public Model fit(Dataset all, long seed, int[] directions) {
        Dataset train = all.counted();
        String parameters = String.join(
                " ",
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction_bynode=" + featureFraction,
                LightGbmData.bagging(rowFraction, train.rows()),
                "lambda_l2=" + smoothing,
                "max_bin=63", // thresholds of a column; the average of many trees needs no finer ones
                LightGbmData.monotone(directions),
                LightGbmData.reproducible(seed));
        return AveragedTrees.grow(train, trees, parameters);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return AveragedTrees.load(folder);
    }
}
