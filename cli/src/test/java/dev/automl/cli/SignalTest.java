package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes that are asked to end: they write down what is there, and their exit code says which signal it was. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SignalTest {

    @TempDir
    Path folder;

    private Path data;
    private Path run;

    @BeforeEach
    void makeData() throws Exception {
        data = Runs.classes(folder.resolve("data.csv"), 400, 6);
        run = folder.resolve("run");
    }

    @ParameterizedTest
    @CsvSource({"TERM,1,143", "INT,2,130"})
    void aSearchThatIsAskedOnceOrAgain(String signal, int times, int exitCode) throws Exception {
        try (ToolProcess process = ToolProcess.start(
                folder,
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--max-trials",
                "400",
                "--patience",
                "300",
                "--output",
                run.toString())) {
            process.awaitFinishedTrials(run, 10);
            for (int i = 0; i < times; i++) {
                process.signal(signal);
                Thread.sleep(100);
            }
            Cli.Result result = process.result();
            assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
            assertThat(result.out())
                    .contains("wrote       " + run)
                    .doesNotContain("advice")
                    .endsWith("next        automl train --resume " + run + " goes on\n");
        }
        assertThat(Runs.events(run, "search-ended"))
                .extracting(event -> event.path("reason").asText() + " " + event.path("advice"))
                .containsExactly("STOPPED null");
        try (Stream<Path> models = Files.list(run.resolve("models"))) {
            assertThat(models).isNotEmpty();
        }
    }

    @Test
    void aReplayThatIsInterruptedSaysHowFarItCame() throws Exception {
        Cli.Result trained = Cli.run(
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--max-trials",
                "30",
                "--no-ensemble",
                "--no-verify",
                "--output",
                run.toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        Path replay = folder.resolve("replay");
        try (ToolProcess process =
                ToolProcess.start(folder, "replay", run.toString(), "-j", "1", "-o", replay.toString())) {
            process.awaitFinishedTrials(replay, 3);
            process.signal("INT");
            Cli.Result result = process.result();
            assertThat(result.exitCode()).as(result.err()).isEqualTo(130);
            assertThat(Runs.unwrapped(result.out()))
                    .containsPattern("^replayed \\d+ of 30 trials before it was interrupted: every score equal");
        }
        List<JsonNode> ended = Runs.events(replay, "replay-ended");
        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).path("interrupted").asBoolean()).isTrue();
        assertThat(ended.get(0).path("trials").asInt())
                .isEqualTo(Runs.scores(replay).size())
                .isBetween(3, 29);
    }
}
