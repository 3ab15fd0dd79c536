package dev.automl.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "2.1e-5, 21 us",
        "4.2e-6, 4.2 us",
        "9.996e-4, 1.0 ms",
        "0.0412, 41 ms",
        "1.26, 1.3 s",
        "9.96, 10 s",
        "59.9, 60 s",
        "59.96, 1 min",
        "125, 2 min 5 s",
        "3599.6, 1 h",
        "3780, 1 h 3 min",
        "-1.26, -1.3 s",
        "NaN, -"
    })
    void theUnitSuitsTheSize(double seconds, String text) {
        assertThat(Durations.ofSeconds(seconds)).isEqualTo(text);
    }

    @Test
    void nanosecondsAndDurations() {
        assertThat(Durations.ofSeconds(21_000 / 1e9)).isEqualTo("21 us");
        assertThat(Durations.text(Duration.ofMillis(1300))).isEqualTo("1.3 s");
    }
}
