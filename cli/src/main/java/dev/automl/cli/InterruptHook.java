package dev.automl.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order when the process is asked to (Ctrl-C, SIGTERM): the action is told, and the process stays
 * until the command is done.
 */
final class InterruptHook implements AutoCloseable {

    /** Writing down what is there takes moments; a fit that does not end is not waited for any longer. */
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private volatile Runnable action;
    private volatile boolean interrupted;

    InterruptHook(Runnable first) {
        action = first;
        hook = new Thread(
                () -> {
                    interrupted = true;
                    action.run();
                    try {
                        done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "interrupt-hook");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on something else is to be told; at once if the process was asked to end already. */
    void then(Runnable next) {
        action = next;
        if (interrupted) {
            next.run();
        }
    }

    boolean interrupted() {
        return interrupted;
    }

    /** The command is done; the process may end. */
    @Override
    public void close() {
        done.countDown();
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process began to end just now.
            }
        }
    }
}
