package dev.automl.search.journal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code trials.jsonl}. Half a line at the end, left by a killed process, is passed over; anything else that can't
 * be read is an error that names its line.
 */
public final class JournalReader {

    /** Something else behind the object is an error, too. */
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JournalReader() {}

    /** An event, and the number of its line from 1. */
    private record Line(int number, JsonNode event) {

        boolean is(String name) {
            return event.path("event").asText().equals(name);
        }

        int trial() {
            return event.path("trial").asInt(-1);
        }
    }

    /** A trial as it was started, and what came of it. */
    public record Started(Trial trial, TrialResult result) {}

    /**
     * Every event in the order in which it was written.
     *
     * @throws DataException if a line is not one that {@link Journal} writes
     */
    public static List<JsonNode> events(Path file) throws IOException {
        return lines(file).stream().map(Line::event).toList();
    }

    /** The events that still hold: those on a trial that was withdrawn later are not among them. */
    public static List<JsonNode> standing(Path file) throws IOException {
        return standingLines(file).stream().map(Line::event).toList();
    }

    /** The finished trials, in the order of their ids. */
    public static List<TrialResult> results(Path file) throws IOException {
        List<TrialResult> results = new ArrayList<>();
        for (Line line : standingLines(file)) {
            if (line.is("trial-finished")) {
                results.add(read(file, line, TrialJson::readResult));
            }
        }
        results.sort((a, b) -> Integer.compare(a.trial().id(), b.trial().id()));
        return results;
    }

    /**
     * The finished trials, in the order in which they were started. One that was interrupted, and started again when the
     * run went on, is there as it was started last.
     */
    public static List<Started> started(Path file) throws IOException {
        Map<Integer, Trial> begun = new LinkedHashMap<>();
        Map<Integer, TrialResult> results = new LinkedHashMap<>();
        for (Line line : standingLines(file)) {
            if (line.is("trial-started")) {
                begun.remove(line.trial());
                begun.put(line.trial(), read(file, line, TrialJson::readTrial));
            } else if (line.is("trial-finished")) {
                results.put(line.trial(), read(file, line, TrialJson::readResult));
            }
        }
        return begun.values().stream()
                .filter(trial -> results.containsKey(trial.id()))
                .map(trial -> new Started(trial, results.get(trial.id())))
                .toList();
    }

    private static List<Line> standingLines(Path file) throws IOException {
        List<Line> standing = new ArrayList<>();
        for (Line line : lines(file)) {
            if (line.is("withdrawn")) {
                standing.removeIf(earlier -> earlier.trial() == line.trial());
            }
            standing.add(line);
        }
        return standing;
    }

    private static List<Line> lines(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // Not by the length of the file: a run that goes on may have written more since.
        String text = new String(bytes, 0, wholeLines(bytes), StandardCharsets.UTF_8);
        List<Line> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int number = lines.size() + 1;
            try {
                JsonNode event = READER.readTree(line);
                if (!event.path("event").isTextual()) {
                    throw damaged(file, number, "is not an event");
                }
                lines.add(new Line(number, event));
            } catch (IOException e) {
                throw damaged(file, number, "is not JSON");
            }
        }
        return lines;
    }

    /** What makes a trial of an event. */
    private interface Content<T> {
        T read(JsonNode event) throws IOException;
    }

    private static <T> T read(Path file, Line line, Content<T> content) {
        try {
            return content.read(line.event());
        } catch (IllegalArgumentException e) {
            throw new DataException(file + ", line " + line.number() + ": the trial " + line.trial()
                    + " is not one that this version of automl knows. Use the version that wrote the run; it"
                    + " stands in " + file.resolveSibling("run.json") + ". (" + firstLine(e) + ")");
        } catch (IOException | NullPointerException e) {
            throw damaged(file, line.number(), "is not a whole trial");
        }
    }

    private static DataException damaged(Path file, int line, String what) {
        return new DataException(
                file + ", line " + line + " " + what + ": the file was changed after it was written, or"
                        + " the disk has lost a part of it. Restore it from a copy, or take the line out: what it says is lost, and"
                        + " a trial without a result is run again when the run goes on.");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** How many of the bytes belong to whole lines. */
    static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
