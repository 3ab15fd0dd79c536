package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * Random forest with the trees of Smile. Every deep tree is grown on rows drawn with replacement and on its own; each split
 * looks at some random columns. The prediction is the average of the trees; for classes it is their average share in the
 * leaves.
 *
 * @param trees how many trees are averaged
 * @param maxDepth the most questions asked on the way to a leaf
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each split may look at
 * @param rowFraction rows drawn for each tree, as a share of all
 * @param smoothing how many rows of the overall mix are added to each leaf; keeps probabilities away from 0 and 1
 */
@Algorithm(
        id = "random-forest",
        name = "a random forest",
        library = "Smile",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.NUMBERS,
        maxRows = 20_000,
        maxCells = 200_000,
        stoppable = true,
        strengths = "Hard to get wrong; good with its initial values; little affected by noise and outliers.",
        weaknesses = "Mostly behind boosting; does not extrapolate; large models.",
        cost = "rows x columns x trees x depth",
        paper = "Breiman (2001), Random Forests; Malley et al. (2012), Probability Machines")
public record RandomForest(
        @IntRange(low = 20, high = 200, log = true, initial = 100)
        int trees,

        @IntRange(low = 3, high = 25, initial = 20) int maxDepth,

        @IntRange(low = 1, high = 50, log = true, initial = 2)
        int minRowsInLeaf,

        @DoubleRange(low = 0.1, high = 1, initial = 0.4) double featureFraction,
        @DoubleRange(low = 0.3, high = 1, initial = 1) double rowFraction,

        @DoubleRange(low = 0.01, high = 10, log = true, initial = 0.1)
        double smoothing)
        implements Trainer {

    public RandomForest {
        Require.atLeast("trees", trees, 1);
        Require.atLeast("maxDepth", maxDepth, 1);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("smoothing", smoothing);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        Random random = new Random(seed);
        int draws = (int) Math.ceil(rowFraction * train.rows());
        SmileTrees.Limits limits =
                new SmileTrees.Limits(maxDepth, SmileTrees.Limits.ANY_LEAVES, minRowsInLeaf, featureFraction);
        return SmileThread.call(
                seed,
                () -> SmileForest.grow(
                        train,
                        trees,
                        () -> SmileTrees.draw(draws, train.target().weights(), random),
                        limits,
                        smoothing));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return SmileForest.load(folder);
    }
}
