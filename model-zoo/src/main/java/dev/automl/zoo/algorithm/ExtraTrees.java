package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Extremely randomised trees by LightGBM. Every tree is grown on all rows and on its own; a split draws one threshold at
 * random for each column and takes the best of them. The prediction is the average of the trees; for classes it is the
 * average of their shares in the leaves.
 *
 * @param trees how many trees are averaged, for each class if there are more than two
 * @param leaves of a tree, at most
 * @param thresholds of a column among which a split draws; LightGBM draws among those of all rows, so that with many of
 *     them a deep split seldom finds one between its own rows, and the trees stay small
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each split may look at
 * @param smoothing how many rows of the overall average are mixed into each leaf; keeps probabilities away from 0 and 1
 */
@Algorithm(
        id = "extra-trees",
        name = "extremely randomized trees",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        stoppable = true,
        strengths = "Hard to get wrong; smooth predictions; good on noisy tables with many weak columns.",
        weaknesses = "Mostly behind boosting and random forests on large tables; does not extrapolate.",
        cost = "rows x columns x trees",
        paper = "Geurts et al. (2006), Extremely randomized trees")
public record ExtraTrees(
        @IntRange(low = 20, high = 500, log = true, initial = 100)
        int trees,

        @IntRange(low = 16, high = 4096, log = true, initial = 1024)
        int leaves,

        @IntRange(low = 8, high = 254, log = true, initial = 31)
        int thresholds,

        @IntRange(low = 1, high = 100, log = true, initial = 2)
        int minRowsInLeaf,

        @DoubleRange(low = 0.1, high = 1, initial = 1) double featureFraction,

        @DoubleRange(low = 0.01, high = 10, log = true, initial = 0.1)
        double smoothing)
        implements Directed {

    public ExtraTrees {
        Require.atLeast("trees", trees, 1);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("thresholds", thresholds, 1);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.notNegative("smoothing", smoothing);
    }

    @Override
    public Model fit(Dataset all, long seed, int[] directions) {
        String parameters = String.join(
                " ",
                "extra_trees=true",
                "num_leaves=" + leaves,
                "max_bin=" + (thresholds + 1),
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction_bynode=" + featureFraction,
                "lambda_l2=" + smoothing,
                LightGbmData.monotone(directions),
                LightGbmData.reproducible(seed));
        return AveragedTrees.grow(all.counted(), trees, parameters);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return AveragedTrees.load(folder);
    }
}
