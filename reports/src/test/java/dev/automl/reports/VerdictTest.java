package dev.automl.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.run.RunDescription;
import dev.automl.search.sampler.ClassWeights;
import dev.automl.search.statistics.Interval;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.ValidationPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final TrialResult BASELINE = result(0, "constant", 0.5, 0.5, 0.5, 0.5, 0.5);
    private static final TrialResult GOOD = result(1, "logistic-regression", 0.88, 0.90, 0.89, 0.91, 0.92);
    private static final TrialResult CHANCE = result(2, "logistic-regression", 0.45, 0.60, 0.40, 0.65, 0.50);

    /** By hand: 0.9 is 0.4 of 0.5 from the baseline to 1. */
    @Test
    void aClearBest() {
        Verdict verdict = verdict(Map.of(1, test(0.89, 0.85, 0.93)), BASELINE, GOOD);

        assertThat(verdict.sentences())
                .containsExactly(
                        "logistic-regression (logistic regression) predicts ill best: ROC AUC 0.9000 +-0.011 over 5"
                                + " folds; higher is better.",
                        "The baseline, which looks at no column, has 0.5000; this is 80 % of the way from there to a"
                                + " perfect 1.",
                        "On the 1,200 test rows, which the search never saw, it has 0.8900 (0.850-0.930), the 95 %"
                                + " interval in parentheses: as good as in validation, within chance.");
        assertThat(verdict.brief())
                .isEqualTo(String.join(" ", verdict.sentences().subList(0, 2)));
    }

    @Test
    void chanceMayExplainIt() {
        assertThat(verdict(Map.of(), BASELINE, CHANCE).sentences())
                .hasSize(3)
                .contains(
                        "The baseline, which looks at no column, has 0.5000, and chance may explain the difference: the"
                                + " columns may say little about ill.",
                        "It was not scored on the test rows, so how it does on rows that the search never saw is not"
                                + " known.");
    }

    @Test
    void worseOnTheTestRows() {
        String last = verdict(Map.of(1, test(0.60, 0.55, 0.65)), BASELINE, GOOD)
                .sentences()
                .get(2);
        assertThat(last)
                .contains("it has 0.6000 (0.550-0.650)", "better than the test score by more than chance explains");
    }

    @Test
    void nothingIsBetterThanTheBaseline() {
        assertThat(verdict(Map.of(), BASELINE).sentences().get(0))
                .isEqualTo(
                        "No algorithm predicts ill better than the baseline, which looks at no column: ROC AUC 0.5000"
                                + " +-0.000 over 5 folds.");
        assertThat(verdict(Map.of()).sentences()).hasSize(1).first().asString().startsWith("No trial has a score yet");
    }

    @Test
    void sharesAreNotRoundedToAllOrNothing() {
        assertThat(Verdict.percent(0.0001)).isEqualTo("less than 1 %");
        assertThat(Verdict.percent(0.9999)).isEqualTo("more than 99 %");
        assertThat(Verdict.percent(0)).isEqualTo("0 %");
        assertThat(Verdict.percent(1)).isEqualTo("100 %");
        assertThat(Verdict.percent(0.346)).isEqualTo("35 %");
    }

    private static Verdict verdict(Map<Integer, TestScore> tests, TrialResult... results) {
        return new Verdict(Leaderboard.of(Metric.ROC_AUC, List.of(results), tests), description(), "+-");
    }

    private static TestScore test(double score, double low, double high) {
        return new TestScore(
                new Scores(Map.of("roc_auc", score)), Optional.of(new Interval(low, high)), Optional.empty());
    }

    private static RunDescription description() {
        return new RunDescription(
                RunDescription.FORMAT,
                "2026-11-21T04:15:02Z",
                null,
                null,
                "ill",
                Task.BINARY,
                Metric.ROC_AUC,
                Map.of(),
                6_000,
                1_200,
                0.2,
                "",
                new ValidationPlan(5, 0.2),
                ClassWeights.NONE,
                42,
                List.of(),
                List.of(),
                false,
                null,
                null,
                10,
                null,
                1,
                3,
                Map.of(),
                null);
    }

    private static TrialResult result(int id, String algorithm, double... auc) {
        AlgorithmDescription description = Zoo.algorithm(algorithm);
        List<Scores> folds = DoubleStream.of(auc)
                .mapToObj(value -> new Scores(Map.of("roc_auc", value)))
                .toList();
        List<Double> seconds = DoubleStream.of(auc).map(value -> 0.25).boxed().toList();
        return new TrialResult(
                new Trial(id, new Pipeline(List.of(), description.create(description.initial())), 42),
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
