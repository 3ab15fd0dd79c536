package dev.automl.search.profile;

import dev.automl.zoo.inference.ColumnDecision;
import java.util.List;

/** Cells that count as missing because they are not what the rest of their column is. */
final class OddCells implements Rule {

    @Override
    public String code() {
        return "odd-cells";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = data.inferred().columns().stream()
                .filter(column -> column.oddCells() > 0)
                .map(this::alert)
                .toList();
        return alerts.isEmpty()
                ? List.of(Alert.passed(this, "cells", 0.0, null, "no cell differs in kind from its column"))
                : alerts;
    }

    private Alert alert(ColumnDecision column) {
        long cells = column.oddCells();
        boolean target = column.use().equals(ColumnDecision.TARGET);
        return Alert.done(
                this,
                column.name(),
                "cells",
                (double) cells,
                Words.count(cells, "cell") + " of " + Words.name(column.name()) + " count" + (cells == 1 ? "s" : "")
                        + " as missing" + (target ? ", so the rows are left out: " : ": ") + column.reason(),
                target
                        ? "correct them"
                        : "if they mean something, declare the column categorical: --types "
                                + Words.option(column.name()) + "=categorical");
    }
}
