package dev.automl.zoo.registry;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.transform.Transformer;
import java.util.ArrayList;
import java.util.List;

/**
 * A pipeline as data: {@code {"transformers": [{"type": "OneHotEncoder", "maxLevels": 30, ...}], "trainer": {"type":
 * "lightgbm", ...}}}. Reading gives back an equal pipeline.
 */
public final class PipelineJson {

    private static final String TYPE = "type";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PipelineJson() {}

    public static ObjectNode write(Pipeline pipeline) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode transformers = json.putArray("transformers");
        for (Transformer transformer : pipeline.transformers()) {
            transformers.add(typed(transformer.getClass().getSimpleName(), transformer));
        }
        json.set("trainer", typed(description(pipeline.trainer()).id(), pipeline.trainer()));
        return json;
    }

    /** @throws IllegalArgumentException if a type, a name or a value is not known or not allowed */
    public static Pipeline read(JsonNode json) {
        List<Transformer> transformers = new ArrayList<>();
        for (JsonNode transformer : json.path("transformers")) {
            transformers.add(record(transformerType(transformer.path(TYPE).asText()), fields(transformer)));
        }
        JsonNode trainer = json.path("trainer");
        return new Pipeline(
                transformers, record(Zoo.algorithm(trainer.path(TYPE).asText()).type(), fields(trainer)));
    }

    /** The description of a trainer's algorithm. */
    public static AlgorithmDescription description(Trainer trainer) {
        return Zoo.algorithms().stream()
                .filter(algorithm -> algorithm.type() == trainer.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(trainer.getClass() + " is not in the zoo"));
    }

    static <T> T record(Class<T> type, Object fields) {
        return MAPPER.convertValue(fields, type);
    }

    private static ObjectNode typed(String type, Object record) {
        ObjectNode json = MAPPER.createObjectNode().put(TYPE, type);
        json.setAll((ObjectNode) MAPPER.valueToTree(record));
        return json;
    }

    private static ObjectNode fields(JsonNode json) {
        ObjectNode fields = json.deepCopy();
        fields.remove(TYPE);
        return fields;
    }

    private static Class<? extends Transformer> transformerType(String name) {
        return Zoo.transformers().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no transformer '" + name + "'"));
    }
}
