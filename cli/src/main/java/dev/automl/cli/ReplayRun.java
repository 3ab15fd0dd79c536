package dev.automl.cli;

import dev.automl.search.Clock;
import dev.automl.search.budget.Budget;
import dev.automl.search.data.Fingerprint;
import dev.automl.search.journal.Journal;
import dev.automl.search.replay.Replay;
import dev.automl.search.replay.ReplayPlan;
import dev.automl.search.replay.Replayed;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** One run of {@code replay}: a new run folder with the trials of another run, evaluated again. */
final class ReplayRun {

    private final RunFolder source;
    private final ReplayPlan plan;
    private final int jobs;
    private final Console console;

    ReplayRun(RunFolder source, ReplayPlan plan, int jobs, Console console) {
        this.source = source;
        this.plan = plan;
        this.jobs = jobs;
        this.console = console;
    }

    /**
     * What a replay came to.
     *
     * @param trials how many were evaluated again
     * @param tested how many were scored on the test rows again
     * @param differences the sentences on each trial that differs, in the order in which they were started
     */
    record Outcome(
            RunFolder folder,
            int trials,
            int tested,
            Map<TrialResult, List<String>> differences,
            boolean interrupted) {}

    /**
     * Replays into a new folder.
     *
     * @param print is told the outcome while an interrupted process still waits for it
     * @throws DataException if the rows are not split as they were
     */
    Outcome run(NewFolder wanted, Consumer<Outcome> print) throws IOException, InterruptedException {
        RunDescription description = source.description();
        Split split = GenerateCommand.testSplit(source);
        if (!Fingerprint.of(split.test()).equals(description.testSha256())) {
            throw new DataException("the test rows are not those of " + source.path() + ", although the data are: that"
                    + " run was made by another version of automl (" + source.runFile()
                    + " tells which); use that one");
        }
        List<Split> folds = description.validation().splits(split.train(), description.seed());

        RunDescription replayed = RunDescriber.replayed(description, jobs);
        RunFolder folder = wanted.create();
        Clock clock = new Clock(0);
        Metric metric = description.metric();
        Budget budget =
                new Budget(Optional.empty(), OptionalInt.of(plan.trials().size()));
        try (Journal journal = Journal.open(folder.journalFile());
                InterruptHook hook = new InterruptHook(() -> {})) {
            Files.copy(source.schemaFile(), folder.schemaFile());
            Files.copy(source.profileFile(), folder.profileFile());
            WholeFile.json(folder.runFile(), replayed);
            journal.runStarted(RunDescriber.environment(replayed));
            journal.event(
                    "replay-started",
                    json -> json.put(
                                    "run",
                                    source.path().toAbsolutePath().normalize().toString())
                            .put("trials", plan.trials().size())
                            .put("failed", plan.failed())
                            .put("timedOut", plan.timedOut()));
            console.info(Lines.unbroken(
                    "replaying", plan.trials().size() + " trials of " + source.path() + ", jobs: " + jobs));
            List<Replayed> trials;
            try (ProgressView progress = new ProgressView(console, budget, clock, metric)) {
                TrialEvaluator evaluator = new TrialEvaluator(folds, clock::elapsedSeconds);
                trials = new Replay(evaluator, metric, journal, progress, jobs).run(plan.trials(), hook::interrupted);
            }
            Map<TrialResult, List<String>> differences = new LinkedHashMap<>();
            trials.forEach(trial -> note(trial.logged(), trial.differences(), differences));
            int tested = 0;
            Map<Integer, TestScore> logged = source.testScores();
            for (Replayed trial : trials) {
                TestScore before = logged.get(trial.logged().trial().id());
                if (before != null && !hook.interrupted()) {
                    TestScore again = TestScore.of(metric, trial.logged(), split);
                    journal.testScored(trial.logged().trial(), again);
                    note(trial.logged(), Replayed.differences("test", before.scores(), again.scores()), differences);
                    tested++;
                }
            }
            LeaderboardFiles.write(folder, folder.leaderboard(), description.task());
            Outcome outcome = new Outcome(folder, trials.size(), tested, differences, hook.interrupted());
            journal.event(
                    "replay-ended",
                    json -> json.put("trials", outcome.trials)
                            .put("tested", outcome.tested)
                            .put("different", differences.size())
                            .put("interrupted", outcome.interrupted));
            print.accept(outcome);
            return outcome;
        }
    }

    private static void note(TrialResult trial, List<String> sentences, Map<TrialResult, List<String>> differences) {
        if (!sentences.isEmpty()) {
            differences.computeIfAbsent(trial, key -> new ArrayList<>()).addAll(sentences);
        }
    }
}
