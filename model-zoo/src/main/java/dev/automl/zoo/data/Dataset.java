package dev.automl.zoo.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Features and the target they belong to, row by row.
 *
 * @param keys the columns that say how rows are split, and are no features; see {@link Schema.Role}. A column is named
 *     after its role.
 */
public record Dataset(Table features, Target target, Table keys) {

    public Dataset {
        if (features.rows() != target.rows() || keys.rows() != target.rows()) {
            throw new IllegalArgumentException(features.rows() + " rows of features and " + keys.rows()
                    + " of keys, but " + target.rows() + " target values");
        }
    }

    /** Without keys. */
    public Dataset(Table features, Target target) {
        this(features, target, new Table(target.rows(), List.of()));
    }

    public int rows() {
        return features.rows();
    }

    /**
     * The column that has a role.
     *
     * @throws IllegalArgumentException if no column has
     */
    public Column key(Schema.Role role) {
        return keys.columns().stream()
                .filter(column -> column.name().equals(role.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the data have no column with the role " + role));
    }

    /** The rows whose weight is above 0; all of them if there are none. */
    public Dataset counted() {
        double[] weights = target.weights();
        int[] rows = IntStream.range(0, rows()).filter(row -> weights[row] > 0).toArray();
        return rows.length == 0 || rows.length == rows() ? this : select(rows);
    }

    /** A copy that holds the given rows, in the given order. */
    public Dataset select(int[] rows) {
        return new Dataset(features.select(rows), target.select(rows), keys.select(rows));
    }
}
