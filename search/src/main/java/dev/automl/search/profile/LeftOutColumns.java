package dev.automl.search.profile;

import dev.automl.zoo.inference.ColumnDecision;
import java.util.List;

/** Columns that are not learned from. */
final class LeftOutColumns implements Rule {

    @Override
    public String code() {
        return "left-out-columns";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = data.inferred().columns().stream()
                .filter(column -> column.use().equals(ColumnDecision.LEFT_OUT))
                .map(column -> Alert.done(
                        this,
                        column.name(),
                        null,
                        null,
                        Words.name(column.name()) + " is left out: " + column.reason(),
                        "if it should be learned from, say what it holds: --types"))
                .toList();
        return alerts.isEmpty() ? List.of(Alert.passed(this, null, null, null, "every column is used")) : alerts;
    }
}
