package dev.automl.search.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.search.trial.LearningPoint;
import dev.automl.search.trial.Rung;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialError;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.registry.PipelineJson;
import java.util.List;
import java.util.Optional;

/** A trial and its result as a line of the journal, and back. */
public final class TrialJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TrialJson() {}

    public static void putTrial(ObjectNode json, Trial trial) {
        json.put("trial", trial.id());
        json.put("seed", trial.seed());
        json.set("pipeline", PipelineJson.write(trial.pipeline()));
        json.set("point", MAPPER.valueToTree(trial.point()));
    }

    public static void putResult(ObjectNode json, TrialResult result) {
        putTrial(json, result.trial());
        // No trial has a parent yet; readers can count on the field.
        json.putNull("parent");
        json.put("state", result.state().name());
        json.set("rung", MAPPER.valueToTree(result.rung().orElse(null)));
        json.set("folds", MAPPER.valueToTree(result.folds()));
        json.set("withoutPart", MAPPER.valueToTree(result.withoutPart()));
        json.set("mean", MAPPER.valueToTree(result.mean().orElse(null)));
        json.set("threshold", MAPPER.valueToTree(result.threshold().orElse(null)));
        json.set("fitSeconds", MAPPER.valueToTree(result.fitSeconds()));
        json.set("predictSeconds", MAPPER.valueToTree(result.predictSeconds()));
        json.set("predictedRows", MAPPER.valueToTree(result.predictedRows()));
        json.set("curve", MAPPER.valueToTree(result.curve()));
        json.put("seconds", result.seconds());
        json.put("allocatedBytes", result.allocatedBytes());
        json.put("elapsedSeconds", result.elapsedSeconds());
        json.set("error", MAPPER.valueToTree(result.error().orElse(null)));
    }

    /** What {@link #putTrial} wrote. */
    public static Trial readTrial(JsonNode json) throws JsonProcessingException {
        return new Trial(
                json.path("trial").asInt(),
                PipelineJson.read(json.path("pipeline")),
                json.path("seed").asLong(),
                MAPPER.treeToValue(json.path("point"), new TypeReference<List<Double>>() {}));
    }

    /** What {@link #putResult} wrote. */
    public static TrialResult readResult(JsonNode json) throws JsonProcessingException {
        return new TrialResult(
                readTrial(json),
                TrialState.valueOf(json.path("state").asText()),
                Optional.ofNullable(MAPPER.treeToValue(json.get("rung"), Rung.class)),
                MAPPER.treeToValue(json.path("folds"), new TypeReference<List<Scores>>() {}),
                // Runs of earlier versions do not have it.
                json.has("withoutPart")
                        ? MAPPER.treeToValue(json.path("withoutPart"), new TypeReference<List<Double>>() {})
                        : List.of(),
                Optional.ofNullable(MAPPER.treeToValue(json.get("mean"), Scores.class)),
                Optional.ofNullable(MAPPER.treeToValue(json.get("threshold"), Double.class)),
                MAPPER.treeToValue(json.path("fitSeconds"), new TypeReference<List<Double>>() {}),
                MAPPER.treeToValue(json.path("predictSeconds"), new TypeReference<List<Double>>() {}),
                MAPPER.treeToValue(json.path("predictedRows"), new TypeReference<List<Integer>>() {}),
                MAPPER.treeToValue(json.path("curve"), new TypeReference<List<LearningPoint>>() {}),
                json.path("seconds").asDouble(),
                json.path("allocatedBytes").asLong(),
                json.path("elapsedSeconds").asDouble(),
                Optional.ofNullable(MAPPER.treeToValue(json.get("error"), TrialError.class)));
    }
}
