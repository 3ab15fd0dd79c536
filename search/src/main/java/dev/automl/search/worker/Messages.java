package dev.automl.search.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.search.journal.TrialJson;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Rung;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a process and its worker say to each other, one JSON object a line. The process begins with a {@link #request}; the
 * worker answers with a {@link #question} as often as it wants to know whether to go on, gets a {@link #reply}, and answers
 * at last with a {@link #result}.
 */
final class Messages {

    /**
     * Stands before each message of a worker, which begins on a new line: so whatever a library prints, native ones
     * included, is told from it and passed over.
     */
    static final String MARK = "#automl ";

    private static final String METRIC = "metric";
    private static final String WANT_PREDICTIONS = "wantPredictions";
    private static final String RUNG = "rung";
    private static final String ROUNDS = "rounds";
    private static final String SECONDS = "seconds";
    private static final String FOLDS = "folds";
    private static final String STOP = "stop";
    private static final String RESULT = "result";
    private static final String PREDICTIONS = "predictions";
    private static final String WIDTH = "width";
    private static final String VALUES = "values";

    /** Predictions of many rows are longer than what Jackson reads by default. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private Messages() {}

    static JsonNode parse(String line) throws JsonProcessingException {
        return MAPPER.readTree(line);
    }

    /**
     * A trial to evaluate.
     *
     * @param metric that ranks, for a search of the best number of rounds; empty to evaluate the trial as it stands
     */
    static ObjectNode request(Trial trial, Optional<Metric> metric, boolean wantPredictions) {
        ObjectNode json = MAPPER.createObjectNode();
        TrialJson.putTrial(json, trial);
        json.put(METRIC, metric.map(Metric::name).orElse(null));
        return json.put(WANT_PREDICTIONS, wantPredictions);
    }

    static Trial trial(JsonNode request) throws JsonProcessingException {
        return TrialJson.readTrial(request);
    }

    static Optional<Metric> metric(JsonNode request) {
        return Optional.ofNullable(request.path(METRIC).textValue()).map(Metric::valueOf);
    }

    static boolean wantsPredictions(JsonNode request) {
        return request.path(WANT_PREDICTIONS).asBoolean();
    }

    /** Asks whether a trial with these scores of its first folds is worth going on with. */
    static ObjectNode question(List<Scores> folds) {
        return MAPPER.createObjectNode().set(FOLDS, MAPPER.valueToTree(folds));
    }

    /** The same before the first fold. */
    static ObjectNode question(Rung rung) {
        return MAPPER.createObjectNode().set(RUNG, MAPPER.valueToTree(rung));
    }

    /** Asks whether there is time for a trial that is expected to take so long. */
    static ObjectNode question(double seconds) {
        return MAPPER.createObjectNode().put(SECONDS, seconds);
    }

    /** Asks whether a trial with a fit in some rounds may try more, which are expected to take so long. */
    static ObjectNode question(int rounds, double seconds) {
        return MAPPER.createObjectNode().put(ROUNDS, rounds).put(SECONDS, seconds);
    }

    /** What the pruner says to the question of a worker; empty if it asks nothing. */
    static Optional<ObjectNode> reply(JsonNode message, Pruner pruner) throws JsonProcessingException {
        Optional<String> reason;
        if (message.has(RUNG)) {
            reason = pruner.reasonToStop(MAPPER.treeToValue(message.get(RUNG), Rung.class));
        } else if (message.has(FOLDS)) {
            reason = pruner.reasonToStop(MAPPER.treeToValue(message.get(FOLDS), new TypeReference<List<Scores>>() {}));
        } else if (message.has(ROUNDS)) {
            int rounds = message.path(ROUNDS).asInt();
            reason = pruner.mayTryMoreRounds(rounds, message.get(SECONDS).asDouble())
                    ? Optional.empty()
                    : Optional.of(rounds + " rounds must do");
        } else if (message.has(SECONDS)) {
            reason = pruner.reasonToStop(message.get(SECONDS).asDouble());
        } else {
            return Optional.empty();
        }
        return Optional.of(MAPPER.createObjectNode().put(STOP, reason.orElse(null)));
    }

    static Optional<String> reasonToStop(JsonNode reply) {
        return Optional.ofNullable(reply.path(STOP).textValue());
    }

    /** @param predicted for each fold one array a row; empty if nobody wants them or there are none */
    static ObjectNode result(TrialResult result, List<double[][]> predicted) {
        ObjectNode json = MAPPER.createObjectNode();
        TrialJson.putResult(json.putObject(RESULT), result);
        ArrayNode folds = json.putArray(PREDICTIONS);
        predicted.forEach(fold -> folds.add(packed(fold)));
        return json;
    }

    /** @param elapsedSeconds since the start of the run, which a worker does not know */
    static TrialResult result(JsonNode message, double elapsedSeconds) throws JsonProcessingException {
        ObjectNode json = (ObjectNode) message.get(RESULT);
        return TrialJson.readResult(json.put("elapsedSeconds", elapsedSeconds));
    }

    static List<double[][]> predictions(JsonNode message) {
        List<double[][]> predicted = new ArrayList<>();
        message.path(PREDICTIONS).forEach(fold -> predicted.add(unpacked(fold)));
        return predicted;
    }

    /** The bits of the numbers, row by row. */
    private static ObjectNode packed(double[][] rows) {
        int width = rows.length == 0 ? 1 : rows[0].length;
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES * width, rows.length));
        for (double[] row : rows) {
            for (double value : row) {
                bytes.putLong(Double.doubleToRawLongBits(value));
            }
        }
        return MAPPER.createObjectNode()
                .put(WIDTH, width)
                .put(VALUES, Base64.getEncoder().encodeToString(bytes.array()));
    }

    private static double[][] unpacked(JsonNode fold) {
        int width = fold.path(WIDTH).asInt();
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(fold.path(VALUES).textValue()));
        double[][] rows = new double[bytes.remaining() / (Double.BYTES * width)][width];
        for (double[] row : rows) {
            for (int i = 0; i < width; i++) {
                row[i] = Double.longBitsToDouble(bytes.getLong());
            }
        }
        return rows;
    }
}
