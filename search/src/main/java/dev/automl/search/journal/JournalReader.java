package dev.automl.search.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.DataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code trials.jsonl}. Half a line at the end, left by a killed process, is passed over. */
public final class JournalReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JournalReader() {}

    /** Every event in the order in which it was written. */
    public static List<JsonNode> events(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, 0, (int) wholeLines(file), StandardCharsets.UTF_8);
        List<JsonNode> events = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                events.add(MAPPER.readTree(line));
            } catch (IOException e) {
                throw new IOException(file + ", line " + number + " is not JSON: the file was changed by hand?", e);
            }
        }
        return events;
    }

    /** The events that still hold: those on a trial that was withdrawn later are not among them. */
    public static List<JsonNode> standing(Path file) throws IOException {
        List<JsonNode> standing = new ArrayList<>();
        for (JsonNode event : events(file)) {
            if (event.path("event").asText().equals("withdrawn")) {
                int withdrawn = event.path("trial").asInt();
                standing.removeIf(earlier -> earlier.path("trial").asInt(-1) == withdrawn);
            }
            standing.add(event);
        }
        return standing;
    }

    /** The finished trials, in the order of their ids. */
    public static List<TrialResult> results(Path file) throws IOException {
        List<TrialResult> results = new ArrayList<>();
        for (JsonNode event : standing(file)) {
            if (event.path("event").asText().equals("trial-finished")) {
                results.add(result(file, event));
            }
        }
        results.sort((a, b) -> Integer.compare(a.trial().id(), b.trial().id()));
        return results;
    }

    private static TrialResult result(Path file, JsonNode event) throws IOException {
        try {
            return TrialJson.readResult(event);
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    file + ": the pipeline of trial " + event.path("trial").asText()
                            + " is not one that this version of automl knows. Use the version that wrote the run; it stands in "
                            + file.resolveSibling("run.json") + ". (" + firstLine(e) + ")");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The length of the file up to and including its last line end. */
    static long wholeLines(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            long end = access.length();
            while (end > 0) {
                access.seek(end - 1);
                if (access.read() == '\n') {
                    return end;
                }
                end--;
            }
            return 0;
        }
    }
}
