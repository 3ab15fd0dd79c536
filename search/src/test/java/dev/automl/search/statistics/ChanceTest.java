package dev.automl.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.Examples;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final Metric METRIC = Metric.ROC_AUC;
    private static final TrialResult BEST = Examples.complete(1, "lightgbm", 0.80, 0.84, 0.79, 0.85, 0.82);

    /** Always a little worse. */
    private static final TrialResult WORSE = Examples.complete(2, "xgboost", 0.78, 0.83, 0.77, 0.82, 0.81);

    /** Now better, now worse, by as much on average. */
    private static final TrialResult VARYING = Examples.complete(3, "cart", 0.79, 0.86, 0.75, 0.86, 0.79);

    /** Expected: {@code sqrt((1/5 + 1/4) * var(x))} in R 4, with the scores and with their differences. */
    @Test
    void theStandardErrorOverFoldsIsTheCorrectedOne() {
        assertThat(Chance.standardError(METRIC, BEST)).isCloseTo(0.01710263, within(1e-8));
        assertThat(Chance.standardErrorOfDifference(METRIC, BEST, WORSE)).isCloseTo(0.005612486, within(1e-9));
        assertThat(Chance.standardErrorOfDifference(METRIC, BEST, VARYING)).isCloseTo(0.01710263, within(1e-8));
    }

    /** By hand: t is 0.018 / 0.005612 = 3.207 and 0.010 / 0.017103 = 0.585; the limit for 4 degrees of freedom is 2.776. */
    @Test
    void trialsAreComparedFoldByFold() {
        assertThat(Chance.toldApart(METRIC, BEST, WORSE)).isTrue();
        assertThat(Chance.toldApart(METRIC, WORSE, BEST)).isTrue();
        assertThat(Chance.toldApart(METRIC, BEST, VARYING)).isFalse();
        assertThat(Chance.toldApart(METRIC, BEST, BEST)).isFalse();
    }

    /**
     * One fold has outliers, so that the differences vary as much as they are large: by them t is 2.27, by the logarithms 9.89
     * (R 4: {@code d <- log(one) - log(other); mean(d) / sqrt((1/5 + 1/4) * var(d))}).
     */
    @Test
    void errorsAreComparedByTheirRatio() {
        TrialResult one = errors(1, 0.20, 0.25, 0.30, 0.22, 0.24);
        TrialResult other = errors(2, 2.0, 2.5, 6.0, 1.8, 2.1);
        assertThat(toldApart(one, other)).isTrue();
        assertThat(toldApart(other, one)).isTrue();
        // Now better, now worse: t is 0.92 by the logarithms.
        assertThat(toldApart(errors(3, 1, 1, 1, 0.1, 0.1), errors(4, 0.9, 0.9, 0.9, 0.5, 0.5)))
                .isFalse();
        // An error of 0 has no logarithm.
        assertThat(toldApart(errors(5, 0, 0, 0, 0, 0), other)).isFalse();
        assertThat(toldApart(errors(5, 0, 0, 0, 0, 0), errors(6, 1, 1.1, 0.9, 1, 1)))
                .isTrue();
    }

    private static TrialResult errors(int id, double... rmse) {
        return Examples.complete(id, "lightgbm", Metric.RMSE, rmse);
    }

    private static boolean toldApart(TrialResult one, TrialResult other) {
        return Chance.toldApart(Metric.RMSE, one, other);
    }

    /** Expected: {@code sqrt(9 / 10 * sum((x - mean(x))^2))} in R 4. */
    @Test
    void theStandardErrorOfAHoldoutIsThatOfTheJackknife() {
        TrialResult holdout = holdout(1, 0.9, 0.9, 0.91, 0.905, 0.88, 0.9, 0.92, 0.9, 0.89, 0.9, 0.91);

        assertThat(Chance.standardError(METRIC, holdout)).isCloseTo(0.0315, within(1e-9));
        assertThat(Chance.limit(holdout)).isCloseTo(2.262, within(1e-3));
    }

    @Test
    void trialsOnAHoldoutAreComparedPartByPart() {
        TrialResult better = holdout(1, 0.9, 0.9, 0.91, 0.905, 0.88, 0.9, 0.92, 0.9, 0.89, 0.9, 0.91);
        // Worse by 0.02 whichever part is left out: that is not chance.
        TrialResult worse = holdout(2, 0.88, 0.88, 0.89, 0.885, 0.86, 0.88, 0.9, 0.88, 0.87, 0.88, 0.89);

        assertThat(Chance.toldApart(METRIC, better, worse)).isTrue();
        assertThat(Chance.toldApart(
                        METRIC, better, holdout(3, 0.88, 0.9, 0.86, 0.9, 0.88, 0.87, 0.89, 0.88, 0.9, 0.86, 0.88)))
                .isFalse();
    }

    @Test
    void oneScoreTellsNothing() {
        TrialResult one = Examples.complete(1, "lightgbm", 0.8);

        assertThat(Chance.standardError(METRIC, one)).isNaN();
        assertThat(Chance.toldApart(METRIC, one, Examples.complete(2, "cart", 0.5)))
                .isFalse();
        assertThat(Chance.limit(one)).isNaN();
    }

    private static TrialResult holdout(int id, double score, Double... withoutPart) {
        return Examples.withoutPart(Examples.complete(id, "lightgbm", score), List.of(withoutPart));
    }
}
