package dev.automl.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.trial.Trial;
import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.Zoo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PortfolioTest {

    static Stream<Arguments> kinds() {
        return Stream.of(Task.values())
                .flatMap(task -> Stream.of(2_000, 20_000, 20_001).map(rows -> Arguments.of(task, rows)));
    }

    @Test
    void theSizeGoesByTheRows() {
        assertThat(Portfolio.Size.of(1)).isEqualTo(Portfolio.Size.SMALL);
        assertThat(Portfolio.Size.of(2_000)).isEqualTo(Portfolio.Size.SMALL);
        assertThat(Portfolio.Size.of(2_001)).isEqualTo(Portfolio.Size.MEDIUM);
        assertThat(Portfolio.Size.of(20_000)).isEqualTo(Portfolio.Size.MEDIUM);
        assertThat(Portfolio.Size.of(20_001)).isEqualTo(Portfolio.Size.LARGE);
        assertThat(Portfolio.Size.of(Integer.MAX_VALUE)).isEqualTo(Portfolio.Size.LARGE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasDifferentAlgorithmsThatCanDoTheTask(Task task, int rows) {
        List<Configuration> portfolio = Portfolio.of(task, rows);

        assertThat(portfolio).hasSizeBetween(10, 40).doesNotHaveDuplicates();
        assertThat(portfolio)
                .allSatisfy(configuration -> assertThat(
                                Zoo.algorithm(configuration.algorithm()).tasks())
                        .contains(task));
        assertThat(portfolio.subList(0, 10).stream()
                        .map(Configuration::algorithm)
                        .distinct())
                .hasSizeGreaterThan(3);
    }

    /** Values of algorithms as they are now: known names, inside of the ranges, and not rounded by the way through the space. */
    @ParameterizedTest
    @MethodSource("kinds")
    void configurationsAreValid(Task task, int rows) {
        for (Configuration configuration : Portfolio.of(task, rows)) {
            AlgorithmDescription algorithm = Zoo.algorithm(configuration.algorithm());
            assertThat(algorithm.hyperparameters())
                    .extracting(Hyperparameter::name)
                    .containsAll(configuration.values().keySet());
            Map<String, Object> values = algorithm.initial();
            values.putAll(configuration.values());

            Trainer trainer = configuration.pipeline(Examples.PIPELINES).trainer();

            assertThat(PipelineJson.innermost(trainer)).isEqualTo(algorithm.create(values));
        }
    }

    @Test
    void configurationsHaveTheStepsTheyAskFor() {
        Configuration plain = new Configuration("logistic-regression", Map.of(), List.of());
        Configuration ranks = new Configuration("logistic-regression", Map.of(), List.of(Configuration.Step.QUANTILES));

        assertThat(plain.pipeline(Examples.PIPELINES).transformers().toString()).doesNotContain("Quantile");
        assertThat(ranks.pipeline(Examples.PIPELINES).transformers().toString()).contains("Quantile");
    }

    @Test
    void whatTheUserWishesHoldsForThem() {
        PipelineWishes wishes =
                new PipelineWishes(PipelineWishes.NONE.imputer(), ClassWeights.BALANCED, List.of(), List.of());
        PipelineSpace pipelines = new PipelineSpace(Examples.SCHEMA, TableFacts.of(Examples.dataset(200)), wishes);

        assertThat(Portfolio.of(Task.BINARY, 200))
                .extracting(configuration -> configuration.pipeline(pipelines).trainer())
                .hasOnlyElementsOfType(BalancedClasses.class);
    }

    @Test
    void theSamplerKnowsThePlaceOfEach() {
        Configuration configuration = Portfolio.of(Task.BINARY, 200).get(0);
        SearchSpace space = new SearchSpace(Zoo.algorithm(configuration.algorithm()), Examples.PIPELINES);
        Trial trial = new AdaptiveSampler(
                        List.of(space.algorithm()), Examples.PIPELINES, Metric.ROC_AUC, result -> 1, 42, List.of())
                .propose(0, List.of(), algorithm -> true)
                .orElseThrow();

        assertThat(space.at(trial.point().stream().mapToDouble(d -> d).toArray()))
                .isEqualTo(trial.pipeline());
        assertThat(trial.pipeline()).isEqualTo(configuration.pipeline(Examples.PIPELINES));
    }
}
