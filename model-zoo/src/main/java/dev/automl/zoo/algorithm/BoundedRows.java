package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Table;

/**
 * Rows of scaled columns for algorithms that square what they get: a number that is out of all proportion would leave
 * nothing of the others, or overflow.
 */
final class BoundedRows {

    private BoundedRows() {}

    /**
     * The values row by row, those beyond the bound (in standard deviations) cut off at it. A table without columns gets one
     * of zeros.
     */
    static double[][] of(Table features, double bound) {
        if (features.columns().isEmpty()) {
            return new double[features.rows()][1];
        }
        double[][] rows = features.toRows();
        for (double[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                row[column] = Math.max(-bound, Math.min(bound, row[column]));
            }
        }
        return rows;
    }
}
