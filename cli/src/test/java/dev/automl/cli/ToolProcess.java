package dev.automl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The tool in a process of its own, with what it prints in files. */
record ToolProcess(Process process, Path out, Path err) implements AutoCloseable {

    /** The number of the signal. */
    static final int INT = 2;

    private static final int TERM = 15;
    private static final long PATIENCE_SECONDS = 180;

    /** Starts in a folder. */
    static ToolProcess start(Path folder, String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + Files.createDirectories(temporary(folder)),
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new ToolProcess(process, out, err);
    }

    /** Where a process that starts in this folder puts its temporary files. */
    static Path temporary(Path folder) {
        return folder.resolve("tmp");
    }

    /** Waits until it has ended. */
    Cli.Result result() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running; it has printed:\n" + Files.readString(err));
        }
        return new Cli.Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Sends a signal, {@code INT} or {@code TERM}; the test is skipped if the process was told to ignore it. */
    void signal(String name) throws IOException, InterruptedException {
        assumeCaught(name.equals("INT") ? INT : TERM);
        new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
    }

    /** Whoever starts a process in the background may have told it to ignore a signal. */
    void assumeCaught(int signal) throws IOException {
        Path status = Path.of("/proc", "" + process.pid(), "status");
        if (Files.exists(status)) {
            String caught = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigCgt:"))
                    .findFirst()
                    .orElseThrow()
                    .replace("SigCgt:", "")
                    .strip();
            // Signals are counted from 1, bits from 0.
            Assumptions.assumeTrue(new BigInteger(caught, 16).testBit(signal - 1), "the signal is ignored here");
        }
    }

    /** Waits until the journal of the process' run has so many finished trials. */
    void awaitFinishedTrials(Path run, int count) throws IOException, InterruptedException {
        while (finishedTrials(run).size() < count) {
            if (!process.isAlive()) {
                throw new AssertionError("it ended too early; it has printed:\n" + Files.readString(err));
            }
            Thread.sleep(10);
        }
    }

    /** The finished trials of a run that may be in the middle of writing a line. */
    static List<JsonNode> finishedTrials(Path run) throws IOException {
        Path journal = run.resolve("trials.jsonl");
        List<JsonNode> finished = new ArrayList<>();
        if (Files.exists(journal)) {
            String text = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                JsonNode event = new ObjectMapper().readTree(line);
                if (event.path("event").asText().equals("trial-finished")) {
                    finished.add(event);
                }
            }
        }
        return finished;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
