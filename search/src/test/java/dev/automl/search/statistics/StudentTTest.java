package dev.automl.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /** Expected: {@code qt(0.975, freedom)} of R 4. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.70620",
        "2, 4.302653",
        "4, 2.776445",
        "5, 2.570582",
        "9, 2.262157",
        "19, 2.093024",
        "99, 1.984217"
    })
    void limits(int freedom, double expected) {
        assertThat(StudentT.limit(freedom)).isCloseTo(expected, within(0.003));
    }
}
