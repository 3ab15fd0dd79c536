package dev.automl.cli;

import dev.automl.search.worker.WorkerLoop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The process that evaluates trials for another one. {@code automl train} starts it; people do not. */
final class WorkerMain {

    /** Longer than the process that started this one takes to end it. */
    private static final long SECONDS_AFTER_SIGNAL = 10;

    private WorkerMain() {}

    /** @param args the folder that the workers of a run share */
    public static void main(String[] args) {
        FileOutputStream messages = new FileOutputStream(FileDescriptor.out);
        // What libraries print must not get among the messages.
        System.setOut(System.err);
        // A terminal sends Ctrl-C to all processes. What becomes of this one's trial, the process that started it
        // decides.
        Runtime.getRuntime().addShutdownHook(new Thread(WorkerMain::linger));
        try {
            WorkerLoop.run(
                    Path.of(args[0]),
                    System.in,
                    messages,
                    () -> Runtime.getRuntime().halt(ExitCode.DONE));
        } catch (Throwable e) {
            e.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(ExitCode.INTERNAL_ERROR);
        }
    }

    private static void linger() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_AFTER_SIGNAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
