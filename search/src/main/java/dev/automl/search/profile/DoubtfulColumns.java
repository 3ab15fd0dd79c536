package dev.automl.search.profile;

import dev.automl.zoo.inference.ColumnDecision;
import java.util.List;

/** Columns that may be something else than what they are used as, such as dates whose day and month can't be told apart. */
final class DoubtfulColumns implements Rule {

    @Override
    public String code() {
        return "doubtful-column";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = data.inferred().columns().stream()
                .filter(column -> column.doubt() != null)
                .map(this::alert)
                .toList();
        return alerts.isEmpty()
                ? List.of(Alert.passed(this, null, null, null, "what each column is leaves no doubt"))
                : alerts;
    }

    private Alert alert(ColumnDecision column) {
        return Alert.alerted(
                this,
                column.name(),
                Words.name(column.name()) + " (" + column.use() + "): " + column.reason() + "; " + column.doubt(),
                "if it is something else, say so: --types " + Words.option(column.name()) + "="
                        + (column.use().equals("date") ? "date:PATTERN" : "KIND"));
    }
}
