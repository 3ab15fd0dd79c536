package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers such as -999 or 9999 that stand outside the range of all others, farther than that range is wide: they usually
 * mean that the value is missing.
 */
final class SentinelValues implements Rule {

    private static final int LEAST_ROWS = 20;
    /** Nines, or minus nines, such as 999; and -1 beside large numbers. */
    private static final double THRESHOLD = 1;

    @Override
    public String code() {
        return "sentinel-values";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        for (SampledColumn column : data.columns()) {
            if (column.isNumeric() && column.present() >= LEAST_ROWS) {
                for (int group : groups(column)) {
                    alerts.add(alert(column, group));
                }
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(
                    this, "distanceInRanges", null, THRESHOLD, "no number looks like a mark for a missing value"));
        }
        return alerts;
    }

    private Alert alert(SampledColumn column, int group) {
        String value = Words.number(column.numbers()[group]);
        return Alert.alerted(
                this,
                column.name(),
                "distanceInRanges",
                distance(column, group),
                THRESHOLD,
                Words.name(column.name()) + " is " + value + " in " + Words.count(column.sizes()[group], "row")
                        + ", far from all other values: it seems to say that the value is missing",
                "if so: --missing-values " + value);
    }

    /** The groups of the lowest or the highest number, if they look like sentinels. */
    static int[] groups(SampledColumn column) {
        return IntStream.range(0, column.numbers().length)
                .filter(group -> looksLikeOne(column.numbers()[group]))
                .filter(group -> distance(column, group) >= THRESHOLD)
                .toArray();
    }

    private static boolean looksLikeOne(double value) {
        double size = Math.abs(value);
        return size == 99 || size == 999 || size == 9999 || size == 99999 || size == 999999 || size == 9999999;
    }

    /** From the nearest number that doesn't look like a sentinel, as a multiple of the range of those numbers; 0 if inside. */
    private static double distance(SampledColumn column, int group) {
        double[] others = IntStream.range(0, column.numbers().length)
                .mapToDouble(i -> column.numbers()[i])
                .filter(value -> Double.isFinite(value) && !looksLikeOne(value))
                .toArray();
        if (others.length < 2) {
            return 0;
        }
        double low = others[0];
        double high = others[others.length - 1];
        double value = column.numbers()[group];
        return Math.max(0, Math.max(value - high, low - value)) / (high - low);
    }
}
