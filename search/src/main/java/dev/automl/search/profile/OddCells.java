package dev.automl.search.profile;

import dev.automl.zoo.inference.ColumnDecision;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cells that count as missing because they are not what the rest of their column is.
 *
 * @param count how many there are in a column
 */
record OddCells(ToIntFunction<ColumnDecision> count) implements Rule {

    @Override
    public String code() {
        return "odd-cells";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = data.inferred().columns().stream()
                .filter(column -> count.applyAsInt(column) > 0)
                .map(this::alert)
                .toList();
        return alerts.isEmpty()
                ? List.of(Alert.passed(this, "cells", 0.0, null, "no cell differs in kind from its column"))
                : alerts;
    }

    private Alert alert(ColumnDecision column) {
        int cells = count.applyAsInt(column);
        return Alert.done(
                this,
                column.name(),
                "cells",
                (double) cells,
                Words.count(cells, "cell") + " of " + Words.name(column.name()) + " count" + (cells == 1 ? "s" : "")
                        + " as missing: the column is " + column.use() + " but for them",
                "if they mean something, declare the column categorical: --types");
    }
}
