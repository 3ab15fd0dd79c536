package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.List;

/** Classes with fewer training rows than there are folds: not every fold can test them. */
final class ClassBelowFolds implements Rule {

    /** If there are more, one alert stands for all. */
    private static final int MOST_NAMED = 5;

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
        int few = 0;
        String rarest = "";
        String than = data.folds() > 1 ? "fewer than the " + data.folds() + " folds" : "too few to validate";
        for (int c = 0; c < counts.length; c++) {
            String name = Words.name(data.target().classes().get(c));
            rarest = counts[c] < smallest ? name : rarest;
            smallest = Math.min(smallest, counts[c]);
            if (counts[c] < threshold) {
                few++;
                alerts.add(alert(
                        data,
                        counts[c],
                        threshold,
                        "class " + name + " of " + Words.name(data.targetName()) + " has "
                                + Words.count(counts[c], "row") + " to learn from, " + than));
            }
        }
        if (few > MOST_NAMED) {
            String all = Words.count(few) + " of " + Words.count(counts.length) + " classes of "
                    + Words.name(data.targetName()) + " have few rows to learn from, " + than + "; of " + rarest
                    + " there "
                    + (smallest == 1 ? "is 1" : "are " + smallest);
            return List.of(alert(data, smallest, threshold, all));
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

    private Alert alert(ProfiledData data, int rows, int threshold, String message) {
        return Alert.alerted(
                this,
                data.targetName(),
                "rows",
                rows,
                threshold,
                message,
                "get more rows of it, merge it with another class, or use fewer folds: --folds");
    }
}
