package dev.automl.search.evaluation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.TextColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows by what stands in a column: the levels of categories, ranges of numbers and dates, and a group for missing values.
 *
 * @param column its name
 * @param names of the groups; each has a row at least
 * @param of the index of the group that each row is in
 */
public record RowGroups(String column, List<String> names, int[] of) {

    /** The group of rows without a value. */
    public static final String MISSING = "missing";

    private static final int DIGITS = 4;

    private static final double[] QUARTERS = {0.25, 0.5, 0.75};

    public RowGroups {
        names = List.copyOf(names);
    }

    /** The groups of a feature, of numbers and dates four that are as large as equal values allow; empty for texts. */
    public static Optional<RowGroups> of(Column column, Schema.Field field) {
        if (column instanceof TextColumn) {
            return Optional.empty();
        }
        double[] values = IntStream.range(0, column.size())
                .mapToDouble(row -> column.number(row) + 0.0) // -0 is 0
                .toArray();
        boolean ranges = column instanceof DateColumn
                || field.kind() == Schema.Kind.NUMERIC
                || field.kind() == Schema.Kind.NUMERIC_TEXT;
        if (!ranges) {
            return Optional.of(of(column.name(), values, row -> CellText.of(column, field, row)));
        }
        return Optional.of(
                column instanceof DateColumn
                        ? quarters(column.name(), values, row -> CellText.of(column, field, row))
                        : quarters(column.name(), values));
    }

    /**
     * A group for each value.
     *
     * @param values one a row; {@code NaN} is missing
     * @param text of the value of a row
     */
    public static RowGroups of(String column, double[] values, IntFunction<String> text) {
        double[] levels = sorted(values);
        String[] names = new String[levels.length];
        int[] of = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                of[row] = Arrays.binarySearch(levels, values[row]);
                names[of[row]] = names[of[row]] == null ? text.apply(row) : names[of[row]];
            }
        }
        return named(column, values, row -> of[row], List.of(names));
    }

    /** Four groups with as many rows each as equal values allow, cut at values that occur; named with few digits. */
    public static RowGroups quarters(String column, double[] values) {
        double[] cuts = cuts(values);
        List<String> texts = Arrays.stream(cuts).mapToObj(RowGroups::rounded).toList();
        return ranges(
                column,
                values,
                cuts,
                texts.stream().distinct().count() == cuts.length
                        ? texts
                        : Arrays.stream(cuts).mapToObj(CellText::number).toList());
    }

    private static RowGroups quarters(String column, double[] values, IntFunction<String> text) {
        double[] cuts = cuts(values);
        return ranges(
                column,
                values,
                cuts,
                Arrays.stream(cuts)
                        .mapToObj(cut -> text.apply(first(values, cut)))
                        .toList());
    }

    private static double[] cuts(double[] values) {
        double[] present = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return present.length == 0
                ? new double[0]
                : Arrays.stream(QUARTERS)
                        .map(share -> present[(int) (share * present.length)])
                        .distinct()
                        .toArray();
    }

    private static String rounded(double value) {
        return value == Math.rint(value) || !Double.isFinite(value)
                ? CellText.number(value)
                : new BigDecimal(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /**
     * Ranges of numbers, each from a cut point to below the next one.
     *
     * @param cuts in rising order
     * @param texts of the cut points
     */
    public static RowGroups ranges(String column, double[] values, double[] cuts, List<String> texts) {
        List<String> names = new ArrayList<>();
        for (int range = 0; range <= cuts.length; range++) {
            if (cuts.length == 0) {
                names.add("any");
            } else if (range == 0) {
                names.add("below " + texts.get(0));
            } else if (range == cuts.length) {
                names.add("from " + texts.get(range - 1));
            } else {
                names.add("from " + texts.get(range - 1) + ", below " + texts.get(range));
            }
        }
        return named(
                column,
                values,
                row -> {
                    int found = Arrays.binarySearch(cuts, values[row]);
                    return found >= 0 ? found + 1 : -found - 1;
                },
                names);
    }

    /** Leaves out groups that no row is in, and adds the one of missing values. */
    private static RowGroups named(String column, double[] values, IntUnaryOperator group, List<String> names) {
        int missing = names.size();
        int[] of = IntStream.range(0, values.length)
                .map(row -> Double.isNaN(values[row]) ? missing : group.applyAsInt(row))
                .toArray();
        boolean[] isUsed = new boolean[missing + 1];
        for (int index : of) {
            isUsed[index] = true;
        }
        int[] used =
                IntStream.rangeClosed(0, missing).filter(index -> isUsed[index]).toArray();
        return new RowGroups(
                column,
                Arrays.stream(used)
                        .mapToObj(index -> index == missing ? MISSING : names.get(index))
                        .toList(),
                Arrays.stream(of).map(index -> Arrays.binarySearch(used, index)).toArray());
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .sorted()
                .toArray();
    }

    private static int first(double[] values, double wanted) {
        return IntStream.range(0, values.length)
                .filter(row -> values[row] == wanted)
                .findFirst()
                .orElseThrow();
    }
}
