package dev.automl.search;

import dev.automl.search.budget.Budget;
import dev.automl.search.budget.Patience;
import dev.automl.search.budget.RefitReserve;
import dev.automl.search.budget.TimeEstimates;
import dev.automl.search.journal.Journal;
import dev.automl.search.sampler.Sampler;
import dev.automl.search.trial.HalvingPruner;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.TimedPruner;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Evaluates trials on several threads until the budget is used. Without a clock its results depend on the seed and the
 * number of trials only. With a clock, nothing starts that is not expected to end in time; what still runs when the
 * time is up is interrupted, and left behind if it does not react.
 *
 * <p>One lock guards all state. Trials run outside it.
 */
public final class Search {

    /** What an interrupted trial gets to reach its next chance to stop: the end of a boosting round, say. */
    private static final long GRACE_MILLIS = 500;

    /**
     * Without a clock a trial is proposed from the results of the trials that are this many ids or more before it, whether
     * others are finished or not: so it does not depend on how many run at once. More jobs than this would wait.
     */
    private static final int LAG = 16;

    private final Sampler sampler;
    private final TrialRunner runner;
    private final Metric metric;
    private final Budget budget;
    private final Patience patience;
    private final RefitReserve reserve;
    private final Clock clock;
    private final Journal journal;
    private final SearchListener listener;
    private final int jobs;

    private final Object lock = new Object();
    private final List<TrialResult> results = new ArrayList<>();
    private final TreeMap<Integer, TrialResult> resultsById = new TreeMap<>();
    private final Map<Thread, Trial> running = new LinkedHashMap<>();
    private final TimeEstimates estimates = new TimeEstimates();
    private final List<Integer> missing;
    private int nextId;
    private boolean closed;
    private boolean stopRequested;
    private RuntimeException journalFailure;
    private SearchEnd end = SearchEnd.MAX_TRIALS;

    /** @param earlier trials that were finished before, when an interrupted run goes on */
    public Search(
            Sampler sampler,
            TrialRunner runner,
            Metric metric,
            Budget budget,
            RefitReserve reserve,
            Clock clock,
            Journal journal,
            SearchListener listener,
            int jobs,
            List<TrialResult> earlier) {
        this.sampler = sampler;
        this.runner = runner;
        this.metric = metric;
        this.budget = budget;
        this.patience = new Patience(metric, budget.patience());
        this.reserve = reserve;
        this.clock = clock;
        this.journal = journal;
        this.listener = listener;
        this.jobs = jobs;
        results.addAll(earlier);
        earlier.forEach(result -> resultsById.put(result.trial().id(), result));
        earlier.forEach(estimates::add);
        earlier.forEach(reserve::add);
        nextId = earlier.stream()
                .mapToInt(result -> result.trial().id() + 1)
                .max()
                .orElse(0);
        missing = missingIds(earlier, nextId);
    }

    /** The result of a search: every finished trial, and why it ended. */
    public record Outcome(List<TrialResult> results, SearchEnd end) {
        public Outcome {
            results = List.copyOf(results);
        }
    }

    /**
     * Searches; returns when the budget is used or {@link #stop} was called.
     *
     * @throws java.io.UncheckedIOException if the journal cannot be written
     */
    public Outcome run() throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int i = 1; i <= jobs; i++) {
            Thread worker = new Thread(this::work, "trial-worker-" + i);
            // A library that does not react to an interrupt must not keep the process alive.
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
        awaitEnd(workers);
        closeAndInterrupt(workers);
        awaitGrace(workers);
        synchronized (lock) {
            abandonRunning();
            if (journalFailure != null) {
                throw journalFailure;
            }
            return new Outcome(results, end);
        }
    }

    /** Whether there is anything left to do: a trial that the budget allows, time for one, and patience. */
    public boolean canGoOn() {
        synchronized (lock) {
            return budget.allowsTrial(nextTrial())
                    && clock.elapsedSeconds() < searchEndSeconds()
                    && !patience.isUsedUp(known(nextTrial()));
        }
    }

    /** Asks the search to end now. Running trials are dropped; a later resume runs them again. */
    public void stop() {
        synchronized (lock) {
            stopRequested = true;
            lock.notifyAll();
        }
    }

    /** A trial to evaluate now. */
    private record Next(Trial trial, Pruner pruner) {}

    private void work() {
        Optional<Next> next = next();
        while (next.isPresent()) {
            TrialResult result =
                    runner.search(next.get().trial(), metric, next.get().pruner());
            finish(result);
            next = next();
        }
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    private Optional<Next> next() {
        synchronized (lock) {
            OptionalInt id = nextId();
            if (id.isEmpty()) {
                return Optional.empty();
            }
            double left = secondsLeft();
            List<TrialResult> known = known(id.getAsInt());
            // With a clock, what still runs may yet be better; but one who is out of patience does not begin again.
            if (end == SearchEnd.PATIENCE || patience.isUsedUp(known)) {
                end = SearchEnd.PATIENCE;
                return Optional.empty();
            }
            Optional<Trial> trial = left <= 0
                    ? Optional.empty()
                    : sampler.propose(
                            id.getAsInt(), known, algorithm -> estimates.trialSeconds(algorithm.id()) <= left);
            if (trial.isEmpty()) {
                end = SearchEnd.NOTHING_LEFT;
                return Optional.empty();
            }
            if (missing.isEmpty()) {
                nextId++;
            } else {
                missing.remove(0);
            }
            if (!write(() -> journal.trialStarted(trial.get()))) {
                return Optional.empty();
            }
            running.put(Thread.currentThread(), trial.get());
            listener.started(trial.get());
            Pruner pruner = HalvingPruner.of(metric, trial.get(), known);
            return Optional.of(new Next(trial.get(), new TimedPruner(pruner, this::secondsLeft)));
        }
    }

    private int nextTrial() {
        return missing.isEmpty() ? nextId : missing.get(0);
    }

    /** The id of the next trial, once what it depends on is finished; empty if no trial is to start any more. */
    private OptionalInt nextId() {
        while (!closed && !stopRequested && journalFailure == null) {
            int id = nextTrial();
            if (!budget.allowsTrial(id)) {
                return OptionalInt.empty();
            }
            if (budget.time().isPresent() || known(id).size() > id - LAG) {
                return OptionalInt.of(id);
            }
            try {
                lock.wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** The results that a trial may depend on, in the order of their ids. */
    private List<TrialResult> known(int id) {
        boolean clock = budget.time().isPresent();
        return List.copyOf((clock ? resultsById : resultsById.headMap(id - LAG, true)).values());
    }

    private void finish(TrialResult result) {
        synchronized (lock) {
            // An abandoned trial that ends after all is on record as timed out already.
            if (running.remove(Thread.currentThread()) == null) {
                return;
            }
            boolean dropped = stopRequested && result.state() == TrialState.TIMED_OUT;
            if (!dropped) {
                record(result);
            }
            lock.notifyAll();
        }
    }

    private void record(TrialResult result) {
        if (write(() -> journal.trialFinished(result))) {
            results.add(result);
            resultsById.put(result.trial().id(), result);
            estimates.add(result);
            reserve.add(result);
            listener.finished(result);
        }
    }

    /** Whether the journal took it; if not, the search ends and {@link #run} reports the failure. */
    private boolean write(Runnable append) {
        try {
            append.run();
            return true;
        } catch (RuntimeException e) {
            journalFailure = e;
            lock.notifyAll();
            return false;
        }
    }

    private void awaitEnd(List<Thread> workers) throws InterruptedException {
        synchronized (lock) {
            while (workers.stream().anyMatch(Thread::isAlive)) {
                if (stopRequested || journalFailure != null) {
                    end = SearchEnd.STOPPED;
                    return;
                }
                double left = secondsLeft();
                if (left <= 0) {
                    end = SearchEnd.TIME;
                    return;
                }
                lock.wait((long) Math.max(1, Math.min(100, left * 1000)));
            }
        }
    }

    private void closeAndInterrupt(List<Thread> workers) {
        synchronized (lock) {
            closed = true;
        }
        workers.forEach(Thread::interrupt);
    }

    private void awaitGrace(List<Thread> workers) throws InterruptedException {
        long graceEnd = System.nanoTime() + GRACE_MILLIS * 1_000_000;
        for (Thread worker : workers) {
            long millis = (graceEnd - System.nanoTime()) / 1_000_000;
            worker.join(Math.max(1, millis));
        }
    }

    private void abandonRunning() {
        List<Trial> abandoned = List.copyOf(running.values());
        running.clear();
        if (!stopRequested && journalFailure == null) {
            for (Trial trial : abandoned) {
                record(TrialResult.timedOut(trial, "did not end within the time budget", clock.elapsedSeconds()));
            }
        }
    }

    private double secondsLeft() {
        synchronized (lock) {
            return searchEndSeconds() - clock.elapsedSeconds();
        }
    }

    private double searchEndSeconds() {
        return budget.seconds() - reserve.seconds();
    }

    private static List<Integer> missingIds(List<TrialResult> earlier, int nextId) {
        List<Integer> missing = new ArrayList<>();
        for (int id = 0; id < nextId; id++) {
            missing.add(id);
        }
        earlier.forEach(result -> missing.remove((Integer) result.trial().id()));
        return missing;
    }
}
