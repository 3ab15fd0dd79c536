package dev.automl.zoo.data;

import java.util.Arrays;
import java.util.List;

/**
 * The values to predict, one a row.
 *
 * @param task what kind of values these are
 * @param classes the names of the classes in order, empty for regression; of two classes the second is the positive one
 * @param values the number (regression), or the index of the class in {@code classes}
 */
public record Target(Task task, List<String> classes, double[] values) {

    public Target {
        classes = List.copyOf(classes);
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

    /** A copy that holds the given rows, in the given order. */
    public Target select(int[] rows) {
        double[] selected = Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
        return new Target(task, classes, selected);
    }
}
