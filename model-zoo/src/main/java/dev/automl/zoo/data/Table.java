package dev.automl.zoo.data;

import java.util.List;

/** Columns of equal length: the features, without the target. */
public record Table(int rows, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "column '" + column.name() + "' has " + column.size() + " rows, the table has " + rows);
            }
        }
    }

    /** A copy that holds the given rows, in the given order. */
    public Table select(int[] selected) {
        return new Table(
                selected.length,
                columns.stream().map(column -> column.select(selected)).toList());
    }

    /** The values as a dense matrix, one array a row: categories as their codes, missing values as {@code NaN}. */
    public double[][] toRows() {
        double[][] matrix = new double[rows][columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            for (int r = 0; r < rows; r++) {
                matrix[r][c] = column.number(r);
            }
        }
        return matrix;
    }
}
