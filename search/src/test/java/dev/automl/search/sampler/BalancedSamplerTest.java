package dev.automl.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.trial.Trial;
import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Zoo;
import org.junit.jupiter.api.Test;

class BalancedSamplerTest {

    @Test
    void everyTrialButTheBaselineIsBalanced() {
        Sampler plain = new RandomSampler(Zoo.algorithms(Task.BINARY), Examples.SCHEMA, 42);
        Sampler balanced = new BalancedSampler(plain);

        assertThat(balanced.propose(0, any -> true).orElseThrow().pipeline().trainer())
                .isEqualTo(new Constant());
        for (int id = 1; id < 30; id++) {
            Trial trial = plain.propose(id, any -> true).orElseThrow();
            Pipeline pipeline = trial.pipeline();
            assertThat(balanced.propose(id, any -> true))
                    .contains(new Trial(
                            id,
                            new Pipeline(pipeline.transformers(), new BalancedClasses(pipeline.trainer())),
                            trial.seed()));
        }
        assertThat(balanced.propose(1000, any -> false)).isEmpty();
    }
}
