package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.List;

/** Classes with fewer training rows than there are folds: not every fold can test them. */
final class ClassBelowFolds implements Rule {

    @Override
    public String code() {
        return "class-below-folds";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        if (!data.isClassification()) {
            return List.of(Alert.passed(this, null, null, null, "the target has no classes"));
        }
        int threshold = Math.max(2, data.folds());
        int[] counts = data.train().target().classCounts();
        List<Alert> alerts = new ArrayList<>();
        int smallest = Integer.MAX_VALUE;
        for (int c = 0; c < counts.length; c++) {
            smallest = Math.min(smallest, counts[c]);
            if (counts[c] < threshold) {
                alerts.add(Alert.alerted(
                        this,
                        data.targetName(),
                        "rows",
                        counts[c],
                        threshold,
                        "class " + Words.name(data.target().classes().get(c)) + " of " + Words.name(data.targetName())
                                + " has " + Words.count(counts[c], "row") + " to learn from, "
                                + (data.folds() > 1
                                        ? "fewer than the " + data.folds() + " folds"
                                        : "too few to validate"),
                        "get more rows of it, merge it with another class, or use fewer folds: --folds"));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(
                    this,
                    "rows",
                    (double) smallest,
                    (double) threshold,
                    "every class has at least " + Words.count(smallest, "row") + " to learn from"));
        }
        return alerts;
    }
}
