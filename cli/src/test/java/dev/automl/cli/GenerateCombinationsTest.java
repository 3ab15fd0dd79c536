package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every trial of every kind of run can be written in every form, and the project gives what was logged. */
class GenerateCombinationsTest {

    @TempDir
    private Path folder;

    /** Columns that can weigh, group, order and mark rows. */
    private Path data() throws IOException {
        List<String> lines = new ArrayList<>(List.of("x,colour,weight,customer,day,part,answer"));
        for (int row = 0; row < 240; row++) {
            int x = row * 37 % 101;
            lines.add(String.join(
                    ",",
                    String.valueOf(x),
                    List.of("red", "green", "blue").get(row % 3),
                    String.valueOf(1 + row % 4),
                    "c" + row % 40,
                    "2024-01-01T00:00:00".replace("01T", String.format(Locale.ROOT, "%02dT", 1 + row % 28)),
                    row % 6 == 0 ? "test" : row % 6 == 1 ? "validation" : "train",
                    x + 20 * (row % 3) + row * 7919 % 40 > 80 ? "yes" : "no"));
        }
        return Files.write(folder.resolve("data.csv"), lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--weight-column=weight",
                "--group-column=customer",
                "--time-column=day",
                "--split-column=part",
                "--folds=1",
                "--class-weights=balanced",
                "--monotone=x=+ --algorithms=lightgbm",
                "--types=colour=ordinal:red<green<blue"
            })
    void givesWhatWasLogged(String options) throws Exception {
        Path run = folder.resolve("run");
        List<String> command = new ArrayList<>(List.of("train", data().toString(), "--target=answer"));
        if (!options.contains("--algorithms")) {
            command.add("--algorithms=decision-tree,logistic-regression");
        }
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("--max-trials=3", "--no-ensemble", "--no-verify", "--no-report", "--output=" + run));
        Cli.Result trained = Cli.run(command.toArray(String[]::new));
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        givesWhatWasLogged(run, Runs.events(run, "trial-finished").get(2));
    }

    /** A trainer around the algorithm, which a search draws now and then. */
    @Test
    void ofProbabilitiesThatAreCalibrated() throws Exception {
        Path run = folder.resolve("run");
        Cli.Result trained = Cli.run(
                "train",
                data().toString(),
                "--target=answer",
                "--algorithms=decision-tree",
                "--max-trials=25",
                "--no-ensemble",
                "--no-verify",
                "--no-report",
                "--output=" + run);
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        JsonNode calibrated = Runs.events(run, "trial-finished").stream()
                .filter(event -> event.at("/pipeline/trainer/type").asText().equals("Calibrated")
                        && event.path("state").asText().equals("COMPLETE"))
                .findFirst()
                .orElseThrow();
        givesWhatWasLogged(run, calibrated);
    }

    private void givesWhatWasLogged(Path run, JsonNode logged) throws Exception {
        assertThat(logged.path("state").asText()).isEqualTo("COMPLETE");
        Path project = folder.resolve("generated");
        Cli.Result generated = Cli.run(
                "generate",
                run.toString(),
                "--trial=" + logged.path("trial").asInt(),
                "--form=project,notebook,jsh",
                "--output=" + project);
        assertThat(generated.exitCode()).as(generated.err()).isZero();
        assertThat(project.resolve("notebook.ipynb")).isNotEmptyFile();
        assertThat(project.resolve("notebook.jsh")).isNotEmptyFile();

        EmittedProject emitted = EmittedProject.compile(project, Files.createDirectory(folder.resolve("classes")));
        Path model = folder.resolve("model");
        emitted.run("Train", project.resolve("data/data.csv").toString(), model.toString());
        JsonNode scores = Runs.json(model.resolve("scores.json"));
        assertThat(scores.path("folds")).isEqualTo(logged.path("folds"));
        assertThat(scores.path("validation")).isEqualTo(logged.path("mean"));
    }
}
