package dev.automl.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.journal.JournalReader.Started;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarmStartTest {

    private static final List<AlgorithmDescription> ALGORITHMS = Zoo.algorithms(Task.BINARY);

    private static AdaptiveSampler sampler(WarmStart warm, List<Trial> earlier) {
        return new AdaptiveSampler(ALGORITHMS, Examples.PIPELINES, Metric.ROC_AUC, result -> 1, 7, warm, earlier);
    }

    private static TrialResult result(Trial trial, double score) {
        Scores scores = new Scores(Map.of(Metric.ROC_AUC.id(), score));
        return new TrialResult(
                trial,
                TrialState.COMPLETE,
                Optional.empty(),
                List.of(scores),
                List.of(),
                Optional.of(scores),
                Optional.empty(),
                List.of(1.0),
                List.of(0.1),
                List.of(10),
                List.of(),
                1.1,
                0,
                1,
                Optional.empty());
    }

    /** Trials of a sampler; every one is a little better than the one before it, but the baseline is the best. */
    private static List<Started> run(AdaptiveSampler sampler, int count) {
        List<Started> run = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            List<TrialResult> known = run.stream().map(Started::result).toList();
            Trial trial = sampler.propose(id, known, algorithm -> true).orElseThrow();
            run.add(new Started(trial, result(trial, id == 0 ? 0.99 : 0.5 + id / 1000.0)));
        }
        return run;
    }

    private static List<Started> earlier() {
        return run(sampler(WarmStart.NONE, List.of()), 30);
    }

    @Test
    void theBestOfEachAlgorithmComesFirstAndIsTheSamePipeline() {
        List<Started> earlier = earlier();
        WarmStart warm = WarmStart.of(earlier, Metric.ROC_AUC, ALGORITHMS, Examples.PIPELINES);

        // Later ones are better, so the last trial of each algorithm counts, and the last of all is the first.
        List<Integer> expected = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int id = 29; id > 0; id--) {
            String algorithm = earlier.get(id).trial().algorithm();
            if (!seen.contains(algorithm)) {
                seen.add(algorithm);
                expected.add(id);
            }
        }
        assertThat(warm.starts()).extracting(WarmStart.Start::parent).containsExactlyElementsOf(expected);
        assertThat(warm.leftOut()).isEmpty();
        assertThat(warm.starts())
                .allSatisfy(start -> assertThat(start.pipeline())
                        .isEqualTo(earlier.get(start.parent()).trial().pipeline()));

        List<Started> run = run(sampler(warm, List.of()), 80);
        assertThat(run.get(0).trial().algorithm()).isEqualTo("constant");
        for (int i = 0; i < warm.starts().size(); i++) {
            assertThat(run.get(i + 1).trial().pipeline())
                    .isEqualTo(warm.starts().get(i).pipeline());
        }
        // The others get their first trials behind them; nothing is opened twice.
        assertThat(run.stream().map(started -> started.trial().algorithm()).distinct())
                .hasSize(ALGORITHMS.size());
        List<String> behind = run.stream()
                .skip(1 + warm.starts().size())
                .filter(started -> warm.starts().stream()
                        .anyMatch(start ->
                                start.algorithm().equals(started.trial().algorithm())))
                .map(started -> started.trial().pipeline().toString())
                .toList();
        assertThat(behind)
                .doesNotContainAnyElementsOf(warm.starts().stream()
                        .map(start -> start.pipeline().toString())
                        .toList());
    }

    @Test
    void aSearchThatGoesOnProposesTheSame() {
        WarmStart warm = WarmStart.of(earlier(), Metric.ROC_AUC, ALGORITHMS, Examples.PIPELINES);
        List<Started> whole = run(sampler(warm, List.of()), 50);
        List<Trial> first = whole.subList(0, 40).stream().map(Started::trial).toList();
        AdaptiveSampler resumed = sampler(warm, first);
        List<TrialResult> known =
                whole.subList(0, 40).stream().map(Started::result).toList();
        assertThat(resumed.propose(40, known, algorithm -> true))
                .contains(whole.get(40).trial());
    }

    @Test
    void aSearchThatGoesOnWhereAnAlgorithmIsMissingPassesItsTrialOver() {
        WarmStart warm = WarmStart.of(earlier(), Metric.ROC_AUC, ALGORITHMS, Examples.PIPELINES);
        String missing = warm.starts().get(0).algorithm();
        List<AlgorithmDescription> others = ALGORITHMS.stream()
                .filter(algorithm -> !algorithm.id().equals(missing))
                .toList();
        AdaptiveSampler sampler =
                new AdaptiveSampler(others, Examples.PIPELINES, Metric.ROC_AUC, result -> 1, 7, warm, List.of());
        assertThat(run(sampler, 2).get(1).trial().algorithm())
                .isEqualTo(warm.starts().get(1).algorithm());
    }

    @Test
    void whatIsNotSearchedOrHasAnotherSpaceIsLeftOut() {
        List<Started> earlier = new ArrayList<>(earlier());
        Trial last = earlier.get(29).trial();
        Trial other = new Trial(
                29, last.pipeline(), 7, last.point().subList(1, last.point().size()));
        earlier.set(29, new Started(other, result(other, 0.9)));
        List<AlgorithmDescription> some = ALGORITHMS.stream()
                .filter(algorithm ->
                        List.of("constant", "lightgbm", last.algorithm()).contains(algorithm.id()))
                .toList();
        WarmStart warm = WarmStart.of(earlier, Metric.ROC_AUC, some, Examples.PIPELINES);
        assertThat(last.algorithm()).isNotEqualTo("lightgbm");
        assertThat(warm.starts()).extracting(WarmStart.Start::algorithm).containsExactly("lightgbm");
        assertThat(warm.leftOut()).contains(last.algorithm(), "xgboost").doesNotContain("constant");
    }

    /** Without categories nothing is to be encoded: the hyperparameters stay, what stands before them does not. */
    @Test
    void otherColumnsArePreparedInTheirOwnWay() {
        Schema numbers = Schema.classification("label", "no", "yes").numeric("x", "y");
        PipelineSpace space = new PipelineSpace(numbers, TableFacts.of(Examples.dataset(200)), PipelineWishes.NONE);
        List<Started> earlier = earlier();
        WarmStart warm = WarmStart.of(earlier, Metric.ROC_AUC, ALGORITHMS, space);
        WarmStart.Start logistic = warm.starts().stream()
                .filter(start -> start.algorithm().equals("logistic-regression"))
                .findFirst()
                .orElseThrow();
        var before = earlier.get(logistic.parent()).trial().pipeline();
        assertThat(before.transformers().toString()).contains("OneHotEncoder");
        assertThat(logistic.pipeline().transformers().toString()).doesNotContain("OneHotEncoder");
    }
}
