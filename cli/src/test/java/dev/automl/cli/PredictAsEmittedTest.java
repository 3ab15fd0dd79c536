package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code predict} writes byte for byte what the {@code Predict} of the emitted project writes. */
class PredictAsEmittedTest {

    private static final String NEW_ROWS = """
            year,extra,sex,species,island,body_mass_g,flipper_length_mm,bill_depth_mm,bill_length_mm
            2007,?,male,,Torgersen,3750,181,18.7,39.1
            2008,"a, b",female,Gentoo,Atlantis,NA,,15.1,47.2
            ,,,,,,,,
            2011,é,unknown,Adelie,Dream,1e4,-5,0,1000000
            2009,,male,,Biscoe,5000,220,15.9,50.5
            """;

    @TempDir
    static Path folder;

    private static Path run;
    private static Path rows;

    @BeforeAll
    static void train() throws IOException {
        run = Runs.copyOfPenguins(folder.resolve("run"));
        rows = Files.writeString(folder.resolve("new rows.csv"), NEW_ROWS);
    }

    @Test
    void everyModel() throws Exception {
        try (var models = Files.list(run.resolve("models"))) {
            List<Path> folders = models.toList();
            assertThat(folders).hasSize(4).anyMatch(model -> model.endsWith("1-ensemble"));
            for (Path model : folders) {
                EmittedProject project = EmittedProject.compile(
                        model.resolve("project"),
                        Files.createDirectory(folder.resolve(model.getFileName() + "-classes")));
                project.run("Train");
                compare(model, project);
                compare(model, project, "--proba");
            }
        }
    }

    private static void compare(Path model, EmittedProject project, String... options) throws Exception {
        Path ours = folder.resolve("ours.csv");
        Path theirs = folder.resolve("theirs.csv");
        project.run("Predict", concat(List.of(rows.toString(), theirs.toString()), options));
        Cli.Result result =
                Cli.run(concat(List.of("predict", model.toString(), rows.toString(), "-o", ours.toString()), options));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(ours).hasSameBinaryContentAs(theirs);
        assertThat(Files.readAllLines(ours)).hasSize(6);
        Cli.Result printed = Cli.run(concat(List.of("predict", model.toString(), rows.toString()), options));
        assertThat(printed.out()).isEqualTo(Files.readString(ours));
    }

    private static String[] concat(List<String> arguments, String... options) {
        List<String> all = new java.util.ArrayList<>(arguments);
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "island,sex,bill_length_mm\nBiscoe,male,40\n");
        Cli.Result result = Cli.run("predict", run.toString(), few.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("error: ")
                .hasLineCount(1)
                .contains("few.csv", "bill_depth_mm", "flipper_length_mm", "body_mass_g", "year")
                .doesNotContain("bill_length_mm");
    }
}
