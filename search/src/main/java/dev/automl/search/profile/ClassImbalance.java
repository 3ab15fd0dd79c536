package dev.automl.search.profile;

import java.util.Arrays;
import java.util.List;

/** A class that is rare beside the most frequent one; accuracy then says little. */
final class ClassImbalance implements Rule {

    private static final double THRESHOLD = 0.1;

    @Override
    public String code() {
        return "class-imbalance";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        if (!data.isClassification()) {
            return List.of(Alert.passed(this, null, null, null, "the target has no classes"));
        }
        int[] counts = data.train().target().classCounts();
        int rarest = 0;
        for (int c = 1; c < counts.length; c++) {
            rarest = counts[c] < counts[rarest] ? c : rarest;
        }
        double ratio = (double) counts[rarest] / Arrays.stream(counts).max().orElseThrow();
        if (ratio >= THRESHOLD) {
            return List.of(
                    Alert.passed(this, "rarestToLargest", ratio, THRESHOLD, "no class is rare beside the largest one"));
        }
        return List.of(Alert.alerted(
                this,
                data.targetName(),
                "rarestToLargest",
                ratio,
                THRESHOLD,
                "class " + Words.name(data.target().classes().get(rarest)) + " of " + Words.name(data.targetName())
                        + " has " + Words.count(counts[rarest]) + " of "
                        + Words.count(data.train().rows(), "row")
                        + "; accuracy says little here",
                "rank by a metric that heeds rare classes (--metric "
                        + (counts.length == 2 ? "pr_auc" : "balanced_accuracy")
                        + "), or weigh classes (--class-weights balanced)"));
    }
}
