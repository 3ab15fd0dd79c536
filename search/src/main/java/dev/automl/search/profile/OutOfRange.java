package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * A few numbers far outside the bulk, such as an age of 4,000: beyond a gap that is many times as wide as the bulk (from
 * the 1st to the 99th percentile), and ten times as large as the next, if all are positive. Long tails without a gap are
 * no reason for an alert.
 */
final class OutOfRange implements Rule {

    private static final double THRESHOLD = 5;
    private static final double TIMES = 10;
    private static final double MOST = 0.01;
    private static final int LEAST_ROWS = 50;

    @Override
    public String code() {
        return "out-of-range";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        for (SampledColumn column : data.columns()) {
            if (column.isNumeric() && column.present() >= LEAST_ROWS && SentinelValues.groups(column).length == 0) {
                check(column, 1, alerts);
                check(column, -1, alerts);
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(
                    this, "gapInBulks", null, THRESHOLD, "no number is far outside the bulk of its column"));
        }
        return alerts;
    }

    /** @param sign 1 for the high end, -1 for the low end */
    private void check(SampledColumn column, int sign, List<Alert> alerts) {
        double[] numbers = column.numbers();
        double bulk = column.quantile(1 - MOST) - column.quantile(MOST);
        if (!(bulk > 0) || Double.isInfinite(bulk)) {
            return;
        }
        int last = sign > 0 ? numbers.length - 1 : 0;
        int rows = 0;
        for (int group = last; group - sign >= 0 && group - sign < numbers.length; group -= sign) {
            rows += column.sizes()[group];
            if (rows > MOST * column.present()) {
                return;
            }
            double outer = sign * numbers[group];
            double inner = sign * numbers[group - sign];
            double gap = (outer - inner) / bulk;
            if (Double.isFinite(outer) && gap >= THRESHOLD && (inner <= 0 || outer >= TIMES * inner)) {
                String example = Words.number(numbers[last]);
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        "gapInBulks",
                        gap,
                        THRESHOLD,
                        Words.count(rows, "value") + " of " + Words.name(column.name()) + " lie"
                                + (rows == 1 ? "s" : "") + " far outside the bulk, up to " + example,
                        "check them; correct what is wrong, or count it as missing: --missing-values " + example));
                return;
            }
        }
    }
}
