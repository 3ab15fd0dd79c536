package dev.automl.cli;

import dev.automl.search.worker.WorkerLoop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The process that evaluates trials for another one. {@code automl train} starts it; people do not. */
final class WorkerMain {

    private WorkerMain() {}

    /** @param args the folder that the workers of a run share */
    public static void main(String[] args) throws IOException, InterruptedException {
        FileOutputStream messages = new FileOutputStream(FileDescriptor.out);
        // What libraries print must not get among the messages.
        System.setOut(System.err);
        WorkerLoop.run(
                Path.of(args[0]),
                System.in,
                messages,
                () -> Runtime.getRuntime().halt(ExitCode.DONE));
    }
}
