package dev.automl.search.profile;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.TextColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A column as far as it is looked at: rows of equal value are a group.
 *
 * @param rows of the column that are looked at; where a row is named below, it is a place in this list
 * @param groups for each row the number of its group, from 0; of numbers and dates it rises with the value, and missing
 *     values come last
 * @param sizes rows in each group
 * @param numbers the value of each group of numbers or dates, rising; null for categories and texts
 * @param missing how many rows have no value; if there are any, they are the last group
 */
record SampledColumn(Column column, int[] rows, int[] groups, int[] sizes, double[] numbers, int missing) {

    static SampledColumn of(Column column, int[] rows) {
        if (column instanceof Column.Categorical categories) {
            int[] codes = categories.codes();
            return ofKeys(column, rows, row -> codes[row] == Column.Categorical.MISSING ? null : codes[row]);
        }
        if (column instanceof TextColumn texts) {
            return ofKeys(column, rows, row -> texts.texts()[row]);
        }
        return ofNumbers(column, rows);
    }

    private static SampledColumn ofNumbers(Column column, int[] rows) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = column.number(rows[i]) + 0.0; // makes -0.0 a plain 0.0
        }
        double[] distinct = distinct(values);
        int[] groups = new int[rows.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = Arrays.binarySearch(distinct, values[i]);
        }
        int present = (int)
                Arrays.stream(distinct).filter(value -> !Double.isNaN(value)).count();
        int[] sizes = sizes(groups, distinct.length);
        return new SampledColumn(
                column,
                rows,
                groups,
                sizes,
                Arrays.copyOf(distinct, present),
                present < distinct.length ? sizes[present] : 0);
    }

    /** The different values, rising; {@code NaN} comes last. */
    static double[] distinct(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (double value : sorted) {
            if (count == 0 || Double.compare(value, sorted[count - 1]) != 0) {
                sorted[count++] = value;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** Groups in the order in which they appear. */
    private static SampledColumn ofKeys(Column column, int[] rows, IntFunction<Object> key) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] groups = new int[rows.length];
        for (int i = 0; i < groups.length; i++) {
            Object value = key.apply(rows[i]);
            groups[i] = value == null ? -1 : numbers.computeIfAbsent(value, v -> numbers.size());
        }
        int missing = 0;
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] < 0) {
                groups[i] = numbers.size();
                missing++;
            }
        }
        int[] sizes = sizes(groups, numbers.size() + (missing > 0 ? 1 : 0));
        return new SampledColumn(column, rows, groups, sizes, null, missing);
    }

    private static int[] sizes(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    /** Every row of a column. */
    static SampledColumn of(Column column) {
        return of(column, IntStream.range(0, column.size()).toArray());
    }

    String name() {
        return column.name();
    }

    int size() {
        return groups.length;
    }

    /** Rows that have a value. */
    int present() {
        return groups.length - missing;
    }

    /** Different values, without the missing one. */
    int distinct() {
        return missing > 0 ? sizes.length - 1 : sizes.length;
    }

    boolean isNumeric() {
        return numbers != null;
    }

    boolean isMissing(int row) {
        return missing > 0 && groups[row] == sizes.length - 1;
    }

    /** The number of a row, {@code NaN} if missing. */
    double number(int row) {
        return isMissing(row) ? Double.NaN : numbers[groups[row]];
    }

    /** The group with the most rows. */
    int largestGroup() {
        int largest = 0;
        for (int group = 1; group < sizes.length; group++) {
            largest = sizes[group] > sizes[largest] ? group : largest;
        }
        return largest;
    }

    /** Rows that are not in the largest group. */
    int rowsBesideLargest() {
        return sizes.length == 0 ? 0 : size() - sizes[largestGroup()];
    }

    /** Renyi's of order 2, in nats: the logarithm of how many equally frequent values would be equal in two rows as often. */
    double collisionEntropy() {
        double equal = 0;
        for (int size : sizes) {
            double share = (double) size / size();
            equal += share * share;
        }
        return size() == 0 ? 0 : -Math.log(equal);
    }

    /** The number that this share of the present rows does not exceed. */
    double quantile(double share) {
        double wanted = share * present();
        double below = 0;
        for (int group = 0; group < numbers.length; group++) {
            below += sizes[group];
            if (below >= wanted) {
                return numbers[group];
            }
        }
        return Double.NaN;
    }
}
