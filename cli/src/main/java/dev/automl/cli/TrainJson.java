package dev.automl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.codegen.VerificationResult;
import dev.automl.reports.leaderboard.LeaderboardJson;
import java.nio.file.Files;
import java.nio.file.Path;
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
        outcome.fairness().fairness().ifPresent(fairness -> json.set("fairness", MAPPER.valueToTree(fairness)));
        json.set("gates", MAPPER.valueToTree(outcome.judgements()));
        Path report = outcome.folder().report();
        json.put("report", Files.isRegularFile(report) ? report.toString() : null);
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
