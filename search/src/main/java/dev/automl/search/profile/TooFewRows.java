package dev.automl.search.profile;

import java.util.List;

/** With few rows, scores are uncertain, and the differences between algorithms mostly luck. */
final class TooFewRows implements Rule {

    private static final int THRESHOLD = 100;

    @Override
    public String code() {
        return "too-few-rows";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        int rows = data.train().rows();
        String there = Words.count(rows, "row") + " to learn from";
        if (rows >= THRESHOLD) {
            return List.of(Alert.passed(this, "rows", (double) rows, (double) THRESHOLD, "there are " + there));
        }
        return List.of(Alert.alerted(
                this,
                null,
                "rows",
                rows,
                THRESHOLD,
                "only " + there + ": scores are uncertain",
                "get more rows, or trust simple models and more folds: --folds 10"));
    }
}
