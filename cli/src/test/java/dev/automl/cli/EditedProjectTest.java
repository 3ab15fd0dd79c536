package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that was edited goes onto the leaderboard of the run that it came from. */
class EditedProjectTest {

    @TempDir
    private Path folder;

    private Path run;
    private Path project;
    private Path train;

    @BeforeEach
    void trainAndCopy() throws IOException {
        run = folder.resolve("run");
        Cli.Result result = Cli.run(
                "train",
                Runs.PENGUINS.toString(),
                "--target=species",
                "--algorithms=decision-tree",
                "--max-trials=2",
                "--no-ensemble",
                "--no-verify",
                "--no-report",
                "--output=" + run);
        assertThat(result.exitCode()).as(result.err()).isZero();
        project = folder.resolve("mine");
        copy(run.resolve("models/1-decision-tree/project"), project);
        train = project.resolve("src/main/java/penguins/Train.java");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(train);
        assertThat(text).containsPattern(from);
        Files.writeString(train, text.replaceFirst(from, to));
    }

    private Cli.Result verify(String... more) {
        return Cli.run(
                Stream.concat(Stream.of("verify", project.toString(), "--log-to", run.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<JsonNode> logged() throws IOException {
        return Runs.events(run, "edited-trial");
    }

    @Test
    void anEditIsRunAndLoggedWithItsParentAndItsDifferences() throws IOException {
        edit("\\d+,( +// maxDepth)", "1,$1");
        Cli.Result result = verify();
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.out()))
                .startsWith("edited e1, from trial 1 (decision-tree) changed src/main/java/penguins/Train.java +1 -1")
                .contains("so worse by")
                .contains("place 2 among 2 trials");

        JsonNode event = logged().get(0);
        assertThat(event.path("parent").asInt()).isEqualTo(1);
        assertThat(event.path("folds")).hasSize(5);
        assertThat(event.path("ownRows").isNull()).isTrue();
        assertThat(Files.readString(run.resolve("edited/e1.diff")))
                .startsWith("--- a/src/main/java/penguins/Train.java\n+++ b/src/main/java/penguins/Train.java\n@@ ")
                .containsPattern("(?m)^\\+ +1, +// maxDepth");

        assertThat(Runs.unwrapped(verify().out())).contains("the same edit is logged already");
        assertThat(logged()).hasSize(1);

        String board = Cli.run("leaderboard", run.toString()).out();
        assertThat(board).containsPattern("2  e1 penguins-decision-tree +1 +\\S+ +-\\S+ .*Train.java");
        JsonNode json =
                Runs.json(Cli.run("leaderboard", run.toString(), "--json").out());
        assertThat(json.at("/edited/0/id").asText()).isEqualTo("e1");
    }

    @Test
    void whatAnEditedProjectScoresIsWhatItPrints() throws Exception {
        edit("\\d+,( +// maxDepth)", "2,$1");
        assertThat(verify().exitCode()).isZero();
        EmittedProject emitted = EmittedProject.compile(project, Files.createDirectory(folder.resolve("classes")));
        Path model = folder.resolve("model");
        emitted.run("Train", project.resolve("data/penguins.csv").toString(), model.toString());
        JsonNode scores = Runs.json(model.resolve("scores.json"));
        assertThat(logged().get(0).path("mean")).isEqualTo(scores.path("validation"));
        assertThat(logged().get(0).path("folds")).isEqualTo(scores.path("folds"));
        assertThat(logged().get(0).path("test")).isEqualTo(scores.path("test"));
    }

    @Test
    void otherRowsCannotBeCompared() throws IOException {
        edit("SEED = 42", "SEED = 7");
        Cli.Result result = verify();
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.out()))
                .contains("place none: what says which rows are scored, and how, was edited (SEED)");
        assertThat(logged().get(0).path("ownRows").asText()).isEqualTo("SEED");
    }

    @Test
    void withoutAnEditNothingIsLogged() throws IOException {
        Cli.Result result = verify();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("nothing was edited, so nothing was logged");
        assertThat(logged()).isEmpty();
    }

    @Test
    void whatDoesNotCompileOrEndIsNotLogged() throws IOException {
        edit("SEED = 42;", "SEED = 42");
        Cli.Result broken = verify();
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err())
                .contains("Train.java:")
                .contains("error: ';' expected")
                .endsWith("Nothing was logged.\n");

        edit("SEED = 42", "SEED = 42 / Integer.parseInt(\"0\");");
        Cli.Result thrown = verify();
        assertThat(thrown.exitCode()).isEqualTo(1);
        assertThat(thrown.err()).contains("/ by zero").endsWith("Nothing was logged.\n");
        assertThat(logged()).isEmpty();
    }

    @Test
    void onlyProjectsOfTheRun() throws IOException {
        Cli.Result none = Cli.run("verify", folder.toString(), "--log-to", run.toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("is no emitted project: it has no automl.json");

        Path record = project.resolve("automl.json");
        String text = Files.readString(record);
        Files.writeString(record, text.replaceFirst("\"sha256\" : \"..", "\"sha256\" : \"zz"));
        assertThat(verify().err()).contains("was emitted for other data than those of " + run);

        Files.writeString(record, text.replaceFirst("\"trial\" : 1", "\"trial\" : 77"));
        assertThat(verify().err()).contains("is the project of a trial 77 that is not in " + run);
    }

    @Test
    void aRunGoesOnAsIfThereWereNone() throws IOException {
        edit("\\d+,( +// maxDepth)", "1,$1");
        assertThat(verify().exitCode()).isZero();
        Cli.Result resumed =
                Cli.run("train", "--resume", run.toString(), "--max-trials=3", "--no-verify", "--no-report");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(Runs.scores(run)).hasSize(3);
        Cli.Result replayed = Cli.run(
                "replay", run.toString(), "--output", folder.resolve("again").toString());
        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        assertThat(Cli.run("leaderboard", run.toString()).out()).contains("e1 penguins-decision-tree");
    }
}
