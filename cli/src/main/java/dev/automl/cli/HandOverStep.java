package dev.automl.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.automl.codegen.VerificationResult;
import dev.automl.reports.Verdict;
import dev.automl.search.Clock;
import dev.automl.search.budget.RefitReserve;
import dev.automl.search.data.PreparedData;
import dev.automl.search.finals.Finalist;
import dev.automl.search.finals.Refit;
import dev.automl.search.journal.Journal;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.profile.Profile;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows the search: fits the winners again, writes their projects and runs them, looks at what the winners do on the
 * test rows, judges by the gates, and tells what came of it.
 */
final class HandOverStep {

    /** Promise: the budget is overrun by at most 5 % and 2 s. Most of the seconds are for writing the files. */
    private static final double ALLOWED_OVERRUN = 1.05;

    private static final double ALLOWED_OVERRUN_SECONDS = 0.25;

    /** How long an interrupted run may take to refit its winners. */
    private static final double INTERRUPTED_REFIT_SECONDS = 10;

    private final RunOptions options;
    private final TrainText text;
    private final Console console;
    private final RunFolder folder;
    private final Journal journal;
    private final PreparedData data;
    private final Profile profile;
    private final Metric metric;
    private final FairnessStep fairness;
    private final RefitReserve reserve;
    private final Clock clock;
    private final InterruptHook hook;

    HandOverStep(
            RunOptions options,
            TrainText text,
            Console console,
            RunFolder folder,
            Journal journal,
            PreparedData data,
            Profile profile,
            Metric metric,
            FairnessStep fairness,
            RefitReserve reserve,
            Clock clock,
            InterruptHook hook) {
        this.options = options;
        this.text = text;
        this.console = console;
        this.folder = folder;
        this.journal = journal;
        this.data = data;
        this.profile = profile;
        this.metric = metric;
        this.fairness = fairness;
        this.reserve = reserve;
        this.clock = clock;
        this.hook = hook;
    }

    /**
     * Hands over what the search found.
     *
     * @param results of all trials
     * @param advice one sentence if the budget was too short
     */
    TrainRun.Outcome run(List<TrialResult> results, Optional<String> advice) throws IOException, InterruptedException {
        Task task = data.inferred().schema().task();
        Leaderboard searched = Leaderboard.of(metric, results, Map.of());
        LeaderboardFiles.write(folder, searched, task);
        scoreBaseline(searched);
        Refit.Outcome refit = refit(searched);
        for (Finalist finalist : refit.finalists()) {
            journal.testScored(finalist.result().trial(), finalist.test());
        }
        refit.failures().forEach((winner, reason) -> {
            journal.event(
                    "refit-failed",
                    json -> json.put("trial", winner.result().trial().id()).put("reason", reason));
            console.warning(winner.result().algorithm() + " (trial "
                    + winner.result().trial().id() + ") is not handed over: " + reason);
        });

        Leaderboard leaderboard = folder.leaderboard();
        LeaderboardFiles.write(folder, leaderboard, task);
        List<Handover> handovers = new HandoverWriter(folder, options.extras()).writeAll(refit.finalists());
        journal.event("handed-over", json -> {
            ArrayNode trials = json.putArray("trials");
            handovers.forEach(handover -> trials.add(handover.result().trial().id()));
            json.put("elapsedSeconds", clock.elapsedSeconds());
        });
        text.leaderboard(leaderboard, folder);
        RunDescription description = folder.description();
        text.verdict(new Verdict(leaderboard, description, "+-"));
        FairnessStep.Outcome treated = fairness.run(folder, metric, refit.finalists());
        text.fairness(treated);
        Map<Handover, VerificationResult> verified = verify(handovers);
        new ReportStep(options, console).run(folder, data, metric, refit.finalists(), secondsLeft(), hook::interrupted);
        explore();
        List<Handover> unverified = handovers.stream()
                .filter(handover -> options.verify() && !hook.interrupted() && !verified.containsKey(handover))
                .toList();
        List<Judgement> judgements = new ArrayList<>(options.gates().judge(leaderboard, description));
        judgements.addAll(treated.gates());
        TrainRun.Outcome outcome = new TrainRun.Outcome(
                folder,
                profile,
                leaderboard,
                handovers,
                verified,
                unverified,
                treated,
                judgements,
                advice,
                hook.interrupted());
        text.handedOver(outcome);
        if (options.json()) {
            // Here, and not behind the hook: an interrupted process ends as soon as that is closed.
            console.json(TrainJson.of(outcome));
        }
        options.buildFiles().write(outcome, clock.elapsedSeconds());
        return outcome;
    }

    /** A run without it is a good run all the same. */
    private void explore() {
        try {
            if (options.report()) {
                ExplorationFiles.write(folder.path(), data, options.data(), profile);
            }
        } catch (IOException | RuntimeException e) {
            console.warning("the notebook that looks at the data could not be written: " + e);
        }
    }

    private double secondsLeft() {
        return options.budget().seconds() - clock.elapsedSeconds();
    }

    /** What came of verifying; nothing if the user does not want to wait for it. */
    private Map<Handover, VerificationResult> verify(List<Handover> handovers)
            throws IOException, InterruptedException {
        if (!options.verify() || hook.interrupted()) {
            return Map.of();
        }
        hook.then(Thread.currentThread()::interrupt);
        try {
            return new ProjectVerifier(
                            folder, journal, console, options.jobs(), reserve::verificationSeconds, this::secondsLeft)
                    .verify(handovers);
        } catch (InterruptedException e) {
            if (!hook.interrupted()) {
                throw e;
            }
            return Map.of();
        } finally {
            hook.then(() -> {});
            // Nothing after this is to be broken off.
            Thread.interrupted();
        }
    }

    /** What a score on the test set is worth; fitting the baseline costs next to nothing. */
    private void scoreBaseline(Leaderboard leaderboard) {
        leaderboard.baseline().ifPresent(row -> {
            journal.testScored(row.result().trial(), TestScore.of(leaderboard.metric(), row.result(), data.split()));
        });
    }

    private Refit.Outcome refit(Leaderboard searched) throws InterruptedException {
        List<LeaderboardRow> winners = searched.winners(options.top());
        console.detail("refitting " + winners.size() + " winners on all rows");
        double interruptedEnd = clock.elapsedSeconds() + INTERRUPTED_REFIT_SECONDS;
        double bestEnd = options.budget().seconds() * ALLOWED_OVERRUN + ALLOWED_OVERRUN_SECONDS;
        // Without the best one a run is in vain; the others must leave time for the report.
        double othersEnd = options.budget().seconds() - reserve.reportSeconds();
        Refit refit = new Refit(
                searched.metric(),
                data.data(),
                data.split(),
                options.data().testFile().isPresent());
        Refit.Outcome outcome = refit.run(
                winners,
                options.jobs(),
                index -> (hook.interrupted() ? interruptedEnd : index == 0 ? bestEnd : othersEnd)
                        - clock.elapsedSeconds());
        if (outcome.finalists().isEmpty()) {
            // Even then there is something to use: the baseline needs no time.
            Refit.Outcome fallback =
                    refit.run(searched.baseline().stream().toList(), 1, index -> INTERRUPTED_REFIT_SECONDS);
            return new Refit.Outcome(fallback.finalists(), outcome.failures());
        }
        return outcome;
    }
}
