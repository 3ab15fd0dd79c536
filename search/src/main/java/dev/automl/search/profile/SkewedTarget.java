package dev.automl.search.profile;

import dev.automl.search.statistics.Moments;
import dev.automl.zoo.data.Target;
import java.util.Arrays;
import java.util.List;

/** A target of which a few values are far from the others: they then decide a squared error. */
final class SkewedTarget implements Rule {

    private static final double THRESHOLD = 2;

    @Override
    public String code() {
        return "skewed-target";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        Target target = data.train().target();
        if (data.isClassification()) {
            return List.of(Alert.passed(this, null, null, null, "the target has no numbers"));
        }
        double skewness = Moments.of(target.values()).skewness();
        if (Math.abs(skewness) < THRESHOLD) {
            return List.of(Alert.passed(this, "skewness", skewness, THRESHOLD, "the target is not very skewed"));
        }
        boolean positive = skewness > 0 && Arrays.stream(target.values()).allMatch(value -> value >= 0);
        return List.of(Alert.alerted(
                this,
                data.targetName(),
                "skewness",
                skewness,
                THRESHOLD,
                "a few very " + (skewness > 0 ? "large" : "low") + " values of " + Words.name(data.targetName())
                        + " weigh heavily in a squared error (skewness " + Words.number(skewness) + ")",
                "rank by a metric that they weigh less in: --metric " + (positive ? "rmsle or mae" : "mae")));
    }
}
