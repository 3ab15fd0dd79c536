package dev.automl.search.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Appends to {@code trials.jsonl}: one line for each event, written whole and forced to the disk before the call
 * returns. So a process that is killed at any moment loses nothing but the line it was writing. Several threads may
 * append at once. The run is locked while its journal is open: one process writes a run.
 */
public final class Journal implements AutoCloseable {

    /** Counts up when a reader of the older form would go wrong. */
    public static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    // A stream and not a channel: a channel is closed when a thread that writes to it is interrupted.
    private final FileOutputStream stream;
    private final FileChannel lock;
    private IOException failure;

    private Journal(Path file, FileOutputStream stream, FileChannel lock) {
        this.file = file;
        this.stream = stream;
        this.lock = lock;
    }

    /**
     * Opens the journal to append to it, and creates it if need be. Half a line at its end, left behind by a killed
     * process, is cut off.
     *
     * @throws RunInUseException if another process is writing this run
     */
    public static Journal open(Path file) throws IOException {
        FileChannel lock = RunLock.acquire(file.resolveSibling(".lock"));
        try {
            if (Files.exists(file)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(JournalReader.wholeLines(Files.readAllBytes(file)));
                }
            }
            return new Journal(file, new FileOutputStream(file.toFile(), true), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The run begins, or goes on after an interruption. */
    public void runStarted(ObjectNode environment) {
        append("run-started", json -> json.put("format", FORMAT).setAll(environment));
    }

    public void trialStarted(Trial trial) {
        append("trial-started", json -> TrialJson.putTrial(json, trial));
    }

    public void trialFinished(TrialResult result) {
        append("trial-finished", json -> TrialJson.putResult(json, result));
    }

    /** A trial no longer counts, and its id may be given to another one. */
    public void withdrawn(Trial trial, String reason) {
        append("withdrawn", json -> json.put("trial", trial.id()).put("reason", reason));
    }

    /** A winner's scores on the test set. */
    public void testScored(Trial trial, TestScore test) {
        append("test-scored", json -> {
            json.put("trial", trial.id()).set("scores", MAPPER.valueToTree(test.scores()));
            json.set("interval", MAPPER.valueToTree(test.interval().orElse(null)));
            json.set("outcome", MAPPER.valueToTree(test.outcome().orElse(null)));
        });
    }

    /** Anything else that happened to a trial or to the run. */
    public void event(String name, Consumer<ObjectNode> content) {
        append(name, content);
    }

    private synchronized void append(String event, Consumer<ObjectNode> content) {
        ObjectNode json = MAPPER.createObjectNode().put("event", event);
        content.accept(json);
        if (failure == null) {
            try {
                stream.write((json + "\n").getBytes(StandardCharsets.UTF_8));
                stream.getFD().sync();
                return;
            } catch (IOException e) {
                failure = e;
            }
        }
        // Half a line may be at the end now: a further line behind it could not be read.
        throw new UncheckedIOException(
                "cannot write " + file + " (" + failure.getMessage() + "); the trials before are kept,"
                        + " and --resume goes on from there",
                failure);
    }

    @Override
    public synchronized void close() throws IOException {
        stream.close();
        lock.close();
    }
}
