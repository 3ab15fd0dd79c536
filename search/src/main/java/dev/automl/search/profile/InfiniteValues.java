package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.List;

/** Columns with numbers that are infinite: most algorithms can't take them. */
final class InfiniteValues implements Rule {

    @Override
    public String code() {
        return "infinite-values";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        for (SampledColumn column : data.columns()) {
            int infinite = 0;
            for (int group = 0; column.isNumeric() && group < column.numbers().length; group++) {
                infinite += Double.isInfinite(column.numbers()[group]) ? column.sizes()[group] : 0;
            }
            if (infinite > 0) {
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        "rows",
                        infinite,
                        1,
                        Words.name(column.name()) + " is infinite in " + Words.count(infinite, "row"),
                        "correct them, or count them as missing: --missing-values inf,-inf"));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(this, "rows", 0.0, 1.0, "no number is infinite"));
        }
        return alerts;
    }
}
