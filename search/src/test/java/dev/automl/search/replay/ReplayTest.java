package dev.automl.search.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.SearchListener;
import dev.automl.search.journal.Journal;
import dev.automl.search.journal.JournalReader;
import dev.automl.search.trial.LearningPoint;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.TimedPruner;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.algorithm.LightGbm;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final SearchListener SILENT = new SearchListener() {
        @Override
        public void started(Trial trial) {}

        @Override
        public void finished(TrialResult result) {}
    };

    @TempDir
    Path folder;

    private final List<Split> folds = Split.folds(Examples.dataset(120), 3, 42);
    private final TrialEvaluator evaluator = new TrialEvaluator(folds, () -> 0);

    private static Trial trial(int id, String algorithm) {
        var description = Zoo.algorithm(algorithm);
        return new Trial(id, new Pipeline(List.of(), description.create(description.initial())), 42);
    }

    private static Pruner stoppedAfter(int folds) {
        return scores -> scores.size() == folds ? Optional.of("made up") : Optional.empty();
    }

    /** A boosted model, whose number of rounds the search finds; one that is stopped after a fold; two without a score. */
    private ReplayPlan plan() throws Exception {
        Path file = folder.resolve("trials.jsonl");
        try (Journal journal = Journal.open(file)) {
            Trial boosted = trial(0, "lightgbm");
            Trial stopped = trial(1, "lightgbm-forest");
            journal.trialStarted(stopped);
            journal.trialStarted(boosted);
            journal.trialFinished(evaluator.search(boosted, Metric.ROC_AUC, Pruner.NONE));
            TrialResult pruned = evaluator.search(stopped, Metric.ROC_AUC, scores -> Optional.of("made up"));
            assertThat(pruned.state()).isEqualTo(TrialState.PRUNED);
            journal.trialFinished(pruned);
            journal.trialStarted(trial(2, "constant"));
            journal.trialFinished(TrialResult.timedOut(trial(2, "constant"), "made up", 1));
            // It takes categories for which there is no transformer.
            Trial failing = trial(3, "logistic-regression");
            journal.trialStarted(failing);
            TrialResult failed = evaluator.search(failing, Metric.ROC_AUC, Pruner.NONE);
            assertThat(failed.state()).isEqualTo(TrialState.FAILED);
            journal.trialFinished(failed);
        }
        return ReplayPlan.of(JournalReader.started(file));
    }

    private List<Replayed> replay(List<JournalReader.Started> trials, boolean stop) throws Exception {
        try (Journal journal = Journal.open(folder.resolve("replayed.jsonl"))) {
            return new Replay(evaluator, Metric.ROC_AUC, journal, SILENT, 2).run(trials, () -> stop);
        }
    }

    @Test
    void givesTheSameScoresForTheSameTrials() throws Exception {
        ReplayPlan plan = plan();
        assertThat(plan.trials()).extracting(started -> started.trial().id()).containsExactly(1, 0);
        assertThat(plan.failed()).isEqualTo(1);
        assertThat(plan.timedOut()).isEqualTo(1);

        List<Replayed> replayed = replay(plan.trials(), false);

        assertThat(replayed)
                .extracting(trial -> trial.again().trial().id() + " "
                        + trial.again().state() + " " + trial.again().folds().size())
                .containsExactly("1 PRUNED 1", "0 COMPLETE 3");
        assertThat(replayed).allSatisfy(trial -> assertThat(trial.differences()).isEmpty());
        assertThat(Examples.withoutTimes(JournalReader.results(folder.resolve("replayed.jsonl"))))
                .isEqualTo(Examples.withoutTimes(
                        replayed.stream().map(Replayed::logged).toList()));
    }

    @Test
    void aTrialThatWasStoppedAtItsRungIsStoppedThereAgain() throws Exception {
        TrialEvaluator expensive =
                new TrialEvaluator(List.of(Split.holdout(Examples.numbers(20_000, 25), 0.2, 42)), () -> 0);
        Trial trial = trial(0, "decision-tree");
        TrialResult logged = expensive.search(trial, Metric.ROC_AUC, Examples.STOPPED_AT_THE_RUNG);
        List<Replayed> replayed;
        try (Journal journal = Journal.open(folder.resolve("replayed.jsonl"))) {
            replayed = new Replay(expensive, Metric.ROC_AUC, journal, SILENT, 1)
                    .run(List.of(new JournalReader.Started(trial, logged)), () -> false);
        }

        assertThat(replayed.get(0).differences()).isEmpty();
        assertThat(Examples.withoutTimes(List.of(replayed.get(0).again())))
                .isEqualTo(Examples.withoutTimes(List.of(logged)));
    }

    @Test
    void aTrialThatHadNoTimeForMoreRoundsGetsNoMoreAgain() throws Exception {
        // So slow a learner is best with all rounds.
        Trial trial = new Trial(0, new Pipeline(List.of(), new LightGbm(800, 0.003, 7, 5, 1, 1, 0)), 42);
        for (int folds : new int[] {1, 3}) {
            TrialResult logged = evaluator.search(trial, Metric.ROC_AUC, new TimedPruner(stoppedAfter(folds), () -> 0));
            assertThat(logged.curve()).last().extracting(LearningPoint::rounds).isEqualTo(54);
            assertThat(logged.folds()).hasSize(folds);

            Replayed replayed = replay(List.of(new JournalReader.Started(trial, logged)), false)
                    .get(0);
            assertThat(replayed.differences()).isEmpty();
            assertThat(replayed.again().curve()).isEqualTo(logged.curve());
        }
    }

    @Test
    void anotherSeedIsFoundOut() throws Exception {
        List<JournalReader.Started> changed = new ArrayList<>();
        for (JournalReader.Started started : plan().trials()) {
            Trial trial = started.trial();
            changed.add(new JournalReader.Started(new Trial(trial.id(), trial.pipeline(), 43), started.result()));
        }
        // The boosted model draws nothing at its initial values; the forest does.
        Replayed forest = replay(changed, false).get(0);
        assertThat(forest.differences()).isNotEmpty().allMatch(sentence -> sentence.startsWith("fold 1 "));
    }

    @Test
    void whatIsStoppedIsNotInTheResult() throws Exception {
        assertThat(replay(plan().trials(), true)).isEmpty();
    }

    @Test
    void everythingThatDiffersIsNamed() {
        TrialResult logged = Examples.complete(0, "constant", 0.5, 0.1 + 0.2);
        assertThat(new Replayed(logged, logged).differences()).isEmpty();
        // Means by hand: (0.5 + 0.30000000000000004) / 2 = 0.4, and (0.5 + 0.25) / 2 = 0.375.
        assertThat(new Replayed(logged, Examples.complete(0, "constant", 0.5, 0.25)).differences())
                .containsExactly(
                        "fold 2 roc_auc: logged 0.30000000000000004, now 0.25", "mean roc_auc: logged 0.4, now 0.375");
        assertThat(new Replayed(logged, TrialResult.timedOut(logged.trial(), "too late", 1)).differences())
                .containsExactly("logged as COMPLETE, now TIMED_OUT: too late");
        assertThat(Replayed.differences(
                        "test", new Scores(Map.of("a", 1.0)), new Scores(Map.of("a", Math.nextUp(1.0), "b", 2.0))))
                .containsExactly("test a: logged 1.0, now 1.0000000000000002", "test b: logged NaN, now 2.0");
    }
}
