package dev.automl.search.replay;

import dev.automl.search.SearchListener;
import dev.automl.search.journal.Journal;
import dev.automl.search.journal.JournalReader.Started;
import dev.automl.search.trial.LearningPoint;
import dev.automl.search.trial.ParallelTasks;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Rung;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialError;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Evaluates the trials of a run again, as they were started and with the same seeds. With a clock it depends on the machine
 * which trials there were; what each gives does not. A trial that was stopped after its first rung or folds is stopped
 * after as many.
 */
public final class Replay {

    private final TrialEvaluator evaluator;
    private final Metric metric;
    private final Journal journal;
    private final SearchListener listener;
    private final int jobs;

    private final Map<Integer, Replayed> replayed = new LinkedHashMap<>();
    private boolean closed;

    /** @param evaluator with the folds of the run */
    public Replay(TrialEvaluator evaluator, Metric metric, Journal journal, SearchListener listener, int jobs) {
        this.evaluator = evaluator;
        this.metric = metric;
        this.journal = journal;
        this.listener = listener;
        this.jobs = jobs;
    }

    /**
     * Evaluates trials in their order, several at once, and writes them into the journal.
     *
     * @param stop whether to break off, asked again and again; what is not finished is not in the result
     */
    public List<Replayed> run(List<Started> trials, BooleanSupplier stop) throws InterruptedException {
        List<Runnable> tasks = new ArrayList<>();
        trials.forEach(trial -> tasks.add(() -> replay(trial)));
        try {
            ParallelTasks.run("replay", jobs, tasks, stop);
        } finally {
            synchronized (this) {
                closed = true;
            }
        }
        synchronized (this) {
            return trials.stream()
                    .map(trial -> replayed.get(trial.trial().id()))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private void replay(Started started) {
        Trial trial = started.trial();
        TrialResult logged = started.result();
        synchronized (this) {
            journal.trialStarted(trial);
            listener.started(trial);
        }
        TrialResult again = evaluator.search(trial, metric, stoppedAsBefore(logged));
        synchronized (this) {
            // There is no clock here: one that timed out was broken off, as those are that end too late.
            if (!closed && again.state() != TrialState.TIMED_OUT) {
                journal.trialFinished(again);
                listener.finished(again);
                replayed.put(trial.id(), new Replayed(logged, again));
            }
        }
    }

    /** Pruning went by the results and the time that there were; so it is the number of folds and rounds that is repeated. */
    private static Pruner stoppedAsBefore(TrialResult logged) {
        Optional<String> reason =
                logged.state() == TrialState.PRUNED ? logged.error().map(TrialError::message) : Optional.empty();
        int mostRounds =
                logged.curve().stream().mapToInt(LearningPoint::rounds).max().orElse(Integer.MAX_VALUE);
        return new Pruner() {
            @Override
            public Optional<String> reasonToStop(Rung rung) {
                return stop(0);
            }

            @Override
            public Optional<String> reasonToStop(List<Scores> folds) {
                return stop(folds.size());
            }

            private Optional<String> stop(int folds) {
                return folds == logged.folds().size() ? reason : Optional.empty();
            }

            /** Whether there was time for more, only the run knew; a first fold ends beyond the stage before its last one. */
            @Override
            public boolean mayTryMoreRounds(int rounds, double seconds) {
                return rounds < mostRounds;
            }
        };
    }
}
