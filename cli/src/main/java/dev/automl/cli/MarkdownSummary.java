package dev.automl.cli;

import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.reports.RepeatCommand;
import dev.automl.reports.Verdict;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.profile.Alert;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A run in some lines of Markdown, for a pull request or the page of a build. Texts from the data are escaped, so that they
 * are shown as they are.
 */
final class MarkdownSummary {

    private static final int SHOWN_ALERTS = 8;
    private static final String SPECIAL = "\\`*_{}[]<>()#+!|~&@";

    private MarkdownSummary() {}

    /** Adds it to the end of a file, as several steps of a build write into one. */
    static void append(Path file, TrainRun.Outcome outcome) throws IOException {
        Files.writeString(
                file, of(outcome), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static String of(TrainRun.Outcome outcome) throws IOException {
        Leaderboard leaderboard = outcome.leaderboard();
        Verdict verdict = new Verdict(leaderboard, outcome.folder().description(), "±");
        List<String> lines = new ArrayList<>();
        lines.add("### automl: " + escaped(outcome.folder().description().target()));
        lines.add("");
        verdict.sentences().forEach(sentence -> lines.add(escaped(sentence)));
        lines.add("");
        outcome.judgements().forEach(gate -> lines.add((gate.passed() ? "- ✅ " : "- ❌ ") + escaped(gate.why())));
        if (!outcome.judgements().isEmpty()) {
            lines.add("");
        }
        table(leaderboard, verdict, lines);
        List<String> verified = ProjectVerifier.sentences(outcome.verified());
        verified.forEach(sentence -> lines.add("- " + escaped(sentence)));
        if (!verified.isEmpty()) {
            lines.add("");
        }
        alerts(outcome.profile().alerts(Alert.State.ALERTED), lines);
        outcome.advice().ifPresent(advice -> lines.add(escaped(advice) + "\n"));
        String run = outcome.folder().path().getFileName().toString();
        lines.add("To repeat it, with the run folder at hand:\n");
        lines.add("    " + RepeatCommand.of(outcome.folder().description(), run + "/options.yaml") + "\n");
        return String.join("\n", lines) + "\n";
    }

    private static void table(Leaderboard leaderboard, Verdict verdict, List<String> lines) {
        Metric metric = leaderboard.metric();
        lines.add("| rank | pipeline | " + metric.title() + ", validation | test | fit |");
        lines.add("|---:|---|---:|---:|---:|");
        for (LeaderboardRow row : leaderboard.rows()) {
            if (row.tested().isEmpty()) {
                continue;
            }
            String test = Numbers.text(row.test().orElseThrow().get(metric.id()))
                    + row.testInterval()
                            .map(interval ->
                                    " (" + Numbers.text(interval.low()) + " to " + Numbers.text(interval.high()) + ")")
                            .orElse("");
            lines.add("| " + (row.rank().isPresent() ? row.rank().getAsInt() : "") + " | " + escaped(row.pipeline())
                    + " | " + verdict.withError(row) + " | " + test + " | "
                    + Durations.ofSeconds(row.result().meanFitSeconds()) + " |");
        }
        lines.add("");
    }

    private static void alerts(List<Alert> alerts, List<String> lines) {
        if (alerts.isEmpty()) {
            return;
        }
        lines.add("<details><summary>" + alerts.size() + (alerts.size() == 1 ? " alert" : " alerts")
                + " about the data</summary>");
        lines.add("");
        for (Alert alert : alerts.subList(0, Math.min(SHOWN_ALERTS, alerts.size()))) {
            lines.add(
                    "- " + escaped(alert.message()) + (alert.action() == null ? "" : " → " + escaped(alert.action())));
        }
        if (alerts.size() > SHOWN_ALERTS) {
            lines.add("- and " + (alerts.size() - SHOWN_ALERTS) + " more in `profile.json`");
        }
        lines.add("");
        lines.add("</details>");
        lines.add("");
    }

    /** Shown as it is, on one line. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                escaped.append(' ');
            } else {
                if (SPECIAL.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
