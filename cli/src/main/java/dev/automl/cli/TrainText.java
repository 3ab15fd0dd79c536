package dev.automl.cli;

import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.reports.ShellWord;
import dev.automl.reports.TextWidth;
import dev.automl.reports.Verdict;
import dev.automl.search.AlgorithmChoice;
import dev.automl.search.Clock;
import dev.automl.search.Search;
import dev.automl.search.SearchEnd;
import dev.automl.search.data.GroupCheck;
import dev.automl.search.data.PreparedData;
import dev.automl.search.ensemble.SelectedEnsemble;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.profile.Alert;
import dev.automl.search.profile.Profile;
import dev.automl.search.run.RunFolder;
import dev.automl.search.sampler.WarmStart;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.inference.InferredSchema;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.SplitMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code train} says on the terminal, line by line. */
final class TrainText {

    /** So many columns that are left out are named; a table of hundreds must not flood the screen. */
    private static final int NAMED_COLUMNS = 8;

    private static final int LONGEST_NAME = 40;
    private static final int SHOWN_ALERTS = 6;
    private static final int SHOWN_ALERTS_OF_A_KIND = 3;

    private final Console console;
    private final boolean json;

    /** @param json whether the result is printed as JSON, and not in words */
    TrainText(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    void data(PreparedData data, Optional<Path> testFile) {
        InferredSchema inferred = data.inferred();
        Task task = inferred.schema().task();
        info(
                "data",
                count(inferred.rows(), "row") + ", " + count(inferred.columns().size(), "column") + "; "
                        + inferred.taskReason()
                        + ", so this is " + task(task) + " (--task to override)");
        if (task == Task.BINARY) {
            info(
                    "",
                    CsvRows.quoted(inferred.schema().classes().get(1))
                            + " is the positive class (--positive-label to override)");
        }
        data.notices().forEach(notice -> info("", notice));
        if (inferred.rowsWithoutTarget() > 0) {
            info("", count(inferred.rowsWithoutTarget(), "row") + " without a target left out");
        }
        columns(inferred.columns());
        String testRows = count(data.split().test().rows(), "row");
        info(
                "validation",
                testRows
                        + testFile.map(file -> " of " + file.getFileName() + " are the test set; ")
                                .orElse(putAside(data))
                        + data.plan().describe(data.split().train()));
        double share = data.plan().sampleFraction();
        if (share < 1) {
            info(
                    "sampled",
                    String.format(
                            Locale.ROOT,
                            "trials see %.0f %% of these %,d rows, the final fits all of them (--sample to override)",
                            100 * share,
                            data.split().train().rows()));
        }
        if (data.plan().validateBy() == SplitMethod.GROUP) {
            GroupCheck check = GroupCheck.of(data.split());
            info(
                    "",
                    count(check.training(), "group") + " to learn from and " + check.test()
                            + " others in the test set, none on both sides");
        }
    }

    private static String putAside(PreparedData data) {
        return switch (data.plan().testBy()) {
            case RANDOM -> " put aside as test set; ";
            case TIME -> ", the latest, put aside as test set; ";
            case GROUP -> ", whole groups, put aside as test set; ";
            case COLUMN -> " marked as test set; ";
        };
    }

    private void columns(List<ColumnDecision> columns) {
        long leftOut = columns.stream().filter(TrainText::isLeftOut).count();
        long named = console.isVerbose() || leftOut <= NAMED_COLUMNS ? leftOut : NAMED_COLUMNS - 1;
        long shown = 0;
        for (ColumnDecision column : columns) {
            String text = TextWidth.shorten(TextWidth.printable(column.name()), LONGEST_NAME) + ": " + column.reason();
            if (!isLeftOut(column)) {
                Lines.of(column.use(), text, width()).forEach(console::detail);
            } else if (shown < named) {
                info("left out", text);
                shown++;
            }
        }
        if (named < leftOut) {
            info(
                    "",
                    "and " + Numbers.count(leftOut - named)
                            + " more columns; --verbose or the run's schema.json has all");
        }
    }

    private static boolean isLeftOut(ColumnDecision column) {
        return column.use().equals(ColumnDecision.LEFT_OUT);
    }

    /** What the user should look at, the most important first; of one kind a few, and so in all. */
    void alerts(Profile profile) {
        List<Alert> alerts = profile.alerts(Alert.State.ALERTED);
        Map<String, Integer> shownOf = new HashMap<>();
        int shown = 0;
        for (Alert alert : alerts) {
            if (console.isVerbose()
                    || shown < SHOWN_ALERTS && shownOf.merge(alert.code(), 1, Integer::sum) <= SHOWN_ALERTS_OF_A_KIND) {
                info("alert", alert.message());
                if (alert.action() != null) {
                    Lines.of("", alert.action(), width()).forEach(console::detail);
                }
                shown++;
            }
        }
        if (shown < alerts.size()) {
            info(
                    "",
                    "and " + count(alerts.size() - shown, "more alert")
                            + "; --verbose or the run's profile.json has all");
        }
        changes(profile.alerts(Alert.State.DONE));
    }

    /** What was changed, as far as it was not told: a few of the columns with odd cells, and with --verbose everything. */
    private void changes(List<Alert> changes) {
        long odd = changes.stream().filter(TrainText::isNews).count();
        int shown = 0;
        for (Alert alert : changes) {
            if (isNews(alert) && (console.isVerbose() || shown < SHOWN_ALERTS_OF_A_KIND)) {
                info("done", alert.message());
                shown++;
            } else if (!isNews(alert)) {
                Lines.of("done", alert.message(), width()).forEach(console::detail);
            }
        }
        if (shown < odd) {
            info(
                    "",
                    "and in " + count((int) odd - shown, "more column")
                            + "; --verbose or the run's profile.json has all");
        }
    }

    private static boolean isNews(Alert alert) {
        return alert.code().equals("odd-cells");
    }

    void algorithms(AlgorithmChoice choice) {
        choice.leftOutByRule().forEach(sentence -> info("left out", sentence));
        choice.warnings().forEach(console::warning);
    }

    /** @param run the earlier one */
    void warmStart(Path run, WarmStart start) {
        if (start.starts().isEmpty()) {
            console.warning("--warm-start " + run + " has no trial that this run can begin with; it begins anew");
            return;
        }
        String leftOut = start.leftOut().isEmpty()
                ? ""
                : "; not searched here, and left out: " + String.join(", ", start.leftOut());
        info(
                "warm start",
                count(start.starts().size(), "trial") + " of " + run + " first, the best of each algorithm" + leftOut);
    }

    void searching(RunOptions options, Metric metric, int earlier) {
        String time = options.budget().time().map(Durations::text).orElse("no time limit");
        String trials = options.budget().maxTrials().isPresent()
                ? ", at most " + count(options.budget().maxTrials().getAsInt(), "trial")
                : "";
        String resumed = options.resume() ? "; " + count(earlier, "trial") + " there already" : "";
        info(
                "searching",
                "for the " + (metric.higherIsBetter() ? "highest " : "lowest ") + metric.title() + ": " + time + trials
                        + ", " + count(options.jobs(), "job") + ", seed " + options.seed() + resumed);
    }

    void searchEnded(Search.Outcome outcome, Clock clock) {
        String after = " after " + Durations.ofSeconds(clock.elapsedSeconds());
        info(
                "searched",
                count(outcome.results().size(), "trial")
                        + ended(outcome, TrialState.PRUNED, "stopped early")
                        + ended(outcome, TrialState.FAILED, "failed")
                        + ended(outcome, TrialState.TIMED_OUT, "timed out") + "; "
                        + outcome.end().words() + after);
        if (outcome.end() == SearchEnd.STOPPED) {
            info("", "writing down what is there; this takes a moment");
        } else if (outcome.results().stream().noneMatch(TrainText::hasLearned)) {
            console.warning("no algorithm but the baseline came to an end; " + advice(outcome));
        }
    }

    void ensembleBegins() {
        console.detail("selecting an ensemble");
    }

    void ensemble(Optional<SelectedEnsemble> selected) {
        selected.ifPresentOrElse(
                ensemble -> info(
                        "ensemble",
                        count(ensemble.members().size(), "member") + " of " + ensemble.candidates()
                                + " candidates, selected by what these predicted for the validation rows"),
                () -> console.detail(
                        "no ensemble: none that can be fitted in time is better than the best single model by more"
                                + " than chance"));
    }

    private static String advice(Search.Outcome outcome) {
        if (outcome.results().stream().anyMatch(result -> result.state() == TrialState.FAILED)) {
            return "the run's leaderboard.csv has the error of each trial";
        }
        return outcome.end() == SearchEnd.MAX_TRIALS
                ? "allow more trials (--max-trials)"
                : "give it more time (--time)";
    }

    private static boolean hasLearned(TrialResult result) {
        return result.state() == TrialState.COMPLETE && !result.algorithm().equals(Leaderboard.BASELINE);
    }

    private static String ended(Search.Outcome outcome, TrialState state, String words) {
        long count = outcome.results().stream()
                .filter(result -> result.state() == state)
                .count();
        return count == 0 ? "" : ", " + count + " " + words;
    }

    /** The best trial of each algorithm, as a result. */
    void leaderboard(Leaderboard leaderboard, RunFolder folder) {
        if (json) {
            return;
        }
        console.info("");
        LeaderboardLines.print(leaderboard, folder.path(), console);
    }

    /** What the leaderboard means, in words. */
    void verdict(Verdict verdict) {
        if (!json) {
            Lines.of("verdict", verdict.brief(), width()).forEach(console::result);
        }
    }

    /** How the best model treats the groups of sensitive columns. */
    void fairness(FairnessStep.Outcome outcome) {
        if (json) {
            return;
        }
        List<String> sentences = outcome.fairness().map(FairnessStep::sentences).orElse(List.of());
        for (int i = 0; i < sentences.size(); i++) {
            Lines.of(i == 0 ? "fairness" : "", sentences.get(i), width()).forEach(console::result);
        }
    }

    /** What was verified, where everything is, and what to do next. */
    void handedOver(TrainRun.Outcome outcome) {
        if (json) {
            Judgement.print(outcome.judgements(), console, true);
            return;
        }
        String label = "verified";
        for (String sentence : ProjectVerifier.sentences(outcome.verified())) {
            Lines.of(label, sentence, width()).forEach(console::result);
            label = "";
        }
        List<String> unverified = outcome.unverified().stream()
                .map(handover -> handover.result().algorithm())
                .toList();
        if (!unverified.isEmpty()) {
            String sentence =
                    "the emitted code of " + ProjectVerifier.listed(unverified) + ", for want of time: 'automl verify "
                            + ShellWord.of(outcome.folder().path()) + "' does it";
            Lines.of("unverified", sentence, width()).forEach(console::result);
        }
        Judgement.print(outcome.judgements(), console, false);
        outcome.advice()
                .ifPresent(sentence -> Lines.of("advice", sentence, width()).forEach(console::result));
        // Never broken: paths and commands are there to be copied.
        Path folder = outcome.folder().path();
        console.result(Lines.unbroken("wrote", folder.toString()));
        if (outcome.interrupted()) {
            console.result(Lines.unbroken("next", "automl train --resume " + ShellWord.of(folder) + " goes on"));
            return;
        }
        List<String> next = new ArrayList<>();
        if (Files.isRegularFile(outcome.folder().report())) {
            next.add("open " + ShellWord.of(outcome.folder().report()));
        }
        outcome.handovers().stream()
                .findFirst()
                .ifPresent(best -> next.add("cd " + ShellWord.of(best.project()) + " && mvn test"));
        for (int i = 0; i < next.size(); i++) {
            console.result(Lines.unbroken(i == 0 ? "next" : "", next.get(i)));
        }
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

    private static String count(int count, String thing) {
        return Numbers.count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    private void info(String label, String text) {
        Lines.of(label, text, width()).forEach(console::info);
    }

    private int width() {
        return console.terminal().width();
    }
}
