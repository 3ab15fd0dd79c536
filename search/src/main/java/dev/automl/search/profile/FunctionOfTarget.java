package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Columns that are computed from the target, or it from them: one value for each class; a range of its own for each class,
 * or of the target for each value; or a number that rises or falls with the target, strictly but for a little noise.
 */
final class FunctionOfTarget implements Rule {

    static final double CORRELATION = 0.999;

    /** With fewer rows, or fewer that differ from the others, it may be chance. */
    private static final int LEAST_ROWS = 30;

    private static final int LEAST_OTHERS = 5;

    /** A number is said to have levels if a level has so many rows on average. */
    private static final int ROWS_PER_LEVEL = 5;

    /** @param words what is so, after the name of the column */
    private record Found(String statistic, double value, double threshold, String words) {}

    @Override
    public String code() {
        return "function-of-target";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        SampledColumn target = data.targetColumn();
        List<Alert> alerts = new ArrayList<>();
        for (SampledColumn column : data.columns()) {
            find(column, target, data.isClassification())
                    .ifPresent(found -> alerts.add(Alert.alerted(
                            this,
                            column.name(),
                            found.statistic,
                            found.value,
                            found.threshold,
                            Words.name(column.name()) + " " + found.words,
                            Words.exclude(column.name(), "if it is not known before " + Words.name(target.name())))));
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(
                    this, "correlation", null, CORRELATION, "no column is computed from the target as it seems"));
        }
        return alerts;
    }

    static boolean holds(SampledColumn column, SampledColumn target, boolean classification) {
        return find(column, target, classification).isPresent();
    }

    private static Optional<Found> find(SampledColumn column, SampledColumn target, boolean classification) {
        if (column.present() < LEAST_ROWS || column.rowsBesideLargest() < LEAST_OTHERS) {
            return Optional.empty();
        }
        String name = Words.name(target.name());
        if (classification) {
            if (isConstantWithin(target.groups(), target.sizes().length, column.groups())) {
                return Optional.of(new Found("valuesPerClass", 1, 1, "has one value only for each class of " + name));
            }
            boolean ranges = column.isNumeric()
                    && column.missing() == 0
                    && target.rowsBesideLargest() >= LEAST_OTHERS
                    && haveOwnRanges(target.groups(), target.sizes().length, column.groups());
            return ranges
                    ? Optional.of(new Found("sharedRanges", 0, 0, "has a range of its own for each class of " + name))
                    : Optional.empty();
        }
        boolean levels = column.distinct() * ROWS_PER_LEVEL <= column.present();
        if (levels && haveOwnRanges(column.groups(), column.sizes().length, target.groups())) {
            return Optional.of(
                    new Found("sharedRanges", 0, 0, "has a range of " + name + " of its own for each value"));
        }
        return column.isNumeric() && !levels ? correlated(column, target) : Optional.empty();
    }

    private static Optional<Found> correlated(SampledColumn column, SampledColumn target) {
        double linear = Correlation.pearson(column, target);
        if (Math.abs(linear) >= CORRELATION) {
            return Optional.of(
                    new Found("correlation", linear, CORRELATION, words("moves in proportion to", target, linear)));
        }
        double monotone = Correlation.spearman(column, target);
        return Math.abs(monotone) >= CORRELATION
                ? Optional.of(new Found(
                        "rankCorrelation",
                        monotone,
                        CORRELATION,
                        words("puts rows into the order of", target, monotone)))
                : Optional.empty();
    }

    private static String words(String relation, SampledColumn target, double correlation) {
        String opposite = correlation < 0 ? "the opposite of " : "";
        return relation + " " + opposite + Words.name(target.name()) + " (correlation " + Words.number(correlation)
                + ")";
    }

    /** Whether the rows of each group have the same value, and not all groups the same. */
    private static boolean isConstantWithin(int[] groups, int count, int[] values) {
        int[] valueOf = new int[count];
        Arrays.fill(valueOf, -1);
        for (int row = 0; row < groups.length; row++) {
            if (valueOf[groups[row]] < 0) {
                valueOf[groups[row]] = values[row];
            } else if (valueOf[groups[row]] != values[row]) {
                return false;
            }
        }
        return true;
    }

    /** Whether no two groups share a part of the range of the ranks. */
    private static boolean haveOwnRanges(int[] groups, int count, int[] ranks) {
        int[][] ranges = new int[count][];
        for (int row = 0; row < groups.length; row++) {
            int rank = ranks[row];
            int[] range = ranges[groups[row]];
            if (range == null) {
                ranges[groups[row]] = new int[] {rank, rank};
            } else {
                range[0] = Math.min(range[0], rank);
                range[1] = Math.max(range[1], rank);
            }
        }
        Arrays.sort(ranges, Comparator.comparingInt(range -> range[0]));
        return IntStream.range(1, count).allMatch(i -> ranges[i - 1][1] < ranges[i][0]);
    }
}
