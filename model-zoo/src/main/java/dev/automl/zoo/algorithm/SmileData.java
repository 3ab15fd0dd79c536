package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Table;
import java.util.stream.IntStream;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.type.StructType;
import smile.data.vector.BaseVector;
import smile.data.vector.DoubleVector;

/**
 * Tables as Smile's trees take them: columns of numbers, named by position, so that renaming a column changes nothing.
 *
 * <p>To Smile two values are the same if they differ by less than 1e-7, whatever the unit, and the middle of two huge
 * ones is infinite. So the values of each column are multiplied by a power of two, which rounds nothing, to reach about
 * 10<sup>8</sup>.
 *
 * @param factors of the columns
 */
record SmileData(double[] factors) {

    private static final int EXPONENT = 27; // of the largest value; from 30 on, neighbouring doubles lie 1e-7 apart
    private static final int LARGEST_EXPONENT = 1000;
    private static final StructType UNNAMED = new StructType();

    static SmileData of(Table train) {
        double[] factors = new double[train.columns().size()];
        for (int c = 0; c < factors.length; c++) {
            double largest = 0;
            for (int row = 0; row < train.rows(); row++) {
                largest = Math.max(largest, Math.abs(train.columns().get(c).number(row)));
            }
            int exponent = largest == 0 ? 0 : EXPONENT - Math.getExponent(largest);
            factors[c] = Math.scalb(1.0, Math.min(exponent, LARGEST_EXPONENT));
        }
        return new SmileData(factors);
    }

    /** The values, one array a column; a table without columns gets one of zeros. */
    double[][] columns(Table features) {
        double[][] columns = new double[Math.max(1, factors.length)][features.rows()];
        for (int c = 0; c < factors.length; c++) {
            for (int row = 0; row < features.rows(); row++) {
                columns[c][row] = features.columns().get(c).number(row) * factors[c] + 0.0; // makes -0 a 0
            }
        }
        return columns;
    }

    static DataFrame frame(double[][] columns) {
        return DataFrame.of(IntStream.range(0, columns.length)
                .mapToObj(c -> DoubleVector.of("x" + c, columns[c]))
                .toArray(BaseVector[]::new));
    }

    /**
     * Rows to be predicted.
     *
     * @param times how often each row stands behind itself, for trees that know each column several times
     */
    Tuple[] rows(Table features, int times) {
        double[][] columns = columns(features);
        Tuple[] rows = new Tuple[features.rows()];
        for (int row = 0; row < rows.length; row++) {
            double[] values = new double[times * columns.length];
            for (int c = 0; c < values.length; c++) {
                values[c] = columns[c % columns.length][row];
            }
            rows[row] = Tuple.of(values, UNNAMED);
        }
        return rows;
    }
}
