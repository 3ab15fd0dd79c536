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
 * The promise: a run overruns its time budget by at most 5 % and 2 s, whatever the data, with all that it does for the user:
 * search, refit, verification and report.
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
        long begin = System.nanoTime();
        Cli.Result result = Cli.run(
                "train", data.toString(), "--target", "outcome", "--time", seconds + "s", "--output", run.toString());
        double elapsed = (System.nanoTime() - begin) / 1e9;
        assertThat(result.exitCode()).as(result.err()).isZero();
        List<JsonNode> end = Runs.events(run, "handed-over");
        assertThat(end).hasSize(1);
        System.out.printf(
                "%,d rows x %d columns, %d s: %.2f s; %d trials, %d of them complete; %d handed over, %d verified%n",
                rows,
                columns,
                seconds,
                elapsed,
                Runs.scores(run).size(),
                Runs.scores(run).stream()
                        .filter(row -> row.contains("\"COMPLETE\""))
                        .count(),
                end.get(0).path("trials").size(),
                Runs.events(run, "verified").size());
        assertThat(elapsed).as(result.err()).isLessThanOrEqualTo(seconds * 1.05 + 2);
    }
}
