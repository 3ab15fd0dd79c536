package dev.automl.search.ensemble;

import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Evaluates trials of an earlier process again, for the sake of their predictions. */
final class Reevaluation {

    private static final long LOOK_MILLIS = 50;

    private final TrialRunner runner;
    private final int jobs;

    /** @param runner gives what is predicted to its sink */
    Reevaluation(TrialRunner runner, int jobs) {
        this.runner = runner;
        this.jobs = jobs;
    }

    /**
     * Evaluates trials in their order, several at once.
     *
     * @param fits whether a trial that has not begun is expected to end in time
     * @param stop whether to break off, asked again and again
     */
    void run(List<TrialResult> trials, Predicate<TrialResult> fits, BooleanSupplier stop) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "reevaluation");
            // A library that does not react to an interrupt must not keep the process alive.
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (TrialResult trial : trials) {
                futures.add(executor.submit(() -> {
                    if (fits.test(trial)) {
                        runner.evaluate(trial.trial());
                    }
                }));
            }
            for (Future<?> future : futures) {
                if (!ended(future, stop)) {
                    return;
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static boolean ended(Future<?> future, BooleanSupplier stop) throws InterruptedException {
        while (!stop.getAsBoolean()) {
            try {
                future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                // Look again.
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return false;
    }
}
