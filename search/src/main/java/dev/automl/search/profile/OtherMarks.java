package dev.automl.search.profile;

import dev.automl.search.data.UnusedMarks;
import java.util.List;

/** Rows that the column for the split marks as no part of it: perhaps a misspelled word. */
final class OtherMarks implements Rule {

    @Override
    public String code() {
        return "other-marks";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        return data.unusedMarks()
                .map(unused -> List.of(alert(unused)))
                .orElseGet(() -> List.of(Alert.passed(
                        this, "rows", 0.0, 1.0, "no row is left out for what the column for the split says")));
    }

    private Alert alert(UnusedMarks unused) {
        return Alert.alerted(
                this,
                unused.column(),
                "rows",
                unused.rows(),
                1,
                Words.count(unused.rows(), "row") + " left out: " + Words.name(unused.column()) + " says "
                        + unused.marks() + " there, not train, validation or test",
                "correct the words if these rows should take part");
    }
}
