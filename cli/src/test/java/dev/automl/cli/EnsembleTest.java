package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train} with an ensemble: the run over the penguins has one. */
class EnsembleTest {

    @TempDir
    Path folder;

    private static Cli.Result search(Path run, int trials, String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", Runs.PENGUINS.toString(), "--target", "species"));
        arguments.addAll(List.of(
                "--max-trials", "" + trials, "--ensemble-gain", "0", "--no-verify", "--output", run.toString()));
        arguments.addAll(List.of(more));
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private static Cli.Result resume(Path run, String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", "--resume", run.toString()));
        arguments.addAll(List.of(more));
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private static JsonNode first(Path run) throws IOException {
        return Runs.json(run.resolve("leaderboard.json")).path("rows").path(0);
    }

    private static List<String> models(Path run) throws IOException {
        try (Stream<Path> models = Files.list(run.resolve("models"))) {
            return models.map(model -> model.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isRankedHandedOverAndVerifiedBesideTheBestSingleModels() throws IOException {
        Runs.Finished penguins = Runs.penguins();

        JsonNode first = first(penguins.folder());
        assertThat(first.path("algorithm").asText()).isEqualTo("ensemble");
        assertThat(first.path("trial").asInt()).isEqualTo(12);
        assertThat(models(penguins.folder())).hasSize(4).startsWith("1-ensemble");
        assertThat(Runs.unwrapped(penguins.result().out()))
                .contains("verified the emitted code of ensemble, ")
                .containsPattern("ensemble log loss 0\\.\\d+, better by 0\\.\\d+ than the best single model \\([^)]+,"
                        + " 0\\.\\d+\\); predicting a row takes \\S+ .s instead of \\S+ .s");
        assertThat(Runs.unwrapped(penguins.result().err()))
                .containsPattern("ensemble \\d members of 11 candidates, selected by");
    }

    @Test
    void theJournalSaysWhichTrialsItIsMadeOf() throws IOException {
        Path run = Runs.penguins().folder();

        JsonNode selected = Runs.events(run, "ensemble-selected").get(0);

        List<JsonNode> members = new ArrayList<>();
        first(run).path("hyperparameters").path("members").forEach(members::add);
        List<JsonNode> trials = Runs.events(run, "trial-finished");
        assertThat(selected.path("members")).hasSameSizeAs(members).hasSizeGreaterThan(1);
        IntStream.range(0, members.size()).forEach(i -> {
            int id = selected.path("members").path(i).asInt();
            JsonNode trial = trials.stream()
                    .filter(event -> event.path("trial").asInt() == id)
                    .findFirst()
                    .orElseThrow();
            assertThat(members.get(i).path("pipeline")).isEqualTo(trial.path("pipeline"));
        });
    }

    @Test
    void isLeftOutIfNotWanted() throws IOException {
        Path without = folder.resolve("without");
        Cli.Result result = search(without, 12, "--no-ensemble", "--top", "2");
        Path readable = folder.resolve("readable");
        search(readable, 6, "--interpretable", "--top", "2");

        for (Path run : List.of(without, readable)) {
            assertThat(first(run).path("algorithm").asText()).isNotEqualTo("ensemble");
            assertThat(models(run)).hasSize(2);
            assertThat(Runs.json(run.resolve("run.json")).path("ensemble").asBoolean(true))
                    .isFalse();
        }
        assertThat(result.out() + result.err()).doesNotContain("ensemble");
        assertThat(Files.readString(without.resolve("options.yaml"))).contains("no-ensemble: true");
        // Nor when the run goes on.
        resume(without, "--max-trials", "13");
        assertThat(models(without)).hasSize(2).noneMatch(name -> name.contains("ensemble"));
    }

    @Test
    void isLeftOutIfItsGainMayBeChance() throws IOException {
        Path run = folder.resolve("run");
        Cli.Result result = Cli.run(
                "train",
                Runs.PENGUINS.toString(),
                "--target=species",
                "--max-trials=12",
                "--ensemble-gain=100",
                "--top=1",
                "--no-verify",
                "--verbose",
                "--output=" + run);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.err()))
                .contains("no ensemble: none that can be fitted in time is better than the best single model by more"
                        + " than chance");
        assertThat(models(run)).singleElement().asString().doesNotContain("ensemble");
    }

    @Test
    void staysWhenAFinishedRunIsResumedWithNothingToDo() throws IOException {
        Path run = Runs.copyOfPenguins(folder.resolve("run"));

        resume(run, "--no-verify");

        assertThat(Runs.scores(run)).isEqualTo(Runs.scores(Runs.penguins().folder()));
        assertThat(Runs.events(run, "ensemble-selected")).hasSize(1);
        assertThat(Runs.events(run, "withdrawn")).isEmpty();
        assertThat(models(run)).isEqualTo(models(Runs.penguins().folder()));
    }

    /** The winners of the first part of a search were scored on the test rows, and these scores stay. */
    private static List<String> withoutTestScores(Path run) throws IOException {
        return Runs.scores(run).stream()
                .map(row -> row.replaceFirst("\"test\":.*", ""))
                .toList();
    }

    @Test
    void isSelectedAnewWhenTheSearchGoesOn() throws IOException {
        Path run = Runs.copyOfPenguins(folder.resolve("run"));
        resume(run, "--max-trials", "15", "--no-verify");
        Path undisturbed = folder.resolve("undisturbed");
        search(undisturbed, 15);

        assertThat(withoutTestScores(run)).isEqualTo(withoutTestScores(undisturbed));
        assertThat(models(run)).isEqualTo(models(undisturbed));
        assertThat(Runs.events(run, "withdrawn"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("trial").asInt()).isEqualTo(12));
        assertThat(first(run).path("trial").asInt()).isEqualTo(15);
    }

    @Test
    void itsProjectCanBeGeneratedAgain() throws Exception {
        Path run = Runs.copyOfPenguins(folder.resolve("run"));

        Cli.Result result = Cli.run("generate", run.toString(), "--trial", "12");

        assertThat(result.exitCode()).as(result.err()).isZero();
        Path train = Path.of("src", "main", "java", "penguins", "Train.java");
        assertThat(run.resolve("generated/trial-12").resolve(train))
                .hasSameTextualContentAs(
                        run.resolve("models/1-ensemble/project").resolve(train));
        Path notebook = run.resolve("generated/trial-12/notebook.ipynb");
        assertThat(notebook).hasSameTextualContentAs(run.resolve("models/1-ensemble/project/notebook.ipynb"));
        assertThat(Files.readString(notebook)).contains("\"image/svg+xml\"");
    }
}
