package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns that say the same as an earlier one: the same categories under any names, or the same numbers in any unit. */
final class DuplicateColumns implements Rule {

    private static final int LEAST_ROWS = 30;
    private static final int LEAST_OTHERS = 5;
    /** Of the range of the numbers: what counts as equal. */
    private static final double PRECISION = 1e-9;

    @Override
    public String code() {
        return "duplicate-columns";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        Map<Long, SampledColumn> earlier = new HashMap<>();
        List<Alert> alerts = new ArrayList<>();
        for (SampledColumn column : data.columns()) {
            if (column.size() < LEAST_ROWS || column.rowsBesideLargest() < LEAST_OTHERS) {
                continue;
            }
            SampledColumn same = earlier.putIfAbsent(content(column), column);
            if (same != null) {
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        "equalShare",
                        1,
                        1,
                        Words.name(column.name()) + " says the same as " + Words.name(same.name()) + " in every row",
                        Words.exclude(column.name(), "as it adds nothing")));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(this, "equalShare", null, 1.0, "no two columns say the same"));
        }
        return alerts;
    }

    private static long content(SampledColumn column) {
        long[] cells = column.isNumeric() ? positions(column) : orderOfAppearance(column);
        long hash = column.isNumeric() ? 1 : 2;
        for (int group : column.groups()) {
            hash = RowHash.mix(hash * 31 + cells[group]);
        }
        return hash;
    }

    /** Where between the lowest and the highest number the numbers are. */
    private static long[] positions(SampledColumn column) {
        double[] numbers = column.numbers();
        long[] positions = new long[column.sizes().length];
        Arrays.fill(positions, -1);
        double low = numbers.length == 0 ? 0 : numbers[0];
        double range = numbers.length == 0 ? 1 : numbers[numbers.length - 1] - low;
        for (int group = 0; group < numbers.length; group++) {
            positions[group] = Math.round((numbers[group] - low) / range / PRECISION);
        }
        return positions;
    }

    private static long[] orderOfAppearance(SampledColumn column) {
        long[] orders = new long[column.sizes().length];
        int next = 1;
        for (int row = 0; row < column.size(); row++) {
            int group = column.groups()[row];
            if (orders[group] == 0) {
                orders[group] = column.isMissing(row) ? -1 : next++;
            }
        }
        return orders;
    }
}
