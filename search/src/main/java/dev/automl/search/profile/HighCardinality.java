package dev.automl.search.profile;

import dev.automl.zoo.data.Column;
import java.util.ArrayList;
import java.util.List;

/** Categories with so many levels that there are few rows of each, or that one-hot columns get very many. */
final class HighCardinality implements Rule {

    private static final int THRESHOLD = 100;
    private static final int FEW_LEVELS = 20;
    private static final int ROWS_PER_LEVEL = 5;

    @Override
    public String code() {
        return "high-cardinality";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        int most = 0;
        for (SampledColumn column : data.columns()) {
            if (!(column.column() instanceof Column.Categorical)) {
                continue;
            }
            int levels = column.distinct();
            most = Math.max(most, levels);
            boolean rare = levels > FEW_LEVELS && levels * ROWS_PER_LEVEL > column.present();
            if (levels > THRESHOLD || rare) {
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        "levels",
                        levels,
                        rare ? (double) column.present() / ROWS_PER_LEVEL : THRESHOLD,
                        Words.name(column.name()) + " has " + Words.count(levels) + " categories in "
                                + Words.count(column.present(), "row"),
                        "group rare ones in the file; "
                                + Words.exclude(column.name(), "if they name single rows or tell nothing")));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(
                    this, "levels", (double) most, (double) THRESHOLD, "no column has very many categories"));
        }
        return alerts;
    }
}
