package dev.automl.zoo.transform;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trees that measure how much columns, and noise, tell about a target; they predict nothing. Each split is the best of a few
 * random cuts through random columns: extremely randomized trees (Geurts, Ernst and Wehenkel, Machine Learning 63, 2006).
 */
final class RandomTrees {

    private static final int MAX_DEPTH = 6;
    private static final int MIN_ROWS = 10; // in a node that is split

    private final double[][] columns;
    private final int[] shuffled;
    private final Answers answers;
    private final Random random;
    private final double[] gains;
    private final int[] rows;

    /**
     * What the trees are to tell apart.
     *
     * @param classes of each row; all 0 for numbers
     * @param values of each row: 1 for classes, the number minus the mean for numbers
     * @param weights of each row, above 0
     */
    record Answers(int[] classes, double[] values, double[] weights, int classCount) {}

    private RandomTrees(double[][] columns, int[] shuffled, Answers answers, Random random) {
        this.columns = columns;
        this.shuffled = shuffled;
        this.answers = answers;
        this.random = random;
        this.gains = new double[2 * columns.length];
        this.rows = IntStream.range(0, shuffled.length).toArray();
    }

    /**
     * By how much each column lowers the variance of the answers (of classes: the Gini impurity), summed over the trees;
     * then the same for a copy of each column whose rows are shuffled, which is noise.
     *
     * @param columns finite numbers, one array a column
     * @param shuffled the rows in the order that the copies have
     */
    static double[] gains(double[][] columns, int[] shuffled, Answers answers, int trees, Random random) {
        RandomTrees grown = new RandomTrees(columns, shuffled, answers, random);
        for (int tree = 0; tree < trees; tree++) {
            grown.grow(0, shuffled.length, 0);
        }
        return grown.gains;
    }

    /** Splits the node that holds the rows at these places, and the nodes below it. */
    private void grow(int from, int to, int depth) {
        if (depth == MAX_DEPTH || to - from < MIN_ROWS) {
            return;
        }
        double before = purity(from, to, -1, 0)[0];
        int best = -1;
        double bestCut = 0;
        double bestGain = 0;
        int cuts = (int) Math.ceil(Math.sqrt(gains.length));
        for (int i = 0; i < cuts; i++) {
            int column = random.nextInt(gains.length);
            double cut = cut(column, from, to);
            double[] sides = purity(from, to, column, cut);
            double gain = sides[0] + sides[1] - before;
            if (gain > bestGain) {
                best = column;
                bestCut = cut;
                bestGain = gain;
            }
        }
        if (best >= 0) {
            gains[best] += bestGain;
            int middle = partition(from, to, best, bestCut);
            grow(from, middle, depth + 1);
            grow(middle, to, depth + 1);
        }
    }

    private double value(int column, int row) {
        return column < columns.length ? columns[column][row] : columns[column - columns.length][shuffled[row]];
    }

    /** A random number between the smallest and the largest value of the node. */
    private double cut(int column, int from, int to) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = value(column, rows[i]);
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return min + random.nextDouble() * (max - min);
    }

    /** For each side of the cut the summed squares of its sums over its weight; all on the first side without a column. */
    private double[] purity(int from, int to, int column, double cut) {
        double[][] sums = new double[2][answers.classCount()];
        double[] weights = new double[2];
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int side = column < 0 || value(column, row) <= cut ? 0 : 1;
            sums[side][answers.classes()[row]] += answers.weights()[row] * answers.values()[row];
            weights[side] += answers.weights()[row];
        }
        double[] purity = new double[2];
        for (int side = 0; side < 2; side++) {
            for (double sum : sums[side]) {
                purity[side] += weights[side] > 0 ? sum * sum / weights[side] : 0;
            }
        }
        return purity;
    }

    /** Brings the rows up to the cut to the front, and tells where the others begin. */
    private int partition(int from, int to, int column, double cut) {
        int middle = from;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            if (value(column, row) <= cut) {
                rows[i] = rows[middle];
                rows[middle++] = row;
            }
        }
        return middle;
    }
}
