package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed, again and again, at any moment: the run goes on, and comes to what it would have come to. */
class KilledRunTest {

    @TempDir
    Path folder;

    /** A kill so many milliseconds after the process has written so many events with this name. */
    private record Moment(String event, int count, int millis) {}

    @Test
    void aRunThatIsKilledInTheSearchInTheSelectionAndInTheVerification() throws Exception {
        Path data = Runs.classes(folder.resolve("data.csv"), 400, 6);
        List<String> search = List.of(
                "train", data.toString(), "--target", "outcome", "--max-trials", "20", "--top", "1", "--jobs", "2");
        goesOnAfter(
                List.of(
                        new Moment("trial-finished", 8, 3),
                        new Moment("search-ended", 1, 20),
                        new Moment("handed-over", 1, 100)),
                search);
    }

    @Test
    @Tag("slow")
    void twentyKillsAtRandomMoments() throws Exception {
        Random random = new Random(20);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            moments.add(new Moment("trial-finished", random.nextInt(4), random.nextInt(60)));
            if (i % 3 == 1) {
                // While it reads the data, or writes the files that it begins with.
                moments.add(new Moment("any", 0, 300 + random.nextInt(1200)));
            }
        }
        // What comes behind the search, in any order; "run-started" is a run that only reads what is there.
        List<Moment> behind = new ArrayList<>();
        for (String event : List.of("run-started", "search-ended", "test-scored", "handed-over")) {
            behind.add(new Moment(event, 1, random.nextInt(50)));
            behind.add(new Moment(event, 1, 50 + random.nextInt(450)));
        }
        behind.add(new Moment("verified", 1, random.nextInt(50)));
        Collections.shuffle(behind, random);
        moments.addAll(behind);
        assertThat(moments).hasSize(20);
        goesOnAfter(
                moments,
                List.of("train", Runs.PENGUINS.toString(), "--target", "species", "--max-trials", "60", "--seed", "7"));
    }

    private void goesOnAfter(List<Moment> moments, List<String> search) throws Exception {
        Path run = folder.resolve("run");
        String[] command = with(search, "--output", run.toString());
        for (Moment moment : moments) {
            kill(run, moment, command);
            command = new String[] {"train", "--resume", run.toString()};
        }
        // As if it had been killed in the middle of a line.
        Files.writeString(run.resolve("trials.jsonl"), "{\"event\":\"trial-fin", StandardOpenOption.APPEND);
        Cli.Result resumed = Cli.run("train", "--resume", run.toString());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(Runs.unwrapped(resumed.out())).contains("reproduces every score exactly");

        Path undisturbed = folder.resolve("undisturbed");
        Cli.Result result = Cli.run(with(search, "--output", undisturbed.toString(), "--no-verify"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.scores(run)).isEqualTo(Runs.scores(undisturbed));
        assertThat(modelFolders(run)).isEqualTo(modelFolders(undisturbed));
    }

    private void kill(Path run, Moment moment, String[] command) throws Exception {
        int before = events(run).size();
        try (ToolProcess process = ToolProcess.start(folder, command)) {
            while (count(run, before, moment.event) < moment.count) {
                assertThat(process.process().isAlive())
                        .as(moment + ": " + Files.readString(process.err()))
                        .isTrue();
                Thread.sleep(2);
            }
            Thread.sleep(moment.millis);
            process.process().destroyForcibly();
            assertThat(process.result().exitCode())
                    .as(moment + ": " + process.result().err())
                    .isEqualTo(128 + 9);
        }
    }

    private static long count(Path run, int before, String name) throws Exception {
        return events(run).stream()
                .skip(before)
                .filter(event -> event.path("event").asText().equals(name))
                .count();
    }

    /** The events of a run that may be in the middle of writing a line. */
    private static List<JsonNode> events(Path run) throws Exception {
        Path journal = run.resolve("trials.jsonl");
        return Files.exists(journal) ? dev.automl.search.journal.JournalReader.events(journal) : List.of();
    }

    private static List<String> modelFolders(Path run) throws Exception {
        try (Stream<Path> models = Files.list(run.resolve("models"))) {
            return models.map(model -> model.getFileName().toString()).sorted().toList();
        }
    }

    private static String[] with(List<String> arguments, String... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
