package dev.automl.search.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SampleRuleTest {

    private static double share(int rows, int columns, OptionalDouble asked, OptionalDouble seconds) {
        Column column = new Column.Numeric("x", new double[rows]);
        Table features = new Table(rows, Collections.nCopies(columns, column));
        Dataset rest = new Dataset(features, new Target(Task.REGRESSION, List.of(), new double[rows]));
        return SampleRule.share(
                rest,
                new DataOptions(
                        null,
                        Optional.empty(),
                        null,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0.2,
                        OptionalInt.empty(),
                        asked,
                        seconds));
    }

    @Test
    void aMinuteIsEnoughForSixMillionCells() {
        // 60 s x 100,000 cells / 30 columns = 200,000 rows.
        assertThat(share(800_000, 30, OptionalDouble.empty(), OptionalDouble.of(60)))
                .isEqualTo(0.25);
    }

    @Test
    void smallDataAreSeenAsAWhole() {
        assertThat(share(100_000, 50, OptionalDouble.empty(), OptionalDouble.of(60)))
                .isEqualTo(1);
        assertThat(share(24_000, 1_000, OptionalDouble.empty(), OptionalDouble.of(1)))
                .isEqualTo(1);
    }

    @Test
    void withoutAClockOrWithAWordOfTheUserThereIsNothingToDecide() {
        assertThat(share(800_000, 30, OptionalDouble.empty(), OptionalDouble.empty()))
                .isEqualTo(1);
        assertThat(share(800_000, 30, OptionalDouble.of(0.5), OptionalDouble.of(60)))
                .isEqualTo(0.5);
        assertThat(share(800_000, 30, OptionalDouble.of(1), OptionalDouble.of(60)))
                .isEqualTo(1);
    }
}
