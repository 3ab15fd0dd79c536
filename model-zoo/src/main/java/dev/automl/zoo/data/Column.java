package dev.automl.zoo.data;

import java.util.List;

/** One named column of a {@link Table}: numbers as primitives, categories as codes with a dictionary. */
public sealed interface Column {

    String name();

    /** Number of rows. */
    int size();

    /** The value of a row as a number: the number itself or the category's code; {@code NaN} where it is missing. */
    double number(int row);

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
            double[] selected = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new Numeric(name, selected);
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
            int[] selected = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = codes[rows[i]];
            }
            return new Categorical(name, selected, levels);
        }
    }
}
