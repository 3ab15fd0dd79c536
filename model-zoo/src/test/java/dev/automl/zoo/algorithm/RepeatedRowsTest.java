package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedRowsTest {

    private static double[] repeated(double... weights) {
        double[] values = new double[weights.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = row;
        }
        Dataset data = new Dataset(
                new Table(values.length, List.of()), new Target(Task.REGRESSION, List.of(), values, weights));
        Dataset repeated = RepeatedRows.of(data);
        assertThat(repeated.target().equalWeights() || repeated == data).isTrue();
        return repeated.target().values();
    }

    @Test
    void wholeWeightsAreNumbersOfCopies() {
        assertThat(repeated(1, 3, 0, 2)).containsExactly(0, 1, 1, 1, 3, 3);
    }

    @Test
    void otherWeightsAreMetAsNearlyAsThreeCopiesAllow() {
        // A mean weight of 1 is three copies.
        assertThat(repeated(0.5, 1.5, 0.5, 1.5)).containsExactly(0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3);
    }

    @Test
    void equalWeightsRepeatNothing() {
        assertThat(repeated(0.1, 0.1, 0.1)).containsExactly(0, 1, 2);
        assertThat(repeated(0.1, 0, 0.1)).containsExactly(0, 2);
        assertThat(repeated(0, 0)).containsExactly(0, 1);
    }
}
