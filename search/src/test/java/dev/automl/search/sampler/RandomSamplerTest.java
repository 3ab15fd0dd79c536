package dev.automl.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.trial.Trial;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.Zoo;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomSamplerTest {

    private static final List<AlgorithmDescription> ALGORITHMS = Zoo.algorithms(Task.BINARY);

    private static Trial propose(long seed, int id) {
        return new RandomSampler(ALGORITHMS, Examples.PIPELINES, seed)
                .propose(id, algorithm -> true)
                .orElseThrow();
    }

    @Test
    void beginsWithTheInitialValuesOfEachAlgorithmInOrder() {
        for (int id = 0; id < ALGORITHMS.size(); id++) {
            AlgorithmDescription algorithm = ALGORITHMS.get(id);
            assertThat(propose(42, id).pipeline().trainer()).isEqualTo(algorithm.create(algorithm.initial()));
        }
    }

    @Test
    void aTrialDependsOnSeedAndIdAlone() {
        for (int id = 0; id < 50; id++) {
            assertThat(propose(42, id)).isEqualTo(propose(42, id));
        }
        assertThat(IntStream.range(20, 60)
                        .filter(id ->
                                propose(1, id).pipeline().equals(propose(2, id).pipeline())))
                .isEmpty();
    }

    @Test
    void triesEveryAlgorithmThatHasSomethingToTune() {
        Set<String> tried = IntStream.range(ALGORITHMS.size(), 300)
                .mapToObj(id -> PipelineJson.description(
                                propose(42, id).pipeline().trainer())
                        .id())
                .collect(Collectors.toSet());
        Set<String> tunable = ALGORITHMS.stream()
                .filter(algorithm -> !algorithm.hyperparameters().isEmpty())
                .map(AlgorithmDescription::id)
                .collect(Collectors.toSet());
        assertThat(tried).isEqualTo(tunable);
    }

    @Test
    void proposesOnlyWhatIsAllowed() {
        RandomSampler sampler = new RandomSampler(ALGORITHMS, Examples.PIPELINES, 42);
        assertThat(sampler.propose(100, algorithm -> false)).isEmpty();
        Trial trial = sampler.propose(100, algorithm -> algorithm.id().equals("xgboost"))
                .orElseThrow();
        assertThat(PipelineJson.description(trial.pipeline().trainer()).id()).isEqualTo("xgboost");
    }

    @Test
    void drawsStayInTheRangeAndReachBothEnds() {
        SplittableRandom random = new SplittableRandom(1);
        var ints = new Hyperparameter.Int("n", 1, 4, true, 2);
        var reals = new Hyperparameter.Real("x", 0.001, 1000, true, 1.0);
        Set<Object> seen = new java.util.HashSet<>();
        int small = 0;
        for (int i = 0; i < 4000; i++) {
            seen.add(RandomValue.draw(ints, random));
            double value = (Double) RandomValue.draw(reals, random);
            assertThat(value).isBetween(0.001, 1000.0);
            small += value < 1 ? 1 : 0;
        }
        assertThat(seen).isEqualTo(Set.<Object>of(1, 2, 3, 4));
        // Half of a logarithmic scale lies below its geometric middle; 4 standard deviations are 126.
        assertThat(small).isBetween(1874, 2126);
    }
}
