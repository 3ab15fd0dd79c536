package dev.automl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.codegen.VerificationResult;
import dev.automl.reports.leaderboard.LeaderboardJson;
import dev.automl.search.fairness.Fairness;
import java.util.List;
import java.util.Map;

/** The result of a run as one JSON document. */
final class TrainJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TrainJson() {}

    static ObjectNode of(TrainRun.Outcome outcome) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("run", outcome.folder().path().toString());
        json.put("interrupted", outcome.interrupted());
        json.put("advice", outcome.advice().orElse(null));
        json.set("alerts", MAPPER.valueToTree(outcome.profile().alerts()));
        json.set("leaderboard", LeaderboardJson.of(outcome.leaderboard()));
        ArrayNode projects = json.putArray("projects");
        for (Handover handover : outcome.handovers()) {
            projects.addObject()
                    .put("trial", handover.result().trial().id())
                    .put("path", handover.project().toString());
        }
        json.set("verified", verified(outcome.verified()));
        outcome.fairness()
                .fairness()
                .ifPresent(fairness -> json.set(
                        "fairness", fairness(fairness, outcome.fairness().gates())));
        return json;
    }

    /** What {@code fairness.json} says, and what came of each gate. */
    private static ObjectNode fairness(Fairness fairness, List<FairnessGate.Judgement> judgements) {
        ObjectNode json = MAPPER.valueToTree(fairness);
        ArrayNode gates = json.putArray("gates");
        judgements.forEach(judgement -> gates.addObject()
                .put("gate", judgement.gate().text())
                .put("passed", judgement.passed())
                .put("why", judgement.why()));
        return json;
    }

    /** What came of verifying each project. */
    static ArrayNode verified(Map<Handover, VerificationResult> results) {
        ArrayNode json = MAPPER.createArrayNode();
        results.forEach((handover, result) -> json.addObject()
                .put("trial", handover.result().trial().id())
                .put("algorithm", handover.result().algorithm())
                .put("project", handover.project().toString())
                .put("reproduced", result.reproduced())
                .put("details", result.message()));
        return json;
    }
}
