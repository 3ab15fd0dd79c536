package dev.automl.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @Test
    void whatIsAddedIsReadAgain(@TempDir Path folder) throws IOException {
        ResultFile file = new ResultFile(folder.resolve("results.csv"));
        Result good = new Result("a, b", Task.BINARY, Contender.AUTOML, 60, 1, 0.8999999999999999, 61.5, 500, "ok");
        Result bad = new Result("a, b", Task.BINARY, Contender.H2O, 60, 1, Double.NaN, 9.1, 400, "failed");
        assertThat(file.read()).isEmpty();
        file.add(good);
        file.add(bad);
        assertThat(file.read()).containsExactly(good, bad);
    }
}
