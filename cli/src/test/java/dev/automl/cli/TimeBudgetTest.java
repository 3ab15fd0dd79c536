package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The promise: search and refit overrun the time budget by at most 5 % and 2 s, whatever the data. The times are those
 * that the run itself has logged.
 */
@Tag("slow")
class TimeBudgetTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"200,30,5", "2000,30,5", "20000,30,5", "100000,30,5", "100000,30,20", "2000,500,5", "40000,10,1"})
    void holds(int rows, int columns, int seconds) throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), rows, columns);
        Path run = folder.resolve("run");
        Cli.Result result = Cli.run(
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--time",
                seconds + "s",
                "--no-verify",
                "--output",
                run.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        List<JsonNode> end = Runs.events(run, "handed-over");
        assertThat(end).hasSize(1);
        double elapsed = end.get(0).path("elapsedSeconds").asDouble();
        System.out.printf(
                "%,d rows x %d columns, %d s: %.2f s; %d trials, %d of them complete; %d handed over%n",
                rows,
                columns,
                seconds,
                elapsed,
                Runs.scores(run).size(),
                Runs.scores(run).stream()
                        .filter(row -> row.contains("\"COMPLETE\""))
                        .count(),
                end.get(0).path("trials").size());
        assertThat(elapsed).as(result.err()).isLessThanOrEqualTo(seconds * 1.05 + 2);
    }
}
