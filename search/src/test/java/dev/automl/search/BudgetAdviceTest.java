package dev.automl.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches of ten trials, the baseline and nine others, by the rule as its Javadoc has it; figures counted by hand. */
class BudgetAdviceTest {

    private static final List<String> ALGORITHMS = List.of("lightgbm", "xgboost");

    /**
     * Trials by the first letter of their algorithm, with their ROC AUC. The baseline has 0.5. The last fifth are the last
     * two of ten.
     */
    private static List<TrialResult> results(String trials) {
        List<TrialResult> results = new ArrayList<>();
        results.add(Examples.complete(0, "constant", 0.5));
        for (String trial : trials.split(" ")) {
            String algorithm = ALGORITHMS.stream()
                    .filter(id -> id.startsWith(trial.substring(0, 1)))
                    .findFirst()
                    .orElseThrow();
            int id = results.size();
            results.add(
                    trial.endsWith("-")
                            ? TrialResult.timedOut(
                                    Examples.complete(id, algorithm, 0.5).trial(), "made up", 1)
                            : Examples.complete(id, algorithm, Double.parseDouble(trial.substring(1))));
        }
        return results;
    }

    private static String advice(String trials, int searched) {
        return BudgetAdvice.of(Metric.ROC_AUC, SearchEnd.MAX_TRIALS, false, searched, results(trials))
                .map(BudgetAdvice::sentence)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l.6 x.6 l.7 x.7 l.9 x.7 l.6 x.6 l.6 | 2 | none",
                // 0.004 of 0.404 above the baseline is less than a hundredth; 0.005 of 0.405 is more.
                "l.6 x.6 l.7 x.7 l.9 x.7 l.6 x.6 l.904 | 2 | none",
                "l.6 x.6 l.7 x.7 l.9 x.7 l.6 x.6 l.905 | 2 |"
                        + " the best model came at 100 % of the search; 1 of 2 algorithms are still improving",
                "l.6 x.6 l.7 x.7 l.9 x.7 l.6 l.95 l.6 | 2 |"
                        + " the best model came at 90 % of the search; 1 of 2 algorithms are still improving",
                // The best is not late, but the other algorithm improves.
                "l.6 x.6 l.7 x.7 l.9 x.7 l.6 x.8 l.6 | 2 | 1 of 2 algorithms are still improving",
                // Upon two scores of its own no algorithm improves.
                "l.6 x.6 l.7 l.7 l.9 x.7 l.6 x.8 l.6 | 2 | none",
                "l.6 l.6 l.7 l.7 l.9 l.7 l.6 l.6 l.6 | 3 | 2 algorithms were not tried",
                "l.6 x- l.7 x- l.9 x- l.6 x- l.6 | 2 | none",
            })
    void byTheNumberOfTrials(String trials, int searched, String expected) {
        assertThat(advice(trials, searched))
                .isEqualTo(expected.equals("none") ? expected : expected + ": more trials (--max-trials) may help");
    }

    @Test
    void theOrderInWhichTrialsEndedDoesNotCount() {
        List<TrialResult> reversed = new ArrayList<>(results("l.6 x.6 l.7 x.7 l.9 x.7 l.6 l.95 l.6"));
        Collections.reverse(reversed);
        assertThat(BudgetAdvice.of(Metric.ROC_AUC, SearchEnd.MAX_TRIALS, false, 2, reversed))
                .contains(new BudgetAdvice(Optional.of(0.9), 1, 2, 0, false));
    }

    @Test
    void byTheClockIfTheTimeEndedIt() {
        List<TrialResult> results = new ArrayList<>();
        for (TrialResult result : results("l.6 x.6 l.7 x.7 l.9 x.7 l.6 x.6 l.6")) {
            // The fifth trial, the best, takes most of the time: it ends after 91 s of 100.
            double[] ends = {1, 2, 3, 4, 5, 91, 92, 93, 94, 100};
            results.add(at(result, ends[result.trial().id()]));
        }
        assertThat(BudgetAdvice.of(Metric.ROC_AUC, SearchEnd.TIME, true, 2, results)
                        .orElseThrow()
                        .sentence())
                .isEqualTo("the best model came at 91 % of the search: a longer --time may help");
        assertThat(BudgetAdvice.of(Metric.ROC_AUC, SearchEnd.MAX_TRIALS, true, 2, results))
                .isEmpty();
    }

    private static TrialResult at(TrialResult result, double seconds) {
        return new TrialResult(
                result.trial(),
                result.state(),
                result.rung(),
                result.folds(),
                result.withoutPart(),
                result.mean(),
                result.threshold(),
                result.fitSeconds(),
                result.predictSeconds(),
                result.predictedRows(),
                result.curve(),
                result.seconds(),
                result.allocatedBytes(),
                seconds,
                result.error());
    }

    @ParameterizedTest
    @EnumSource(
            value = SearchEnd.class,
            names = {"PATIENCE", "STOPPED", "NOTHING_LEFT"})
    void aBudgetThatWasNotUsedUpWasNotTooShort(SearchEnd end) {
        List<TrialResult> late = results("l.6 x.6 l.7 x.7 l.9 x.7 l.6 l.95 l.6");
        assertThat(BudgetAdvice.of(Metric.ROC_AUC, end, false, 5, late)).isEmpty();
    }
}
