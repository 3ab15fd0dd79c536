package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    @Test
    void theAccuracyIsTheShareOfRightPredictions() throws IOException {
        String run = Runs.penguins().folder().toString();
        Path predicted = folder.resolve("predicted.csv");
        Cli.run("predict", run, Runs.PENGUINS.toString(), "-o", predicted.toString());
        List<String> truth = Files.readAllLines(Runs.PENGUINS);
        int species = List.of(truth.get(0).split(",")).indexOf("species");
        List<String> answers = Files.readAllLines(predicted);
        double right = IntStream.range(1, truth.size())
                .filter(row -> truth.get(row)
                        .split(",")[species]
                        .equals(answers.get(row).split(",")[0]))
                .count();

        Cli.Result result = Cli.run("evaluate", run, Runs.PENGUINS.toString(), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode json = Runs.json(result.out());
        assertThat(json.path("rows").asInt()).isEqualTo(344);
        assertThat(json.at("/scores/accuracy").asDouble()).isCloseTo(right / 344, within(1e-12));
        assertThat(json.at("/intervals/accuracy/low").asDouble())
                .isLessThanOrEqualTo(json.at("/scores/accuracy").asDouble());
    }

    @Test
    void gatesDecideAboutTheExitCode() throws IOException {
        String run = Runs.penguins().folder().toString();
        Cli.Result passed = Cli.run("evaluate", run, Runs.PENGUINS.toString(), "--min-score", "accuracy=0.9");
        assertThat(passed.exitCode()).as(passed.err()).isZero();
        assertThat(passed.out()).contains("on 344 rows; intervals by resampling them");
        Cli.Result failed = Cli.run("evaluate", run, Runs.PENGUINS.toString(), "--min-score", "log_loss=0.000001");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(Runs.unwrapped(failed.out()))
                .contains("gate --min-score log_loss=0.000001 failed: the model has log loss");
        assertThat(Cli.run("evaluate", run, Runs.PENGUINS.toString(), "--min-score", "rmse=1")
                        .err())
                .contains("rmse is not for this task");
    }

    @Test
    void theTargetIsNeeded() throws IOException {
        List<String> lines = Files.readAllLines(Runs.PENGUINS);
        lines.set(0, lines.get(0).replace("species", "kind"));
        Path other = Files.write(folder.resolve("other.csv"), lines);
        Cli.Result result = Cli.run("evaluate", Runs.penguins().folder().toString(), other.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("species");
    }
}
