package dev.automl.zoo.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Collects the cells of one column, row by row, in a growing array of primitives. */
sealed interface ColumnBuilder {

    /** Adds the cell of the current row. */
    void add();

    /** The column; the builder can't be used afterwards. */
    Column build();

    private static int grown(int size) {
        return size + (size >> 1) + 16;
    }

    /** Numbers, {@code NaN} where the cell is missing. */
    final class Numeric implements ColumnBuilder {
        private final String name;
        private final DoubleSupplier cell;
        private double[] values = {};
        private int size;

        Numeric(String name, DoubleSupplier cell) {
            this.name = name;
            this.cell = cell;
        }

        @Override
        public void add() {
            add(cell.getAsDouble());
        }

        /** Adds the cell if it is not missing, and tells whether it did. */
        boolean addPresent() {
            double value = cell.getAsDouble();
            if (Double.isNaN(value)) {
                return false;
            }
            add(value);
            return true;
        }

        private void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            values[size++] = value;
        }

        @Override
        public Column.Numeric build() {
            double[] trimmed = Arrays.copyOf(values, size);
            values = null;
            return new Column.Numeric(name, trimmed);
        }
    }

    /** Categories as codes; {@code null} is a missing cell. */
    final class Categorical implements ColumnBuilder {
        private final String name;
        private final Supplier<String> cell;
        private final Map<String, Integer> codeOf = new HashMap<>();
        private final List<String> levels = new ArrayList<>();
        private int[] codes = {};
        private int size;

        Categorical(String name, Supplier<String> cell) {
            this.name = name;
            this.cell = cell;
        }

        @Override
        public void add() {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, grown(size));
            }
            codes[size++] = code(cell.get());
        }

        private int code(String text) {
            if (text == null) {
                return Column.Categorical.MISSING;
            }
            Integer known = codeOf.putIfAbsent(text, levels.size());
            if (known != null) {
                return known;
            }
            levels.add(text);
            return levels.size() - 1;
        }

        /** The levels come out sorted, so that the codes don't depend on the order of the rows. */
        @Override
        public Column.Categorical build() {
            List<String> sorted = levels.stream().sorted().toList();
            int[] newCodes = new int[sorted.size()];
            for (int code = 0; code < newCodes.length; code++) {
                newCodes[codeOf.get(sorted.get(code))] = code;
            }
            int[] trimmed = Arrays.copyOf(codes, size);
            codes = null;
            for (int row = 0; row < size; row++) {
                if (trimmed[row] != Column.Categorical.MISSING) {
                    trimmed[row] = newCodes[trimmed[row]];
                }
            }
            return new Column.Categorical(name, trimmed, sorted);
        }
    }
}
