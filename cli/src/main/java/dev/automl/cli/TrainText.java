package dev.automl.cli;

import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.reports.leaderboard.LeaderboardText;
import dev.automl.search.AlgorithmChoice;
import dev.automl.search.Clock;
import dev.automl.search.Search;
import dev.automl.search.SearchEnd;
import dev.automl.search.data.PreparedData;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.inference.InferredSchema;
import dev.automl.zoo.metric.Metric;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code train} says on the terminal, line by line. */
final class TrainText {

    private static final String LINE = "%-11s %s";

    private final Console console;
    private final boolean json;

    /** @param json whether the result is printed as JSON, and not in words */
    TrainText(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    void data(PreparedData data) {
        InferredSchema inferred = data.inferred();
        Task task = inferred.schema().task();
        info(
                "data",
                Numbers.count(inferred.rows()) + " rows, "
                        + Numbers.count(inferred.columns().size()) + " columns; " + inferred.taskReason()
                        + ", so this is " + task(task) + " (--task to override)");
        data.notices().forEach(notice -> info("", notice));
        if (inferred.rowsWithoutTarget() > 0) {
            info("", Numbers.count(inferred.rowsWithoutTarget()) + " rows without a target are left out");
        }
        for (ColumnDecision column : inferred.columns()) {
            if (column.use().equals(ColumnDecision.LEFT_OUT)) {
                info("left out", column.name() + ": " + column.reason());
            } else {
                console.detail(String.format(LINE, column.use(), column.name() + ": " + column.reason()));
            }
        }
        int testRows = data.split().test().rows();
        info(
                "validation",
                Numbers.count(testRows) + " rows put aside as test set; "
                        + data.plan().describe(data.split().train()));
    }

    void algorithms(AlgorithmChoice choice) {
        choice.leftOut().stream()
                .filter(reason -> !reason.endsWith(": as asked"))
                .forEach(reason -> info("left out", reason));
        choice.warnings().forEach(console::warning);
    }

    void searching(RunOptions options, PreparedData data, int earlier) {
        String time = options.budget().time().map(Durations::text).orElse("no time limit");
        String trials = options.budget().maxTrials().isPresent()
                ? ", at most " + options.budget().maxTrials().getAsInt() + " trials"
                : "";
        String resumed = options.resume() ? "; " + earlier + " trials are there already" : "";
        info(
                "searching",
                time + trials + ", " + options.jobs() + (options.jobs() == 1 ? " job" : " jobs") + ", seed "
                        + options.seed() + resumed);
    }

    void searchEnded(Search.Outcome outcome, Clock clock) {
        String after = " after " + Durations.ofSeconds(clock.elapsedSeconds());
        info(
                "searched",
                outcome.results().size() + " trials" + ended(outcome, TrialState.FAILED, "failed")
                        + ended(outcome, TrialState.TIMED_OUT, "timed out") + "; "
                        + outcome.end().words() + after);
        if (outcome.end() == SearchEnd.STOPPED) {
            info("", "writing down what is there; this takes a moment");
        }
    }

    private static String ended(Search.Outcome outcome, TrialState state, String words) {
        long count = outcome.results().stream()
                .filter(result -> result.state() == state)
                .count();
        return count == 0 ? "" : ", " + count + " " + words;
    }

    /** The best trial of each algorithm, as a result. */
    void leaderboard(Leaderboard leaderboard) {
        if (json) {
            return;
        }
        console.info("");
        console.result(LeaderboardText.of(
                leaderboard,
                leaderboard.bestOfEachAlgorithm(),
                console.terminal().width(),
                console.colour()));
    }

    /** What was verified, where everything is, and what to do next. */
    void handedOver(TrainRun.Outcome outcome) {
        for (String sentence : ProjectVerifier.sentences(outcome.verified())) {
            result("verified", sentence);
        }
        Path folder = outcome.folder().path();
        result("wrote", folder.toString());
        if (outcome.interrupted()) {
            result("next", "automl train --resume " + folder + " goes on");
            return;
        }
        outcome.handovers().stream()
                .findFirst()
                .ifPresent(best -> result("next", "cd " + best.project() + " && mvn test"));
    }

    String task(Task task) {
        return switch (task) {
            case BINARY -> "binary classification";
            case MULTICLASS -> "multiclass classification";
            case REGRESSION -> "regression";
        };
    }

    String metrics(Task task) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.supports(task))
                .map(metric -> metric.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void result(String label, String text) {
        if (!json) {
            console.result(String.format(LINE, label, text));
        }
    }

    private void info(String label, String text) {
        console.info(String.format(LINE, label, text));
    }
}
