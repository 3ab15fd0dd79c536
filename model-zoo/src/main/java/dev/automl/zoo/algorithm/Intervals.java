package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import java.util.Arrays;
import java.util.stream.IntStream;
import smile.util.SparseArray;

/**
 * Columns cut into intervals.
 *
 * @param cuts of each column, rising; a value belongs to the interval above the last cut that it exceeds
 */
record Intervals(double[][] cuts) {

    /** Cuts at quantiles, so that the intervals hold about as many rows each; equal values are never cut apart. */
    static Intervals of(Table train, int bins) {
        return new Intervals(
                train.columns().stream().map(column -> cuts(column, bins)).toArray(double[][]::new));
    }

    private static double[] cuts(Column column, int bins) {
        double[] sorted = IntStream.range(0, column.size())
                .mapToDouble(column::number)
                .sorted()
                .toArray();
        return IntStream.range(1, bins)
                .mapToDouble(cut -> sorted[(int) ((long) cut * (sorted.length - 1) / bins)])
                .filter(cut -> cut < sorted[sorted.length - 1])
                .distinct()
                .toArray();
    }

    /** How many there are, in all columns together. */
    int count() {
        return Arrays.stream(cuts).mapToInt(column -> column.length + 1).sum();
    }

    /** A one for each interval that a value of the row lies in. */
    SparseArray of(double[] row) {
        SparseArray ones = new SparseArray(row.length);
        int first = 0;
        for (int column = 0; column < row.length; column++) {
            int exceeded = 0;
            while (exceeded < cuts[column].length && row[column] > cuts[column][exceeded]) {
                exceeded++;
            }
            ones.append(first + exceeded, 1);
            first += cuts[column].length + 1;
        }
        return ones;
    }
}
