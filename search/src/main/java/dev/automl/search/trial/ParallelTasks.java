package dev.automl.search.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Tasks that evaluate trials outside of a search: begun in their order, several at once. */
public final class ParallelTasks {

    private static final long LOOK_MILLIS = 50;

    private ParallelTasks() {}

    /**
     * Runs tasks until they have ended; those that still run when it is asked to stop are interrupted and left behind.
     *
     * @param name of the threads
     * @param jobs how many tasks run at once, at most
     * @param stop whether to break off, asked again and again
     * @throws RuntimeException what a task throws
     */
    public static void run(String name, int jobs, List<Runnable> tasks, BooleanSupplier stop)
            throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, name);
            // A library that does not react to an interrupt must not keep the process alive.
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(executor.submit(task)));
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
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return false;
    }
}
