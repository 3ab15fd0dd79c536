package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Runs of {@code train} and made data, for tests of what comes out of them. */
final class Runs {

    static final Path SAMPLE_DATA =
            Path.of("..", "sample-data").toAbsolutePath().normalize();
    static final Path PENGUINS = SAMPLE_DATA.resolve("penguins.csv");

    /** The arguments of {@link #penguins()}, but for where it goes and what is done with the result. */
    static final List<String> PENGUINS_SEARCH =
            List.of("train", PENGUINS.toString(), "--target", "species", "--max-trials", "12", "--ensemble-gain", "0");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static Finished penguins;

    private Runs() {}

    /** A run and what it printed. */
    record Finished(Path folder, Cli.Result result) {}

    /** A run over the penguins with three verified winners, made once; to be read only. */
    static synchronized Finished penguins() throws IOException {
        if (penguins == null) {
            Path temporary = Files.createTempDirectory("penguins-run");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
            Path run = temporary.resolve("run");
            List<String> arguments = new ArrayList<>(PENGUINS_SEARCH);
            arguments.addAll(List.of("--jobs", "2", "--output", run.toString()));
            penguins = new Finished(run, Cli.run(arguments.toArray(String[]::new)));
            assertThat(penguins.result().exitCode()).as(penguins.result().err()).isZero();
        }
        return penguins;
    }

    /** A copy of the penguins' run that may be changed. */
    static Path copyOfPenguins(Path copy) throws IOException {
        Path original = penguins().folder();
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** Rows with numbers, a category with gaps, and two classes that depend on them. */
    static Path classes(Path file, int rows, int numbers) throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < numbers; column++) {
            text.append("x").append(column).append(',');
        }
        text.append("colour,outcome\n");
        for (int row = 0; row < rows; row++) {
            double sum = random.nextGaussian() / 2;
            for (int column = 0; column < numbers; column++) {
                double value = random.nextGaussian();
                sum += column < 3 ? value : 0;
                text.append(String.format(Locale.ROOT, "%.5f,", value));
            }
            String colour = List.of("red", "green", "blue", "").get(random.nextInt(4));
            sum += colour.equals("red") ? 1 : 0;
            text.append(colour).append(',').append(sum > 0 ? "yes" : "no").append('\n');
        }
        return Files.writeString(file, text);
    }

    static JsonNode json(Path file) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(file));
    }

    static JsonNode json(String text) throws IOException {
        // A second document, or anything else behind the first, is an error.
        return MAPPER.reader()
                .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(text);
    }

    /** The events of a run's journal. */
    static List<JsonNode> events(Path run) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(run.resolve("trials.jsonl"))) {
            events.add(MAPPER.readTree(line));
        }
        return events;
    }

    static List<JsonNode> events(Path run, String name) throws IOException {
        return events(run).stream()
                .filter(event -> event.path("event").asText().equals(name))
                .toList();
    }

    /** The leaderboard in full precision, but for what was measured with a clock; every row has a state and an error. */
    static List<String> scores(Path run) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : json(run.resolve("leaderboard.json")).path("rows")) {
            lines.add(((com.fasterxml.jackson.databind.node.ObjectNode) row)
                    .without(List.of("fitSeconds", "predictSecondsPerRow"))
                    .toString());
        }
        return lines;
    }

    /** Text without regard to where its lines are broken. */
    static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
