package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} as users meet it. */
class ReplayCommandTest {

    @TempDir
    Path folder;

    @Test
    void aRunWithAClockIsRepeatedTrialByTrial() throws Exception {
        Path data = Runs.classes(folder.resolve("data.csv"), 300, 5);
        Path run = folder.resolve("run");
        Cli.Result trained = Cli.run(
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--time",
                "8s",
                "--no-verify",
                "--output",
                run.toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        List<String> scored = Runs.scores(run).stream()
                .filter(row -> row.contains("\"COMPLETE\"") || row.contains("\"PRUNED\""))
                .toList();

        Cli.Result result = Cli.run("replay", run.toString(), "--jobs", "3");
        assertThat(result.exitCode()).as(result.out()).isZero();
        Path replay = folder.resolve("run-replay");
        assertThat(result.out())
                .startsWith("replayed    " + scored.size() + " trials: every score equal to the last bit\n")
                .containsPattern("the scores on the test rows of \\d of them are compared, too\n")
                .endsWith("wrote       " + replay + "\n");
        assertThat(Runs.scores(replay)).isEqualTo(scored);

        Files.writeString(data, Files.readString(data).replaceFirst("red", "blue"));
        Cli.Result changed = Cli.run("replay", run.toString());
        assertThat(changed.exitCode()).isEqualTo(3);
        assertThat(changed.out()).isEmpty();
        assertThat(changed.err()).startsWith("error: " + data + " has changed").hasLineCount(1);
        assertThat(folder.resolve("run-replay-2")).doesNotExist();
    }

    @Test
    void whatDiffersIsNamed() throws Exception {
        Path run = Runs.copyOfPenguins(folder.resolve("run"));
        Path journal = run.resolve("trials.jsonl");
        List<JsonNode> finished = Runs.events(run, "trial-finished");
        // The fourth trial is changed in a fold, and the best of them in its score on the test rows.
        int trial = finished.get(3).path("trial").asInt();
        String algorithm =
                finished.get(3).path("pipeline").path("trainer").path("type").asText();
        String logged = finished.get(3).path("folds").path(1).path("log_loss").asText();
        JsonNode tested = Runs.events(run, "test-scored").get(0);
        String text = Files.readString(journal)
                .replace(
                        finished.get(3).path("folds").toString(),
                        finished.get(3).path("folds").toString().replace(logged, "0.125"))
                .replace(
                        tested.toString(),
                        tested.toString()
                                .replace(tested.path("scores").path("log_loss").asText(), "0.25"));
        Files.writeString(journal, text);

        Path replay = folder.resolve("elsewhere");
        Cli.Result result = Cli.run("replay", run.toString(), "-o", replay.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(Runs.unwrapped(result.out()))
                .startsWith("replayed 13 trials: 2 NOT equal ")
                .contains("trial " + trial + " " + algorithm + ": fold 2 log_loss: logged 0.125, now " + logged)
                .contains("test log_loss: logged 0.25, now "
                        + tested.path("scores").path("log_loss").asText());

        Cli.Result json = Cli.run("replay", run.toString(), "--json", "-q");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.err()).isEmpty();
        JsonNode document = Runs.json(json.out());
        assertThat(document.path("equal").asBoolean()).isFalse();
        assertThat(document.path("trials").asInt()).isEqualTo(13);
        assertThat(document.path("differences")).hasSize(2);
        assertThat(document.path("differences").findValuesAsText("trial"))
                .containsExactlyInAnyOrder("" + trial, tested.path("trial").asText());
        assertThat(Runs.json(Path.of(document.path("replay").asText()).resolve("leaderboard.json"))
                        .path("rows"))
                .hasSize(13);
    }

    @Test
    void whatCannotBeReplayed() throws Exception {
        Cli.Result none = Cli.run("replay", folder.toString());
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err()).startsWith("error: " + folder + " is not a run").hasLineCount(1);

        Path run = Runs.copyOfPenguins(folder.resolve("run"));
        Cli.Result taken = Cli.run("replay", run.toString(), "-o", run.toString());
        assertThat(taken.exitCode()).isEqualTo(2);
        assertThat(taken.err()).startsWith("error: --output " + run + " exists already; name a new folder\n");

        Files.writeString(run.resolve("trials.jsonl"), "");
        Cli.Result empty = Cli.run("replay", run.toString());
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err())
                .isEqualTo("error: " + run + " has no trial that came to a score, so there is nothing to replay\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(run);
        }
    }
}
