package dev.automl.search.explanation;

import java.util.List;

/**
 * Exact Shapley values of boosted trees (TreeSHAP), told of the columns of the file: of one row, or on average over several
 * without their signs.
 *
 * @param outputName what is explained: the number that is predicted, or what is turned into the probability of a class
 * @param rows how many it is about
 * @param base what it is on average over the rows that the trees have learned from
 * @param prediction of the row: the base and the values of all columns; of several rows the mean
 * @param columns in the order of what stands beside them
 */
public record TreeValues(String outputName, int rows, double base, double prediction, List<Value> columns) {

    /** What one column adds. */
    public record Value(String column, double value) {}

    public TreeValues {
        columns = List.copyOf(columns);
    }

    /** The value of a column of this name. */
    public double of(String column) {
        return columns.stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
