package dev.automl.reports.html;

import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialError;
import dev.automl.search.trial.TrialState;
import java.util.ArrayList;
import java.util.List;

/** Every trial that failed or ran out of time, why, and what to do about it. */
final class FailureSection {

    private static final int LISTED = 200;
    private static final int LONGEST = 600;

    private FailureSection() {}

    static Section of(RunData run) {
        List<LeaderboardRow> failed = run.leaderboard().rows().stream()
                .filter(row -> row.result().state() == TrialState.FAILED
                        || row.result().state() == TrialState.TIMED_OUT)
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (failed.isEmpty()) {
            blocks.add(new Block.Text("No trial failed, and none ran out of time."));
        } else {
            List<List<Cell>> rows = new ArrayList<>();
            for (LeaderboardRow row : failed.subList(0, Math.min(LISTED, failed.size()))) {
                TrialError error = row.result().error().orElse(new TrialError("", "", ""));
                rows.add(List.of(
                        Say.whole(row.result().trial().id()),
                        Cell.of(row.pipeline()),
                        new Cell(Say.state(row.result().state()), "", "bad"),
                        Cell.of(cause(row, error)),
                        Cell.of(remedy(row, error))));
            }
            blocks.add(new Block.Grid(
                    "failures",
                    "Trials that came to no score",
                    List.of(
                            new Column("Trial", true),
                            new Column("Pipeline", false),
                            new Column("State", false),
                            new Column("Cause", false),
                            new Column("Remedy", false)),
                    rows,
                    true));
            if (failed.size() > LISTED) {
                blocks.add(new Block.Note("And " + Say.count(failed.size() - LISTED, "more trial")
                        + "; leaderboard.csv has all of them."));
            }
            blocks.add(new Block.Note("The stack trace of each error is in trials.jsonl."));
        }
        run.events("refit-failed")
                .forEach(event -> blocks.add(new Block.Text("Trial "
                        + event.path("trial").asText() + " was not handed over: "
                        + event.path("reason").asText() + ".")));
        return new Section("failures", "What failed", blocks);
    }

    private static String cause(LeaderboardRow row, TrialError error) {
        String type = error.type().substring(error.type().lastIndexOf('.') + 1);
        String cause = row.result().state() == TrialState.TIMED_OUT ? error.message() : type + ": " + error.message();
        return cause.length() <= LONGEST ? cause : cause.substring(0, LONGEST) + "\u2026";
    }

    private static String remedy(LeaderboardRow row, TrialError error) {
        String algorithm = row.result().algorithm();
        if (row.result().state() == TrialState.TIMED_OUT) {
            return "Give the run more time (--time), or leave the algorithm out (--exclude-algorithms " + algorithm
                    + ").";
        }
        if (error.type().equals("memory")) {
            return "Allow trials more memory (--memory), or fewer of them at once (--jobs 1).";
        }
        if (error.type().equals("worker-ended")) {
            return "The process of the trial died; the others are not affected. Allow more memory (--memory), or leave the"
                    + " algorithm out (--exclude-algorithms " + algorithm + ").";
        }
        if (error.type().endsWith("OutOfMemoryError")) {
            return "Give Java more memory (JAVA_OPTS=-Xmx8g), or fewer trials at once (--jobs 1).";
        }
        if (error.type().endsWith("UnsatisfiedLinkError") || error.type().endsWith("NoClassDefFoundError")) {
            return "A native library is missing; on Linux most often libgomp1. Install it, or leave the algorithm out"
                    + " (--exclude-algorithms " + algorithm + ").";
        }
        return "The other trials are not affected. To be rid of it: --exclude-algorithms " + algorithm + ".";
    }
}
