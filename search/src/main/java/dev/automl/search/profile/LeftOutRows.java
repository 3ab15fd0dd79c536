package dev.automl.search.profile;

import java.util.List;

/** Rows without a target. */
final class LeftOutRows implements Rule {

    @Override
    public String code() {
        return "left-out-rows";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        int rows = data.inferred().rowsWithoutTarget();
        if (rows == 0) {
            return List.of(Alert.passed(this, "rows", 0.0, null, "every row has a target"));
        }
        return List.of(Alert.done(
                this,
                data.targetName(),
                "rows",
                (double) rows,
                Words.count(rows) + " of " + Words.count(data.inferred().rows(), "row") + " have no "
                        + Words.name(data.targetName()) + " and are left out",
                null));
    }
}
