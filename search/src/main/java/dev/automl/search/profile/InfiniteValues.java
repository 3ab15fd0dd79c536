package dev.automl.search.profile;

import dev.automl.zoo.inference.ColumnDecision;
import java.util.ArrayList;
import java.util.List;

/** Columns with numbers that are infinite: they count as missing, as no algorithm can take them. */
final class InfiniteValues implements Rule {

    @Override
    public String code() {
        return "infinite-values";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        for (ColumnDecision column : data.inferred().columns()) {
            long infinite = column.infiniteCells();
            if (infinite > 0) {
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        "rows",
                        infinite,
                        1,
                        Words.name(column.name()) + " is infinite in " + Words.count(infinite, "row")
                                + "; there it counts as missing",
                        "find out where they come from, such as from a division by 0, and correct them"));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(this, "rows", 0.0, 1.0, "no number is infinite"));
        }
        return alerts;
    }
}
