package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Table;

/** Tables as libraries take them that want a row after the other. */
final class DenseRows {

    private DenseRows() {}

    /**
     * The values row by row, without their last four bits and with 0 for -0: Tribuo's trees cut halfway between two values,
     * and go wrong where no double lies between, or between two zeros. A table without columns gets a constant one.
     */
    static double[][] of(Table features) {
        double[][] rows = features.toRows();
        for (double[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                row[column] = Double.longBitsToDouble(Double.doubleToLongBits(row[column]) & ~0xFL) + 0.0;
            }
        }
        if (features.columns().isEmpty()) {
            for (int row = 0; row < rows.length; row++) {
                rows[row] = new double[] {1};
            }
        }
        return rows;
    }
}
