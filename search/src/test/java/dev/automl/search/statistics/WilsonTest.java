package dev.automl.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** The examples of Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void publishedIntervals(double found, double rows, double low, double high) {
        Interval interval = Wilson.interval(found / rows, rows);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
        Interval others = Wilson.interval(1 - found / rows, rows);
        assertThat(others.low()).isCloseTo(1 - high, within(5e-5));
        assertThat(others.high()).isCloseTo(1 - low, within(5e-5));
    }
}
