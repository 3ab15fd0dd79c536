package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import smile.base.cart.Loss;
import smile.base.cart.Node;
import smile.base.cart.SplitRule;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.type.DataTypes;
import smile.data.type.StructField;

/** Grows trees (CART) by Smile, on the rows of one table. To be used inside of {@link SmileThread#call}. */
final class SmileTrees {

    /** How often the trees for classes know each column. */
    static final int CLASS_COLUMNS = 2;

    private static final StructField TARGET = new StructField("target", DataTypes.DoubleType);

    private final DataFrame columns;
    private final int[][] order;
    private final int[] labels;
    private final int classes;

    /**
     * How far a tree grows.
     *
     * @param maxDepth the most questions on the way to a leaf
     * @param leaves at most
     * @param minRowsInLeaf copies of a row count
     * @param featureFraction the share of the columns, drawn anew, that each split looks at
     */
    record Limits(int maxDepth, int leaves, int minRowsInLeaf, double featureFraction) {

        /** Without a limit to the leaves. */
        static final int ANY_LEAVES = Integer.MAX_VALUE;

        private int columns(int all) {
            return (int) Math.max(1, Math.round(featureFraction * all));
        }
    }

    private SmileTrees(double[][] columns, int[][] order, int[] labels, int classes) {
        this.columns = SmileData.frame(columns);
        this.order = order;
        this.labels = labels;
        this.classes = classes;
    }

    /**
     * For trees that tell classes apart. Between two values Smile tries a cut only if the last row with the one and the first
     * row with the other differ in class. Where rows have equal values, as categories do, that is up to their order, and
     * the best cut can be missed. So each column is there twice: equal values ordered by class, and the other way round.
     * In one of the two orders the classes differ, unless both values have the same single class.
     */
    static SmileTrees ofClasses(SmileData data, Dataset train) {
        Target target = train.target();
        int classes = target.classes().size();
        int[] labels = IntStream.range(0, target.rows()).map(target::classIndex).toArray();
        int[] reversed = Arrays.stream(labels).map(label -> classes - 1 - label).toArray();
        double[][] columns = data.columns(train.features());
        double[][] twice = new double[CLASS_COLUMNS * columns.length][];
        int[][] order = new int[twice.length][];
        for (int c = 0; c < twice.length; c++) {
            twice[c] = columns[c % columns.length];
            order[c] = order(twice[c], c < columns.length ? labels : reversed, classes);
        }
        return new SmileTrees(twice, order, labels, classes);
    }

    /** For trees that predict numbers. */
    static SmileTrees ofNumbers(SmileData data, Table features) {
        double[][] columns = data.columns(features);
        int[] same = new int[features.rows()];
        int[][] order =
                Arrays.stream(columns).map(column -> order(column, same, 1)).toArray(int[][]::new);
        return new SmileTrees(columns, order, same, 1);
    }

    /** The rows ordered by value, then by label, then as they stand. */
    private static int[] order(double[] values, int[] labels, int classes) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long rows = values.length;
        long[] keys = new long[values.length];
        for (int row = 0; row < rows; row++) {
            long place = Arrays.binarySearch(sorted, values[row]); // the same one for equal values
            keys[row] = (place * classes + labels[row]) * rows + row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key % rows)).toArray();
    }

    /**
     * A tree whose leaves count the rows of each class. Sister leaves with the same most frequent class become one.
     *
     * @param copies how often each row is there
     */
    Node splitClasses(int[] copies, Limits limits) {
        return new smile.classification.DecisionTree(
                        columns,
                        labels,
                        TARGET,
                        classes,
                        SplitRule.GINI,
                        limits.maxDepth + 1, // Smile counts the root
                        limits.leaves,
                        limits.minRowsInLeaf,
                        limits.columns(columns.ncols()),
                        copies,
                        order)
                .root();
    }

    /**
     * A tree that splits what the loss wants to be learned; its leaves predict what lowers the loss.
     *
     * @param copies how often each row is there
     */
    Node splitNumbers(Loss loss, int[] copies, Limits limits) {
        return new smile.regression.RegressionTree(
                        columns,
                        loss,
                        TARGET,
                        limits.maxDepth + 1,
                        limits.leaves,
                        limits.minRowsInLeaf,
                        limits.columns(columns.ncols()),
                        copies,
                        order)
                .root();
    }

    /** A row, to be predicted by one of these trees. */
    Tuple row(int row) {
        return columns.get(row);
    }

    /** Rows drawn with replacement, heavy ones more often: how often each is there. */
    static int[] draw(int draws, double[] weights, Random random) {
        double[] sums = weights.clone();
        for (int row = 1; row < sums.length; row++) {
            sums[row] += sums[row - 1];
        }
        int[] copies = new int[sums.length];
        for (int draw = 0; draw < draws; draw++) {
            int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            copies[Math.min(place < 0 ? -place - 1 : place + 1, sums.length - 1)]++;
        }
        return copies;
    }
}
