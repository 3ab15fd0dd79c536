package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.List;

/** Columns without a value in most rows. */
final class MostlyMissing implements Rule {

    private static final double THRESHOLD = 0.5;

    @Override
    public String code() {
        return "mostly-missing";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        double most = 0;
        for (SampledColumn column : data.columns()) {
            double share = column.size() == 0 ? 0 : (double) column.missing() / column.size();
            most = Math.max(most, share);
            if (share > THRESHOLD) {
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        "missingShare",
                        share,
                        THRESHOLD,
                        Words.name(column.name()) + " is missing in " + Words.percent(share) + " of the rows",
                        Words.exclude(column.name(), "if it is missing by mistake, fill it in; if it tells nothing")));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(this, "missingShare", most, THRESHOLD, "no column is missing in most of the rows"));
        }
        return alerts;
    }
}
