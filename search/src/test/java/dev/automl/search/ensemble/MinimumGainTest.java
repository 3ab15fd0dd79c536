package dev.automl.search.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By hand: the best single trial has 0.9 on average, the baseline 0.5; so the floor is 0.005 * 0.4 = 0.002. */
class MinimumGainTest {

    private static final TrialResult BASELINE = Examples.complete(0, "constant", 0.5, 0.5, 0.5);
    private static final TrialResult BEST = Examples.complete(1, "lightgbm", 0.88, 0.90, 0.92);

    private static boolean reached(double... auc) {
        return new MinimumGain(1).reached(Metric.ROC_AUC, Examples.ensemble(2, auc), List.of(BASELINE, BEST));
    }

    @Test
    void theGainMustBeAboveTheFloor() {
        assertThat(reached(0.8815, 0.9015, 0.9215)).isFalse();
        assertThat(reached(0.8825, 0.9025, 0.9225)).isTrue();
    }

    /** Differences of -0.02, 0.01 and 0.04: 0.01 on average, with a standard error of sqrt(1/3 + 1/2) * 0.03 = 0.0274. */
    @Test
    void theGainMustBeAboveTheChanceInIt() {
        assertThat(reached(0.86, 0.91, 0.96)).isFalse();
    }

    /** Differences of 0.005, 0.01 and 0.015: a standard error of sqrt(1/3 + 1/2) * 0.005 = 0.0046. */
    @Test
    void aGainThatIsAboutTheSameInEveryFoldIsReal() {
        assertThat(reached(0.885, 0.91, 0.935)).isTrue();
    }

    @Test
    void withNoStandardErrorsAnyGainWillDo() {
        List<TrialResult> singles = List.of(BASELINE, BEST);

        assertThat(new MinimumGain(0).reached(Metric.ROC_AUC, Examples.ensemble(2, 0.86, 0.91, 0.9301), singles))
                .isTrue();
        assertThat(new MinimumGain(0).reached(Metric.ROC_AUC, Examples.ensemble(2, 0.86, 0.91, 0.9299), singles))
                .isFalse();
    }

    @Test
    void whatIsWorseDoesNotReachIt() {
        assertThat(reached(0.87, 0.89, 0.91)).isFalse();
    }
}
