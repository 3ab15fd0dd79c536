package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train --warm-start} as users meet it. */
class WarmStartCommandTest {

    @TempDir
    Path folder;

    private Path data;
    private Path earlier;

    @BeforeEach
    void train() throws Exception {
        data = Runs.classes(folder.resolve("data.csv"), 150, 4);
        earlier = folder.resolve("earlier");
        Cli.Result result =
                Cli.run(with(earlier, "--algorithms", "lightgbm,logistic-regression,decision-tree", "--seed", "9"));
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private String[] with(Path output, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--max-trials",
                "12",
                "--no-ensemble",
                "--no-verify",
                "--output",
                output.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void beginsWithTheBestOfEachAlgorithmAndGoesOnWithoutTheEarlierRun() throws Exception {
        List<JsonNode> best = new ArrayList<>();
        List<String> algorithms = new ArrayList<>();
        for (JsonNode row : Runs.json(earlier.resolve("leaderboard.json")).path("rows")) {
            String algorithm = row.path("algorithm").asText();
            if (!algorithm.equals("constant") && !algorithms.contains(algorithm)) {
                algorithms.add(algorithm);
                best.add(row);
            }
        }
        assertThat(algorithms).hasSize(3);

        Path whole = folder.resolve("whole");
        String[] search = {
            "--algorithms",
            "lightgbm,logistic-regression,decision-tree",
            "--seed",
            "9",
            "--warm-start",
            earlier.toString()
        };
        Cli.Result result = Cli.run(with(whole, search));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.err()))
                .contains("warm start 3 trials of " + earlier + " first, the best of each algorithm searching");
        JsonNode trials = Runs.events(whole, "warm-started").get(0).path("trials");
        assertThat(trials).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(trials.path(i).path("trial").asInt()).isEqualTo(i + 1);
            assertThat(trials.path(i).path("parent").asInt())
                    .isEqualTo(best.get(i).path("trial").asInt());
            // The same data, split by the same seed: the same pipeline gives the same score.
            JsonNode finished = finished(whole, i + 1);
            assertThat(finished.path("mean")).isEqualTo(best.get(i).path("validation"));
        }
        assertThat(Runs.json(whole.resolve("run.json")).path("warmStart").asText())
                .isEqualTo(earlier.toString());

        // Ended after a few trials, and without the earlier run, it comes to the same.
        Path resumed = folder.resolve("resumed");
        String[] few = with(resumed, search);
        few[5] = "2";
        assertThat(Cli.run(few).exitCode()).isZero();
        Runs.delete(earlier);
        Cli.Result again =
                Cli.run("train", "--resume", resumed.toString(), "--max-trials", "12", "--jobs", "1", "--no-verify");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Runs.scores(resumed)).isEqualTo(Runs.scores(whole));
    }

    private static JsonNode finished(Path run, int trial) throws Exception {
        return Runs.events(run, "trial-finished").stream()
                .filter(event -> event.path("trial").asInt() == trial)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatDoesNotFitIsLeftOutWithOneNotice() throws Exception {
        Cli.Result some =
                Cli.run(with(folder.resolve("some"), "--algorithms", "lightgbm", "--warm-start", earlier.toString()));
        assertThat(some.exitCode()).as(some.err()).isZero();
        assertThat(Runs.unwrapped(some.err()))
                .containsPattern(
                        "warm start 1 trial of \\S+ first, the best of each algorithm; not searched here, and left"
                                + " out: (logistic-regression, decision-tree|decision-tree, logistic-regression) ");

        Cli.Result none =
                Cli.run(with(folder.resolve("none"), "--algorithms", "xgboost", "--warm-start", earlier.toString()));
        assertThat(none.exitCode()).as(none.err()).isZero();
        assertThat(none.err())
                .contains("warning: --warm-start " + earlier + " has no trial that this run can begin with; it begins"
                        + " anew\n");
    }

    @Test
    void whatCannotBeBegunWith() throws Exception {
        Path output = folder.resolve("output");
        Cli.Result missing = Cli.run(with(output, "--warm-start", folder.toString()));
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.err().lines().reduce((a, b) -> b).orElseThrow())
                .startsWith("error: " + folder + " is not a run: it has no file run.json.");

        Cli.Result task = Cli.run(
                "train", data.toString(), "--target", "x0", "-o", output.toString(), "--warm-start", earlier + "");
        assertThat(task.exitCode()).isEqualTo(2);
        assertThat(task.err().lines().reduce((a, b) -> b).orElseThrow())
                .isEqualTo("error: --warm-start " + earlier + ": that run is about binary classification, this one is"
                        + " regression; name a run of the same task, or leave it out");

        Files.writeString(earlier.resolve("trials.jsonl"), "nonsense\n");
        Cli.Result damaged = Cli.run(with(output, "--warm-start", earlier.toString()));
        assertThat(damaged.exitCode()).isEqualTo(3);
        assertThat(damaged.err().lines().reduce((a, b) -> b).orElseThrow())
                .startsWith("error: " + earlier.resolve("trials.jsonl") + ", line 1 is not JSON");

        Files.writeString(earlier.resolve("run.json"), "{\"format\": 1");
        damaged = Cli.run(with(output, "--warm-start", earlier.toString()));
        assertThat(damaged.exitCode()).isEqualTo(3);
        assertThat(damaged.err().lines().reduce((a, b) -> b).orElseThrow())
                .startsWith("error: " + earlier.resolve("run.json") + " is damaged");
        assertThat(output).doesNotExist();
    }
}
