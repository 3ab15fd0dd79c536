package dev.automl.search.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.Examples;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A fit of a fold takes 0.25 s in these examples. */
class RefitReserveTest {

    private static RefitReserve reserve(int jobs, List<Double> growths, double budgetSeconds) {
        RefitReserve reserve = new RefitReserve(
                Metric.ROC_AUC, 3, jobs, growths, budgetSeconds, OptionalDouble.empty(), RefitReserve.Checks.NONE);
        reserve.add(Examples.complete(0, "lightgbm", 0.9, 0.9));
        reserve.add(Examples.complete(1, "xgboost", 0.8, 0.8));
        return reserve;
    }

    /** With 1,000 s, and two fits of twice and four times the rows. */
    private static RefitReserve ofOneWinner(int jobs, OptionalDouble selection, RefitReserve.Checks checks) {
        return new RefitReserve(Metric.ROC_AUC, 1, jobs, List.of(2.0, 4.0), 1_000, selection, checks);
    }

    @Test
    void isTheTimeOfAllFitsSharedOutOverTheJobs() {
        // Two winners, each 2 * 0.25 s and 4 * 0.25 s, on two jobs; the other job may wait for half of the longest fit,
        // if
        // that comes last. With a margin of 1.3 and 0.75 s for the files.
        assertThat(reserve(2, List.of(2.0, 4.0), 1_000).seconds()).isCloseTo(0.75 + 1.3 * (1.5 + 0.5), within(1e-9));
    }

    @Test
    void withAnEnsembleTheBestTrialsAreFittedToo() {
        RefitReserve reserve = ofOneWinner(2, OptionalDouble.of(0.5), RefitReserve.Checks.NONE);
        for (int id = 0; id < 6; id++) {
            reserve.add(Examples.complete(id, "lightgbm", 0.9 - 0.1 * id));
        }

        // The four best, the winner among them, each 2 * 0.25 s and 4 * 0.25 s on two jobs; and 0.5 s for the
        // selection.
        assertThat(reserve.seconds()).isCloseTo(0.5 + 0.75 + 1.3 * (4 * 1.5 / 2 + 0.5), within(1e-9));
    }

    @Test
    void aTrialIsFittedOnce() {
        RefitReserve reserve = reserve(1, List.of(2.0), 1_000);
        TrialResult trial = Examples.complete(0, "lightgbm", 0.9);

        assertThat(reserve.secondsFor(List.of(trial, trial))).isCloseTo(0.75 + 1.3 * 0.5, within(1e-9));
    }

    @Test
    void leavesTheSearchItsShare() {
        // All fits take 2 * (5 + 10) s, but more than 40 % of the budget are not kept.
        assertThat(reserve(1, List.of(20.0, 40.0), 60).seconds()).isCloseTo(24, within(1e-9));
    }

    @Test
    void alwaysKeepsTheTimeOfTheBest() {
        assertThat(reserve(1, List.of(20.0, 40.0), 30).seconds()).isCloseTo(0.75 + 1.3 * 15, within(1e-9));
    }

    @Test
    void keepsTheTimeOfVerificationAndReport() {
        RefitReserve reserve = ofOneWinner(2, OptionalDouble.empty(), new RefitReserve.Checks(true, true));
        TrialResult trial = Examples.complete(0, "lightgbm", 0.9, 0.9);
        reserve.add(trial);

        // Of two folds a fit of 0.25 s and as long for the predictions, six times such a fit, and 2.5 s for the
        // process.
        assertThat(reserve.verificationSeconds(trial)).isCloseTo(2.5 + 0.5 + 0.5 + 1.5, within(1e-9));
        // The refit, the verification with a margin of 1.3, 1 s and 4 % for the report.
        assertThat(reserve.seconds()).isCloseTo(0.75 + 1.3 * (0.75 + 0.5) + 2.5 + 1.3 * 2.5 + 1 + 40, within(1e-9));
    }

    @Test
    void anEnsembleIsVerifiedTooAndMayHaveSlowMembers() {
        RefitReserve reserve = ofOneWinner(1, OptionalDouble.of(0), new RefitReserve.Checks(true, false));
        reserve.add(Examples.complete(0, "lightgbm", 0.9, 0.9));
        reserve.add(Examples.complete(1, "xgboost", 0.8, 0.8));

        // Both are fitted again, one is a winner, and the ensemble of both fits both in its project.
        assertThat(reserve.seconds()).isCloseTo(0.75 + 1.3 * 3 + 2.5 + 1.3 * 2.5 + 2.5 + 1.3 * 2 * 2.5, within(1e-9));
        for (int id = 2; id < 7; id++) {
            reserve.add(Examples.complete(id, "lightgbm", 0.89, 0.89));
        }
        // Four are expected to be members: the best of each algorithm, then others.
        assertThat(reserve.seconds()).isCloseTo(0.75 + 1.3 * 6 + 2.5 + 1.3 * 2.5 + 2.5 + 1.3 * 4 * 2.5, within(1e-9));
    }
}
