package dev.automl.zoo.registry;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.zoo.algorithm.InRounds;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.algorithm.Wrapper;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.transform.Transformer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pipeline as data: {@code {"transformers": [{"type": "OneHotEncoder", "maxLevels": 30, ...}], "trainer": {"type":
 * "lightgbm", ...}}}. The trainer of an ensemble is {@code {"type": "ensemble", "members": [{"weight": 3, "pipeline":
 * ...}, ...]}}. Reading gives back an equal pipeline.
 */
public final class PipelineJson {

    private static final String TYPE = "type";
    private static final String TRAINER = "trainer";
    private static final String MEMBERS = "members";
    private static final String WEIGHT = "weight";
    private static final String PIPELINE = "pipeline";
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
        json.set(TRAINER, write(pipeline.trainer()));
        return json;
    }

    /** A trainer around another one has the inner one as its field {@code trainer}. */
    private static ObjectNode write(Trainer trainer) {
        if (trainer instanceof Wrapper wrapper) {
            ObjectNode json = typed(trainer.getClass().getSimpleName(), trainer);
            json.set(TRAINER, write(wrapper.trainer()));
            return json;
        }
        if (trainer instanceof Ensemble ensemble) {
            ObjectNode json = MAPPER.createObjectNode().put(TYPE, Zoo.ensemble().id());
            ArrayNode members = json.putArray(MEMBERS);
            for (Ensemble.Member member : ensemble.members()) {
                members.addObject().put(WEIGHT, member.weight()).set(PIPELINE, write(member.pipeline()));
            }
            return json;
        }
        return typed(description(trainer).id(), trainer);
    }

    /** @throws IllegalArgumentException if a type, a name or a value is not known or not allowed */
    public static Pipeline read(JsonNode json) {
        List<Transformer> transformers = new ArrayList<>();
        for (JsonNode transformer : json.path("transformers")) {
            transformers.add(record(transformerType(transformer.path(TYPE).asText()), fields(transformer)));
        }
        return new Pipeline(transformers, trainer(json.path(TRAINER)));
    }

    private static Trainer trainer(JsonNode json) {
        String type = json.path(TYPE).asText();
        for (Class<? extends Wrapper> wrapper : Zoo.wrappers()) {
            if (wrapper.getSimpleName().equals(type)) {
                return wrapper(wrapper, json);
            }
        }
        if (type.equals(Zoo.ensemble().id())) {
            List<Ensemble.Member> members = new ArrayList<>();
            for (JsonNode member : json.path(MEMBERS)) {
                members.add(new Ensemble.Member(member.path(WEIGHT).asInt(), read(member.path(PIPELINE))));
            }
            return new Ensemble(members);
        }
        return record(Zoo.algorithm(type).type(), fields(json));
    }

    /** Jackson can't make an inner trainer, whose type is an interface: so the constructor is called with it. */
    private static Trainer wrapper(Class<? extends Wrapper> type, JsonNode json) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> component.getName().equals(TRAINER)
                        ? trainer(json.path(TRAINER))
                        : MAPPER.<Object>convertValue(
                                json.path(component.getName()),
                                MAPPER.getTypeFactory().constructType(component.getGenericType())))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    /** The description of a trainer's algorithm; of a trainer around another one that of the innermost. */
    public static AlgorithmDescription description(Trainer trainer) {
        Class<?> type = innermost(trainer).getClass();
        return Stream.concat(Zoo.algorithms().stream(), Stream.of(Zoo.ensemble()))
                .filter(algorithm -> algorithm.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is not in the zoo"));
    }

    /** The same trainer with another number of rounds. */
    public static Trainer withRounds(InRounds trainer, int rounds) {
        ObjectNode fields = MAPPER.valueToTree(trainer);
        return record(trainer.getClass(), fields.put("rounds", rounds));
    }

    /** The trainer itself, or the one that the trainers around it end at. */
    public static Trainer innermost(Trainer trainer) {
        return trainer instanceof Wrapper wrapper ? innermost(wrapper.trainer()) : trainer;
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
