package dev.automl.search.replay;

import dev.automl.search.SearchListener;
import dev.automl.search.journal.Journal;
import dev.automl.search.journal.JournalReader.Started;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Rung;
import dev.automl.search.trial.Trial;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Evaluates the trials of a run again, as they were started and with the same seeds. With a clock it depends on the machine
 * which trials there were; what each gives does not. A trial that was stopped after its first rung or folds is stopped
 * after as many.
 */
public final class Replay {

    private static final long LOOK_MILLIS = 50;

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
        ExecutorService executor = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "replay");
            // A library that does not react to an interrupt must not keep the process alive.
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> futures = new ArrayList<>();
            trials.forEach(trial -> futures.add(executor.submit(() -> replay(trial))));
            for (Future<?> future : futures) {
                if (!ended(future, stop)) {
                    break;
                }
            }
            synchronized (this) {
                closed = true;
                return trials.stream()
                        .map(trial -> replayed.get(trial.trial().id()))
                        .filter(Objects::nonNull)
                        .toList();
            }
        } finally {
            executor.shutdownNow();
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

    /** Pruning went by the results that were known at the time; so it is the number of folds that is repeated. */
    private static Pruner stoppedAsBefore(TrialResult logged) {
        if (logged.state() != TrialState.PRUNED) {
            return Pruner.NONE;
        }
        String reason = logged.error().orElseThrow().message();
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
                return folds == logged.folds().size() ? Optional.of(reason) : Optional.empty();
            }
        };
    }

    private static boolean ended(Future<?> future, BooleanSupplier stop) throws InterruptedException {
        while (!stop.getAsBoolean()) {
            try {
                future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                // Look again.
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return false;
    }
}
