package dev.automl.zoo.data;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Features and the target they belong to, row by row.
 *
 * @param keys columns that say how the rows are split, by their role; they are no features
 */
public record Dataset(Table features, Target target, Map<String, Column> keys) {

    public Dataset {
        if (features.rows() != target.rows()) {
            throw new IllegalArgumentException(
                    features.rows() + " rows of features, but " + target.rows() + " target values");
        }
    }

    /** Without keys. */
    public Dataset(Table features, Target target) {
        this(features, target, Map.of());
    }

    public int rows() {
        return features.rows();
    }

    /**
     * The column that has a role.
     *
     * @throws IllegalArgumentException if no column has
     */
    public Column key(String role) {
        if (!keys.containsKey(role)) {
            throw new IllegalArgumentException("the data have no column with the role " + role);
        }
        return keys.get(role);
    }

    /** The rows whose weight is above 0; all of them if there are none. */
    public Dataset counted() {
        double[] weights = target.weights();
        int[] rows = IntStream.range(0, rows()).filter(row -> weights[row] > 0).toArray();
        return rows.length == 0 || rows.length == rows() ? this : select(rows);
    }

    /** A copy that holds the given rows, in the given order. */
    public Dataset select(int[] rows) {
        Map<String, Column> selected = new TreeMap<>();
        keys.forEach((role, column) -> selected.put(role, column.select(rows)));
        return new Dataset(features.select(rows), target.select(rows), selected);
    }
}
