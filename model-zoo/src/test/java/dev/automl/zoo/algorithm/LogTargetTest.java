package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTargetTest {

    private static Dataset data(double... target) {
        return new Dataset(new Table(target.length, List.of()), new Target(Task.REGRESSION, List.of(), target));
    }

    @Test
    void aConstantGuessIsTheMeanOfTheLogarithmsTurnedBack() {
        Dataset data = data(0, 9, 99);

        double[][] predicted = new LogTarget(new Constant()).fit(data, 1).predict(data.features());

        // The logarithms of 1, 10 and 100 have the mean log(10).
        assertThat(predicted[0][0]).isCloseTo(9, within(1e-12));
    }

    @Test
    void aNegativeTargetIsRefusedWithItsValue() {
        assertThatThrownBy(() -> new LogTarget(new Constant()).fit(data(3, -2, 5), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-2");
    }
}
