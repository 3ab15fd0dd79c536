package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --patience} as users meet it. */
class PatienceTest {

    @TempDir
    Path folder;

    @Test
    void endsTheSearchSaysSoAndCanBeChangedOnResume() throws Exception {
        Path data = Runs.classes(folder.resolve("data.csv"), 150, 3);
        Path run = folder.resolve("run");
        Cli.Result result = Cli.run(
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--algorithms",
                "logistic-regression,decision-tree",
                "--max-trials",
                "200",
                "--patience",
                "12",
                "--no-verify",
                "--output",
                run.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.err()))
                .contains("; no better score came for as many trials as --patience allows after ");
        JsonNode end = Runs.events(run, "search-ended").get(0);
        assertThat(end.path("reason").asText()).isEqualTo("PATIENCE");
        assertThat(Runs.json(run.resolve("run.json")).path("patience").asInt()).isEqualTo(12);
        int trials = Runs.events(run, "trial-finished").size();
        assertThat(trials).isBetween(12 + 16, 199);

        // Nothing is left to do, so nothing is done again, the ensemble included.
        Cli.Result again = Cli.run("train", "--resume", run.toString(), "--no-verify");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Runs.events(run, "trial-finished")).hasSize(trials);

        Cli.Result longer = Cli.run(
                "train",
                "--resume",
                run.toString(),
                "--patience",
                "500",
                "--max-trials",
                trials + 10 + "",
                "--no-verify");
        assertThat(longer.exitCode()).as(longer.err()).isZero();
        assertThat(Runs.events(run, "trial-finished")).hasSizeGreaterThan(trials);
    }
}
