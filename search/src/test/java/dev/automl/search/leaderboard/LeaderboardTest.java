package dev.automl.search.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.Examples;
import dev.automl.search.statistics.Interval;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeaderboardTest {

    private static final TrialResult BASELINE = Examples.complete(0, "constant", 0.5, 0.5);
    private static final TrialResult GOOD = Examples.complete(1, "lightgbm", 0.8, 0.9);
    private static final TrialResult EQUAL = Examples.complete(2, "xgboost", 0.9, 0.8);
    private static final TrialResult WORSE = Examples.complete(3, "lightgbm", 0.7, 0.7);
    private static final TrialResult BROKEN =
            TrialResult.timedOut(Examples.constantTrial(4), "did not end within the time budget", 2);

    private final Leaderboard leaderboard = Leaderboard.of(
            Metric.ROC_AUC,
            List.of(BROKEN, WORSE, EQUAL, GOOD, BASELINE),
            Map.of(
                    1,
                    new TestScore(
                            new Scores(Map.of("roc_auc", 0.84)),
                            Optional.of(new Interval(0.8, 0.9)),
                            Optional.empty())));

    @Test
    void ranksByScoreThenByTrialAndPutsTrialsWithoutScoreLast() {
        assertThat(leaderboard.rows())
                .extracting(row -> row.result().trial().id())
                .containsExactly(1, 2, 3, 0, 4);
        assertThat(leaderboard.rows()).extracting(row -> row.rank().orElse(-1)).containsExactly(1, 2, 3, 4, -1);
    }

    @Test
    void theWinnersAreOfDifferentAlgorithmsAndTheBaselineIsNotAmongThem() {
        assertThat(leaderboard.winners(3))
                .extracting(row -> row.result().trial().id())
                .containsExactly(1, 2);
    }

    @Test
    void anEnsembleThatIsTheBestComesInAddition() {
        TrialResult ensemble = Examples.ensemble(5, 0.9, 0.9);
        Leaderboard with = Leaderboard.of(Metric.ROC_AUC, List.of(EQUAL, GOOD, BASELINE, ensemble), Map.of());

        assertThat(with.winners(1)).extracting(row -> row.result()).containsExactly(ensemble, GOOD);
        assertThat(with.winners(3)).extracting(row -> row.result()).containsExactly(ensemble, GOOD, EQUAL);
        assertThat(with.rows().get(0).pipeline()).isEqualTo("ensemble of 2");
    }

    @Test
    void anEnsembleThatIsNotTheBestIsNotHandedOver() {
        TrialResult ensemble = Examples.ensemble(5, 0.8, 0.8);
        Leaderboard with = Leaderboard.of(Metric.ROC_AUC, List.of(EQUAL, GOOD, ensemble), Map.of());

        assertThat(with.winners(3)).extracting(row -> row.result()).containsExactly(GOOD, EQUAL);
    }

    @Test
    void theBaselineWinsWhenThereIsNothingElse() {
        Leaderboard alone = Leaderboard.of(Metric.ROC_AUC, List.of(BASELINE, BROKEN), Map.of());
        assertThat(alone.winners(3)).extracting(row -> row.result()).containsExactly(BASELINE);
    }

    @Test
    void theSpreadIsTheSampleStandardDeviation() {
        // By hand: the mean of 0.8 and 0.9 is 0.85; sqrt((0.05^2 + 0.05^2) / 1) = 0.0707107.
        assertThat(leaderboard.rows().get(0).spread(Metric.ROC_AUC)).isCloseTo(0.0707107, within(1e-7));
        assertThat(leaderboard.rows().get(4).spread(Metric.ROC_AUC)).isNaN();
    }

    @Test
    void theTestScoreStandsBesideItsTrial() {
        assertThat(leaderboard.rows().get(0).test().orElseThrow().get("roc_auc"))
                .isEqualTo(0.84);
        assertThat(leaderboard.rows().get(1).test()).isEmpty();
    }
}
