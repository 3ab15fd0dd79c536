package dev.automl.zoo.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** One named column of a {@link Table}: numbers as primitives, categories as codes with a dictionary. */
public interface Column {

    String name();

    /** Number of rows. */
    int size();

    /**
     * The value of a row as a number: the number itself, the category's code; {@code NaN} where it is missing.
     *
     * @throws UnsupportedOperationException if a transformer must turn the values into numbers first
     */
    double number(int row);

    /** A column of numbers that are computed from those of this column, row by row. */
    default Numeric map(String name, DoubleUnaryOperator function) {
        double[] values = new double[size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = function.applyAsDouble(number(row));
        }
        return new Numeric(name, values);
    }

    /** A copy that holds the given rows, in the given order. */
    Column select(int[] rows);

    /** Numbers; {@code NaN} is missing. Booleans are numbers too: 1 is true, 0 is false. */
    record Numeric(String name, double[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double number(int row) {
            return values[row];
        }

        @Override
        public Numeric select(int[] rows) {
            return new Numeric(
                    name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }

        /** The values that are not missing. */
        public double[] present() {
            return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        }
    }

    /**
     * Categories: {@code levels.get(codes[row])} is the value of a row; the code {@value #MISSING} is missing. The order
     * of the levels carries no meaning.
     */
    record Categorical(String name, int[] codes, List<String> levels) implements Column {
        public static final int MISSING = -1;

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public double number(int row) {
            return codes[row] == MISSING ? Double.NaN : codes[row];
        }

        @Override
        public Categorical select(int[] rows) {
            return new Categorical(
                    name, Arrays.stream(rows).map(row -> codes[row]).toArray(), levels);
        }
    }
}
