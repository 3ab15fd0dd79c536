package dev.automl.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.algorithm.Ridge;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.transform.PowerTransformer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveSamplerTest {

    private static final List<AlgorithmDescription> ALGORITHMS = Zoo.algorithms(Task.BINARY);

    private static AdaptiveSampler sampler(long seed, List<Trial> earlier) {
        return new AdaptiveSampler(ALGORITHMS, Examples.PIPELINES, Metric.ROC_AUC, result -> 1, seed, earlier);
    }

    /** Trials one after another, each from the results of all before it; the score of a trial follows from it alone. */
    private static List<TrialResult> run(int count, long seed, ToDoubleFunction<Trial> score) {
        AdaptiveSampler sampler = sampler(seed, List.of());
        List<TrialResult> results = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            Trial trial = sampler.propose(id, results, algorithm -> true).orElseThrow();
            results.add(result(trial, score.applyAsDouble(trial)));
        }
        return results;
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

    private static int algorithmIndex(Trial trial) {
        return ALGORITHMS.stream().map(AlgorithmDescription::id).toList().indexOf(trial.algorithm());
    }

    /** What the portfolio has for these rows, without what comes to the same. */
    private static List<Pipeline> portfolio() {
        return Portfolio.of(Task.BINARY, 200).stream()
                .map(configuration -> configuration.pipeline(Examples.PIPELINES))
                .distinct()
                .toList();
    }

    private static List<Pipeline> pipelines(List<TrialResult> results) {
        return results.stream().map(result -> result.trial().pipeline()).toList();
    }

    @Test
    void opensWithTheBaselineAndTheFirstFifteenOfThePortfolio() {
        List<TrialResult> results = run(16, 42, trial -> 0.5);

        assertThat(results.get(0).algorithm()).isEqualTo("constant");
        assertThat(pipelines(results.subList(1, 16))).isEqualTo(portfolio().subList(0, 15));
    }

    @Test
    void anAlgorithmIsTunedByWhatElseThePortfolioHasFirst() {
        List<Pipeline> rest = portfolio().subList(15, portfolio().size());
        String tuned = PipelineJson.description(rest.get(0).trainer()).id();
        List<Pipeline> ofIt = rest.stream()
                .filter(pipeline ->
                        PipelineJson.description(pipeline.trainer()).id().equals(tuned))
                .toList();

        List<Pipeline> proposed = run(60, 42, trial -> trial.algorithm().equals(tuned) ? 0.9 : 0.5).stream()
                .skip(16)
                .filter(result -> result.algorithm().equals(tuned))
                .map(result -> result.trial().pipeline())
                .toList();

        assertThat(proposed.subList(0, ofIt.size())).isEqualTo(ofIt);
    }

    @Test
    void whatIsNotSearchedIsSkipped() {
        List<AlgorithmDescription> two = List.of(Zoo.algorithm("logistic-regression"), Zoo.algorithm("linear-svm"));
        AdaptiveSampler sampler =
                new AdaptiveSampler(two, Examples.PIPELINES, Metric.ROC_AUC, result -> 1, 42, List.of());
        List<Pipeline> proposed = new ArrayList<>();
        for (int id = 0; id < 20; id++) {
            proposed.add(sampler.propose(id, List.of(), algorithm -> true)
                    .orElseThrow()
                    .pipeline());
        }

        List<Pipeline> opening = portfolio().stream()
                .filter(pipeline -> two.contains(PipelineJson.description(pipeline.trainer())))
                .limit(15)
                .toList();
        assertThat(proposed.subList(0, opening.size())).isEqualTo(opening);
        assertThat(proposed.stream()
                        .map(pipeline -> PipelineJson.description(pipeline.trainer()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(two);
    }

    @Test
    void theOpeningWaitsForNothingThatDoesNotEndInTime() {
        String first = PipelineJson.description(portfolio().get(0).trainer()).id();
        AdaptiveSampler sampler = sampler(42, List.of());

        assertThat(sampler.propose(0, List.of(), algorithm -> true)
                        .orElseThrow()
                        .algorithm())
                .isEqualTo("constant");
        assertThat(sampler.propose(1, List.of(), algorithm -> !algorithm.id().equals(first))
                        .orElseThrow()
                        .algorithm())
                .isNotEqualTo(first);
    }

    @Test
    void everyAlgorithmGetsATrial() {
        Set<String> tried = run(ALGORITHMS.size() * 3 + 10, 42, trial -> 0.5).stream()
                .map(TrialResult::algorithm)
                .collect(Collectors.toSet());

        assertThat(tried)
                .isEqualTo(ALGORITHMS.stream().map(AlgorithmDescription::id).collect(Collectors.toSet()));
    }

    @Test
    void whatDoesBestGetsMostOfTheTrials() {
        int best = 4;
        Map<Integer, Long> counts = run(300, 42, trial -> algorithmIndex(trial) == best ? 0.9 : 0.5).stream()
                .collect(Collectors.groupingBy(result -> algorithmIndex(result.trial()), Collectors.counting()));

        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(counts.get(best)).isEqualTo(most);
        assertThat(counts).hasSize(ALGORITHMS.size());
    }

    @Test
    void aTrialDependsOnSeedIdAndWhatIsKnownAlone() {
        List<TrialResult> results = run(80, 7, trial -> 1.0 / (2 + trial.id() * 31 % 7));
        for (int id : List.of(20, 45, 79)) {
            List<Trial> before =
                    results.subList(0, id).stream().map(TrialResult::trial).toList();
            assertThat(sampler(7, before).propose(id, results.subList(0, id), algorithm -> true))
                    .contains(results.get(id).trial());
        }
        assertThat(run(80, 8, trial -> 0.5))
                .extracting(result -> result.trial().pipeline())
                .isNotEqualTo(results.stream()
                        .map(result -> result.trial().pipeline())
                        .toList());
    }

    @Test
    void noPipelineIsTriedTwiceWhileThereAreOthers() {
        List<TrialResult> results = run(200, 42, trial -> 0.5);

        assertThat(results.stream().map(result -> result.trial().pipeline()).distinct())
                .hasSize(200);
    }

    /** One very skewed column: the usual preprocessing gives it another shape. */
    private static PipelineSpace skewed() {
        double[] x =
                IntStream.range(0, 300).mapToDouble(row -> Math.exp(row / 30.0)).toArray();
        Dataset data = new Dataset(
                new Table(300, List.of(new Column.Numeric("x", x))),
                new Target(
                        Task.REGRESSION,
                        List.of(),
                        IntStream.range(0, 300).mapToDouble(row -> row).toArray()));
        return new PipelineSpace(Schema.regression("y").numeric("x"), TableFacts.of(data), PipelineWishes.NONE);
    }

    private static boolean reshaped(Pipeline pipeline) {
        return pipeline.transformers().stream().anyMatch(PowerTransformer.class::isInstance);
    }

    @Test
    void leastSquaresOfColumnsAsTheyAreAreTriedEarly() {
        Pipeline fourth = skewed().portfolio().get(3).pipeline(skewed());

        assertThat(fourth.trainer()).isEqualTo(new Ridge(1e-6));
        assertThat(reshaped(fourth)).isFalse();
        assertThat(reshaped(skewed().initial(new Ridge(1e-6)))).isTrue();
    }

    @Test
    void whatIsNewBeginsWithTheShapeThatHasServedOthersBest() {
        for (boolean reshapedIsBetter : new boolean[] {false, true}) {
            AdaptiveSampler sampler = new AdaptiveSampler(
                    Zoo.algorithms(Task.REGRESSION), skewed(), Metric.ROC_AUC, result -> 1, 42, List.of());
            List<TrialResult> results = new ArrayList<>();
            Map<String, Pipeline> first = new LinkedHashMap<>();
            for (int id = 0; id < 90; id++) {
                Trial trial = sampler.propose(id, results, algorithm -> true).orElseThrow();
                results.add(result(trial, reshaped(trial.pipeline()) == reshapedIsBetter ? 0.9 : 0.5));
                if (id > 15) {
                    first.putIfAbsent(trial.algorithm(), trial.pipeline());
                }
            }
            assertThat(List.of("lasso", "elastic-net", "linear-sgd"))
                    .allSatisfy(algorithm -> assertThat(reshaped(first.get(algorithm)))
                            .as(algorithm)
                            .isEqualTo(reshapedIsBetter));
        }
    }

    @Test
    void proposesOnlyWhatIsAllowed() {
        List<Trial> before =
                run(100, 42, trial -> 0.5).stream().map(TrialResult::trial).toList();
        int id = before.size() * 100; // behind the first trials of all algorithms

        assertThat(sampler(42, before).propose(id, List.of(), algorithm -> false))
                .isEmpty();
        assertThat(sampler(42, before)
                        .propose(id, List.of(), algorithm -> algorithm.id().equals("xgboost"))
                        .orElseThrow()
                        .algorithm())
                .isEqualTo("xgboost");
    }
}
