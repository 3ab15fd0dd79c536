package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A single decision tree (CART), by Smile.
 *
 * <p>Splits the rows in two again and again, each time by the column and threshold that leave the least impurity: Gini's
 * index, or the squared differences from the mean. A leaf predicts the shares of its classes, with one row of the overall
 * mix added, or the mean of its target.
 *
 * @param maxDepth the most questions asked on the way to a leaf
 * @param minRowsInLeaf rows that a leaf must hold
 */
@Algorithm(
        id = "decision-tree",
        name = "a decision tree",
        library = "Smile",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.NUMBERS,
        maxRows = 200_000,
        maxCells = 4_000_000,
        interpretable = true,
        strengths = "Can be read as a list of questions; no scaling needed; finds interactions.",
        weaknesses = "Unsteady: other rows, another tree; predicts in steps; forests and boosting are better.",
        cost = "rows x columns x (depth + log(rows))",
        paper = "Breiman, Friedman, Olshen and Stone, Classification and regression trees, 1984")
public record DecisionTree(
        @IntRange(low = 1, high = 30, initial = 8) int maxDepth,

        @IntRange(low = 1, high = 200, log = true, initial = 10)
        int minRowsInLeaf)
        implements Trainer {

    private static final double ALL_COLUMNS = 1;
    private static final double SMOOTHING = 1;

    public DecisionTree {
        Require.atLeast("maxDepth", maxDepth, 1);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        int[] once = new int[train.rows()];
        Arrays.fill(once, 1);
        SmileTrees.Limits limits =
                new SmileTrees.Limits(maxDepth, SmileTrees.Limits.ANY_LEAVES, minRowsInLeaf, ALL_COLUMNS);
        return SmileThread.call(seed, () -> SmileForest.grow(train, 1, () -> once, limits, SMOOTHING));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return SmileForest.load(folder);
    }
}
