package dev.automl.zoo.algorithm;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import smile.math.MathEx;

/** Keeps Smile, which would use every processor, to one thread, and its random numbers to a seed. */
final class SmileThread {

    private SmileThread() {}

    /**
     * Does the work on a new thread: parallel streams stay in the pool that they are started in, and this one has a single
     * thread.
     *
     * @throws CancellationException if the calling thread is interrupted; the work ends when it next asks {@link #check}
     */
    static <T> T call(long seed, Supplier<T> work) {
        check(); // quick work could be done before the wait for it notices
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                setSeed(seed);
                                return work.get();
                            },
                            pool)
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while Smile was at work");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow(); // interrupts the work if it still runs
        }
    }

    /** To be asked by the work between its steps. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted between two steps");
        }
    }

    /** Smile's generators belong to a thread, but all of them note their seeds in one set that is not synchronized. */
    static synchronized void setSeed(long seed) {
        MathEx.setSeed(seed);
    }
}
