package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.List;

/** Columns with the same value, or none, in nearly every row. */
final class NearConstant implements Rule {

    private static final double THRESHOLD = 0.99;
    private static final int LEAST_ROWS = 50;

    @Override
    public String code() {
        return "near-constant";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        double most = 0;
        for (SampledColumn column : data.columns()) {
            if (column.size() < LEAST_ROWS) {
                continue;
            }
            double share = 1 - (double) column.rowsBesideLargest() / column.size();
            most = Math.max(most, share);
            // What is missing nearly everywhere is named as such.
            if (share >= THRESHOLD && !(column.missing() > 0 && column.largestGroup() == column.sizes().length - 1)) {
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        "largestShare",
                        share,
                        THRESHOLD,
                        Words.name(column.name()) + " has the same value in all rows but "
                                + Words.count(column.rowsBesideLargest()) + " of " + Words.count(column.size()),
                        Words.exclude(column.name(), "if these rows do not matter")));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(this, "largestShare", most, THRESHOLD, "no column is nearly constant"));
        }
        return alerts;
    }
}
