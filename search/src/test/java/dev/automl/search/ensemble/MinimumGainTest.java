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

    /** By hand: 0.5 % of the gain over the baseline is 0.00245, but 2 % of the error 0.0002. */
    @Test
    void whereLittleErrorIsLeftLessWillDo() {
        List<TrialResult> singles = List.of(BASELINE, Examples.complete(1, "lightgbm", 0.988, 0.990, 0.992));
        MinimumGain gain = new MinimumGain(1);

        assertThat(gain.reached(Metric.ROC_AUC, Examples.ensemble(2, 0.9883, 0.9903, 0.9923), singles))
                .isTrue();
        assertThat(gain.reached(Metric.ROC_AUC, Examples.ensemble(2, 0.9881, 0.9901, 0.9921), singles))
                .isFalse();
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
