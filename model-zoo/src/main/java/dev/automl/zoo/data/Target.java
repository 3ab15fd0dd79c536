package dev.automl.zoo.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The values to predict, one a row.
 *
 * @param task what kind of values these are
 * @param classes the names of the classes in order, empty for regression; of two classes the second is the positive one
 * @param values the number (regression), or the index of the class in {@code classes}
 * @param weights how much each row counts, in training and in scores: 0 or more, 1 is usual
 */
public record Target(Task task, List<String> classes, double[] values, double[] weights) {

    public Target {
        classes = List.copyOf(classes);
        if (weights.length != values.length) {
            throw new IllegalArgumentException(values.length + " values, but " + weights.length + " weights");
        }
    }

    /** Every row counts the same. */
    public Target(Task task, List<String> classes, double[] values) {
        this(
                task,
                classes,
                values,
                DoubleStream.generate(() -> 1).limit(values.length).toArray());
    }

    /** Number of rows. */
    public int rows() {
        return values.length;
    }

    /** The index of a row's class. */
    public int classIndex(int row) {
        return (int) values[row];
    }

    /** Rows in each class, in the order of {@link #classes()}. */
    public int[] classCounts() {
        int[] counts = new int[classes.size()];
        for (int row = 0; row < values.length; row++) {
            counts[classIndex(row)]++;
        }
        return counts;
    }

    /** The sum of the weights in each class, in the order of {@link #classes()}. */
    public double[] classWeights() {
        double[] sums = new double[classes.size()];
        for (int row = 0; row < values.length; row++) {
            sums[classIndex(row)] += weights[row];
        }
        return sums;
    }

    /** Whether every row counts the same. */
    public boolean equalWeights() {
        return Arrays.stream(weights).allMatch(weight -> weight == 1);
    }

    /** A copy that holds the given rows, in the given order. */
    public Target select(int[] rows) {
        return new Target(task, classes, select(values, rows), select(weights, rows));
    }

    private static double[] select(double[] numbers, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> numbers[row]).toArray();
    }
}
