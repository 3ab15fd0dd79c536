package dev.automl.reports.leaderboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.registry.PipelineJson;

/** The leaderboard for programs: every trial with all its scores. Values that are not known are null. */
public final class LeaderboardJson {

    private static final int FORMAT = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LeaderboardJson() {}

    public static ObjectNode of(Leaderboard leaderboard) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", FORMAT);
        json.put("metric", leaderboard.metric().id());
        json.put("higherIsBetter", leaderboard.metric().higherIsBetter());
        ArrayNode rows = json.putArray("rows");
        for (LeaderboardRow row : leaderboard.rows()) {
            rows.add(row(row, leaderboard));
        }
        return json;
    }

    private static ObjectNode row(LeaderboardRow row, Leaderboard leaderboard) {
        TrialResult result = row.result();
        ObjectNode json = MAPPER.createObjectNode();
        json.set("rank", row.rank().isPresent() ? json.numberNode(row.rank().getAsInt()) : json.nullNode());
        json.put("trial", result.trial().id());
        json.put("state", result.state().name());
        json.put("algorithm", result.algorithm());
        json.put("pipeline", row.pipeline());
        json.set(
                "hyperparameters",
                PipelineJson.write(result.trial().pipeline())
                        .withObject("/trainer")
                        .without("type"));
        json.set("validation", MAPPER.valueToTree(result.mean().orElse(null)));
        putIfKnown(json, "spread", row.spread(leaderboard.metric()));
        putIfKnown(json, "standardError", row.standardError(leaderboard.metric()));
        json.set(
                "likeTheBest",
                row.rank().isPresent() ? json.booleanNode(leaderboard.likeTheBest(row)) : json.nullNode());
        json.set("test", MAPPER.valueToTree(row.test().orElse(null)));
        json.set("testInterval", MAPPER.valueToTree(row.testInterval().orElse(null)));
        putIfKnown(json, "fitSeconds", result.meanFitSeconds());
        putIfKnown(json, "predictSecondsPerRow", result.predictSecondsPerRow());
        json.put("error", result.error().map(error -> error.message()).orElse(null));
        return json;
    }

    private static void putIfKnown(ObjectNode json, String name, double value) {
        if (Double.isNaN(value)) {
            json.putNull(name);
        } else {
            json.put(name, value);
        }
    }
}
