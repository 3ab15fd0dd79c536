package dev.automl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.reports.Numbers;
import dev.automl.search.replay.ReplayPlan;
import dev.automl.search.trial.TrialResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of a replay, in words and as JSON. */
final class ReplayText {

    private static final int NAMED_TRIALS = 10;
    private static final int NAMED_DIFFERENCES = 3;

    private final ReplayPlan plan;
    private final ReplayRun.Outcome outcome;

    ReplayText(ReplayPlan plan, ReplayRun.Outcome outcome) {
        this.plan = plan;
        this.outcome = outcome;
    }

    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        int different = outcome.differences().size();
        String done = outcome.interrupted()
                ? outcome.trials() + " of " + count(plan.trials().size(), "trial") + " before it was interrupted: "
                : count(outcome.trials(), "trial") + ": ";
        lines.addAll(Lines.of(
                "replayed",
                done + (different == 0 ? "every score equal to the last bit" : different + " NOT equal"),
                width));
        if (outcome.tested() > 0) {
            lines.addAll(Lines.of(
                    "", "the scores on the test rows of " + outcome.tested() + " of them are compared, too", width));
        }
        List<String> leftOut = new ArrayList<>();
        if (plan.failed() > 0) {
            leftOut.add(count(plan.failed(), "trial") + " that failed");
        }
        if (plan.timedOut() > 0) {
            leftOut.add(count(plan.timedOut(), "trial") + " that timed out");
        }
        if (!leftOut.isEmpty()) {
            lines.addAll(Lines.of("left out", String.join(", ", leftOut), width));
        }
        outcome.differences().entrySet().stream()
                .limit(NAMED_TRIALS)
                .forEach(entry -> lines.addAll(lines(entry, width)));
        if (different > NAMED_TRIALS) {
            lines.addAll(Lines.of("", "and " + (different - NAMED_TRIALS) + " more trials; --json names all", width));
        }
        lines.add(Lines.unbroken("wrote", outcome.folder().path().toString()));
        return lines;
    }

    private static List<String> lines(Map.Entry<TrialResult, List<String>> entry, int width) {
        List<String> lines = new ArrayList<>();
        String label = "trial " + entry.getKey().trial().id();
        List<String> sentences = entry.getValue();
        for (String sentence : sentences.subList(0, Math.min(NAMED_DIFFERENCES, sentences.size()))) {
            lines.addAll(Lines.of(label, entry.getKey().algorithm() + ": " + sentence, width));
            label = "";
        }
        if (sentences.size() > NAMED_DIFFERENCES) {
            lines.addAll(Lines.of("", "and " + (sentences.size() - NAMED_DIFFERENCES) + " more", width));
        }
        return lines;
    }

    /** @param run that was replayed */
    ObjectNode json(Path run) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("run", run.toString())
                .put("replay", outcome.folder().path().toString())
                .put("interrupted", outcome.interrupted())
                .put("trials", outcome.trials())
                .put("tested", outcome.tested())
                .put("failed", plan.failed())
                .put("timedOut", plan.timedOut())
                .put("equal", outcome.differences().isEmpty());
        ArrayNode differences = json.putArray("differences");
        outcome.differences().forEach((trial, sentences) -> {
            ObjectNode entry = differences.addObject();
            entry.put("trial", trial.trial().id()).put("algorithm", trial.algorithm());
            sentences.forEach(entry.putArray("details")::add);
        });
        return json;
    }

    private static String count(int count, String thing) {
        return Numbers.count(count) + " " + thing + (count == 1 ? "" : "s");
    }
}
