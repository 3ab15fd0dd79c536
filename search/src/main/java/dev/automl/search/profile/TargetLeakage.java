package dev.automl.search.profile;

import java.util.ArrayList;
import java.util.List;

/** Single columns that predict the target almost perfectly; what {@link FunctionOfTarget} names is not named again. */
final class TargetLeakage implements Rule {

    static final double THRESHOLD = 0.98;

    @Override
    public String code() {
        return "target-leakage";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        SampledColumn target = data.targetColumn();
        List<Alert> alerts = new ArrayList<>();
        HeldOutScore best = null;
        for (SampledColumn column : data.columns()) {
            HeldOutScore score = HeldOutScore.of(column, data.target(), data.seed());
            best = best == null || score.value() > best.value() ? score : best;
            if (score.reaches(THRESHOLD) && !FunctionOfTarget.holds(column, target, data.isClassification())) {
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        score.statistic(),
                        score.value(),
                        THRESHOLD,
                        Words.name(column.name()) + " alone predicts " + Words.name(target.name())
                                + " almost perfectly: " + score.words(),
                        Words.exclude(column.name(), "if it is not known before " + Words.name(target.name()))));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(
                    this,
                    best == null ? null : best.statistic(),
                    best == null ? null : best.value(),
                    THRESHOLD,
                    "no single column predicts the target almost perfectly"));
        }
        return alerts;
    }
}
