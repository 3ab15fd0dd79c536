package dev.automl.zoo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.Ridge;
import dev.automl.zoo.algorithm.Wrapper;
import dev.automl.zoo.pipeline.Pipeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrapperTest {

    private static final Pipeline NESTED =
            new Pipeline(List.of(), new Calibrated(new LogTarget(new Ridge(0.5)), Calibrated.Method.ISOTONIC));

    @Test
    void trainersAroundTrainersSurviveJson() {
        assertThat(PipelineJson.read(PipelineJson.write(NESTED))).isEqualTo(NESTED);
    }

    @Test
    void theAlgorithmIsThatOfTheInnermost() {
        assertThat(PipelineJson.description(NESTED.trainer()).id()).isEqualTo("ridge");
    }

    @Test
    void aWrongValueInsideIsRefusedWithItsMessage() {
        ObjectNode json = PipelineJson.write(NESTED);
        ((ObjectNode) json.at("/trainer/trainer/trainer")).put("penalty", -1);

        assertThatThrownBy(() -> PipelineJson.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("penalty")
                .hasMessageContaining("-1");
    }

    @Test
    void everyWrapperHasATrainer() {
        for (Class<? extends Wrapper> wrapper : Zoo.wrappers()) {
            assertThat(wrapper.getRecordComponents()[0].getName()).isEqualTo("trainer");
        }
    }
}
