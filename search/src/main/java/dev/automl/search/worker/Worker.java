package dev.automl.search.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that evaluates trials, seen from the process that started it. One thread uses it at a time. */
final class Worker {

    /** An empty line is no message, so it can stand for the end of them. */
    private static final String END = "";

    private static final long PATIENCE_SECONDS = 5;

    private final Process process;
    private final Path folder;
    private final long heapBytes;
    private final OutputStream input;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Worker(Process process, Path folder, long heapBytes) {
        this.process = process;
        this.folder = folder;
        this.heapBytes = heapBytes;
        this.input = process.getOutputStream();
    }

    /** The process has ended, or will not answer any more. */
    static final class EndedException extends Exception {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super("the worker has ended");
        }
    }

    static Worker start(WorkerCommand command, Path shared, long heapBytes) throws IOException {
        Path folder = Files.createTempDirectory(shared, "worker-");
        try {
            Worker worker =
                    new Worker(command.process(shared, folder, heapBytes).start(), folder, heapBytes);
            Thread reader = new Thread(worker::read, "worker-answers");
            reader.setDaemon(true);
            reader.start();
            return worker;
        } catch (IOException e) {
            TemporaryFolder.delete(folder);
            throw e;
        }
    }

    long heapBytes() {
        return heapBytes;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Passes over what libraries print. */
    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(Messages.MARK)) {
                    answers.add(line.substring(Messages.MARK.length()));
                }
            }
        } catch (IOException e) {
            // Its end breaks the pipe.
        } finally {
            answers.add(END);
        }
    }

    /**
     * Says something and waits for the answer.
     *
     * @throws EndedException if there is none, because the process has ended
     */
    JsonNode ask(JsonNode message) throws InterruptedException, EndedException {
        try {
            input.write((message + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
            String answer = answers.take();
            if (answer.equals(END)) {
                throw new EndedException();
            }
            return Messages.parse(answer);
        } catch (IOException e) {
            throw new EndedException();
        }
    }

    /** Ends the process, whatever it does, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Why the process has ended, after an {@link EndedException}. */
    WorkerDeath death() throws InterruptedException {
        // It has let go of its output; what it still has to write is the report of its crash.
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
        return WorkerDeath.of(
                process.exitValue(), text(WorkerCommand.crashReport(folder)), text(WorkerCommand.errors(folder)));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    void deleteFiles() {
        TemporaryFolder.delete(folder);
    }
}
