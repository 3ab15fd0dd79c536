package dev.automl.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected ticks by hand. */
class TicksTest {

    @Test
    void linearTicksAreRoundNumbers() {
        assertThat(Ticks.linear(0, 1, 5)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(Ticks.linear(-0.07, 0.31, 4)).containsExactly(0.0, 0.1, 0.2, 0.3);
        assertThat(Ticks.linear(1234, 5678, 4)).containsExactly(2000.0, 4000.0);
        assertThat(Ticks.linear(1e-5, 4e-5, 3)).containsExactly(1e-5, 2e-5, 3e-5, 4e-5);
        assertThat(Ticks.linear(-3e6, 3e6, 3)).containsExactly(-2e6, 0.0, 2e6);
    }

    @Test
    void logarithmicTicksArePowersOfTen() {
        assertThat(Ticks.logarithmic(0.001, 1000, 6)).containsExactly(0.001, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0);
        assertThat(Ticks.logarithmic(0.004, 0.3, 5)).containsExactly(0.005, 0.01, 0.02, 0.05, 0.1, 0.2);
        assertThat(Ticks.logarithmic(0.0088, 1.37, 3)).containsExactly(0.01, 0.1, 1.0);
        assertThat(Ticks.logarithmic(1e-9, 1e9, 6)).containsExactly(1e-9, 1e-6, 1e-3, 1.0, 1e3, 1e6, 1e9);
    }

    @Test
    void aShortLogarithmicRangeHasLinearTicks() {
        assertThat(Ticks.logarithmic(6, 9, 3)).containsExactly(6.0, 7.0, 8.0, 9.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.25, 0.25",
        "-3, -3",
        "1500, '1,500'",
        "20000, 20k",
        "2500000, 2.5M",
        "3e9, 3G",
        "0.00002, 2e-5",
        "0.00025, 2.5e-4",
        "1e15, 1e15"
    })
    void labels(double tick, String label) {
        assertThat(Ticks.label(tick)).isEqualTo(label);
    }

    @Test
    void scales() {
        Scale linear = new Scale(10, 20, false);
        assertThat(linear.position(15)).isEqualTo(0.5);
        assertThat(linear.position(99)).as("beyond the end").isEqualTo(1);
        Scale log = new Scale(1, 100, true);
        assertThat(log.position(10)).isEqualTo(0.5);
        assertThat(log.position(-1)).as("no logarithm").isZero();
        assertThat(Scale.around(List.of(3.0, 3.0), false).position(3)).isEqualTo(0.5);
        assertThat(Scale.around(List.of(Double.NaN, Double.POSITIVE_INFINITY), false))
                .isEqualTo(new Scale(0, 1, false));
        assertThat(Scale.around(List.of(0.0, 1.0, 100.0), true).low()).isBetween(0.5, 1.0);
    }
}
