package dev.automl.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are computed by hand. */
class SummaryTest {

    @Test
    void meansRanksAndFailures() {
        String summary = Summary.of(List.of(
                result("one", Task.BINARY, Contender.AUTOML, 1, 0.9, "ok"),
                result("one", Task.BINARY, Contender.AUTOML, 2, 0.8, "ok"),
                result("one", Task.BINARY, Contender.H2O, 1, 0.9, "ok"),
                result("one", Task.BINARY, Contender.H2O, 2, Double.NaN, "failed"),
                result("one", Task.BINARY, Contender.FOREST, 1, Double.NaN, "killed"),
                result("two", Task.REGRESSION, Contender.AUTOML, 1, 2, "ok"),
                result("two", Task.REGRESSION, Contender.H2O, 1, 4, "ok"),
                result("two", Task.REGRESSION, Contender.FOREST, 1, 2, "ok")));
        assertThat(summary)
                .contains("| one | roc_auc | 0.8500 | **0.9000 (1 of 2 failed)** | failed |")
                .contains("| two | rmse | **2.0000** | 4.0000 | **2.0000** |")
                // automl is second, and shares the first rank with the forest: (2 + 1.5) / 2
                .contains("| mean rank | 1.7500 | 2.0000 | 2.2500 |")
                .contains("| automl better / equal / worse |  | 1 / 0 / 1 | 1 / 1 / 0 |")
                // errors: 0.15 / 0.1 and 2 / 4, so the median is 1; the forest has one error only
                .contains("| median of automl's error / its error | 1.0000 | 1.0000 | 1.0000 |")
                .contains("| runs that failed | 0 of 3 | 1 of 3 | 1 of 2 |");
    }

    private static Result result(String table, Task task, Contender contender, long seed, double score, String state) {
        return new Result(table, task, contender, 60, seed, score, 61, 500, state);
    }
}
