package dev.automl.reports.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.statistics.Interval;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LeaderboardTextTest {

    private static final TrialResult BEST = result(1, 0.80, 0.84, 0.79, 0.85, 0.82);
    private static final TrialResult LIKE_IT = result(2, 0.79, 0.86, 0.75, 0.86, 0.79);
    private static final TrialResult WORSE = result(3, 0.78, 0.83, 0.77, 0.82, 0.79);

    @Test
    void marksWhatCanNotBeToldApartAndSaysSo() {
        String text = text(leaderboard(new Interval(0.76, 0.87)), 80);

        // The figures behind it are computed in ChanceTest.
        assertThat(text.lines())
                .anyMatch(
                        line -> line.matches("  1 +constant.* 0\\.8200 \\+-0\\.017 +0\\.8100 \\(0\\.760-0\\.870\\) .*"))
                .anyMatch(line -> line.startsWith("  2= "))
                .anyMatch(line -> line.startsWith("  3 "))
                .contains("= can't be told apart from rank 1 (paired over 5 folds)")
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void whatDoesNotOccurIsNotExplained() {
        String text = text(Leaderboard.of(Metric.ROC_AUC, List.of(result(1, 0.8)), Map.of()), 80);

        assertThat(text.lines()).hasSize(2);
    }

    /** 0.82 is inside of the interval and of the second one's reach; of the third it is off by 0.07, with a reach of 0.06. */
    @Test
    void aGapThatChanceDoesNotExplainIsTold() {
        assertThat(gap(new Interval(0.76, 0.87))).isEmpty();
        assertThat(gap(new Interval(0.80, 0.815))).isEmpty();
        LeaderboardRow row = Leaderboard.of(
                        Metric.ROC_AUC, List.of(BEST), Map.of(1, test(0.75, new Interval(0.73, 0.77))))
                .rows()
                .get(0);
        assertThat(TestText.gap(row, Metric.ROC_AUC).orElseThrow())
                .startsWith("the validation score 0.8200 is better than the test score by more than chance explains:"
                        + " 0.7500 (0.730-0.770)");
    }

    @Test
    void negativeIntervalsAreReadable() {
        LeaderboardRow row = Leaderboard.of(
                        Metric.ROC_AUC, List.of(BEST), Map.of(1, test(0.02, new Interval(-0.05, 0.11))))
                .rows()
                .get(0);
        assertThat(TestText.of(row, Metric.ROC_AUC)).isEqualTo("0.0200 (-0.050 to 0.110)");
    }

    private static Optional<String> gap(Interval interval) {
        return TestText.gap(leaderboard(interval).rows().get(0), Metric.ROC_AUC);
    }

    private static Leaderboard leaderboard(Interval interval) {
        return Leaderboard.of(Metric.ROC_AUC, List.of(BEST, LIKE_IT, WORSE), Map.of(1, test(0.81, interval)));
    }

    private static TestScore test(double score, Interval interval) {
        return new TestScore(new Scores(Map.of("roc_auc", score)), Optional.of(interval), Optional.empty());
    }

    private static String text(Leaderboard leaderboard, int width) {
        return LeaderboardText.of(leaderboard, leaderboard.rows(), width, false);
    }

    private static TrialResult result(int id, double... auc) {
        List<Scores> folds = DoubleStream.of(auc)
                .mapToObj(value -> new Scores(Map.of("roc_auc", value)))
                .toList();
        List<Double> seconds = DoubleStream.of(auc).map(value -> 0.25).boxed().toList();
        return new TrialResult(
                new Trial(id, new Pipeline(List.of(), new Constant()), 42),
                TrialState.COMPLETE,
                Optional.empty(),
                folds,
                List.of(),
                Optional.of(Scores.mean(folds)),
                Optional.empty(),
                seconds,
                seconds,
                DoubleStream.of(auc).mapToObj(value -> 10).toList(),
                List.of(),
                1,
                1_000,
                1.5,
                Optional.empty());
    }
}
