package dev.automl.zoo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.LightGbm;
import dev.automl.zoo.algorithm.Trainer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RangeEndTest {

    @Test
    void anEndIsToldWhereTheAlgorithmGoesBeyondIt() {
        // Searched by their logarithms: rounds 20 .. 2000, learningRate 0.01 .. 0.3, l2 0.001 .. 100.
        assertThat(ends(new LightGbm(1900, 0.0101, 31, 20, 0.7, 0.7, 99)))
                .isEqualTo(Map.of("rounds", RangeEnd.UPPER, "learningRate", RangeEnd.LOWER, "l2", RangeEnd.UPPER));
    }

    @Test
    void aShareOfAllAndOneRowAreEndsThatNothingLiesBeyond() {
        assertThat(ends(new LightGbm(100, 0.1, 31, 1, 1.0, 1.0, 1))).isEmpty();
    }

    @Test
    void whatLiesInBetweenIsNotToldOf() {
        // 4 rows of 1 .. 100: close to the lower end on a plain scale, a third of the way on the logarithmic one.
        assertThat(ends(new LightGbm(100, 0.1, 31, 4, 0.7, 0.7, 0.3))).isEmpty();
    }

    private static Map<String, RangeEnd> ends(Trainer trainer) {
        Map<String, RangeEnd> ends = new HashMap<>();
        for (Hyperparameter hyperparameter : PipelineJson.description(trainer).hyperparameters()) {
            RangeEnd.closeTo(trainer, hyperparameter).ifPresent(end -> ends.put(hyperparameter.name(), end));
        }
        return ends;
    }
}
