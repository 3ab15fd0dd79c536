package dev.automl.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WelchTestTest {

    private static WelchTest.Sample sample(double... values) {
        return WelchTest.Sample.of(
                values.length,
                values.length,
                Arrays.stream(values).sum(),
                Arrays.stream(values).map(value -> value * value).sum());
    }

    /** Hours of extra sleep with two drugs, from Student's paper of 1908; the figures are R's {@code t.test}. */
    @Test
    void studentsSleep() {
        WelchTest.Sample one = sample(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        WelchTest.Sample other = sample(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

        WelchTest test = WelchTest.of(other, one);

        assertThat(test.difference()).isCloseTo(2.33 - 0.75, within(1e-12));
        assertThat(test.difference() / test.standardError()).isCloseTo(1.8608, within(5e-5));
        assertThat(test.freedom()).isCloseTo(17.776, within(5e-4));
        assertThat(test.pValueOfHigher()).isCloseTo(0.07939 / 2, within(5e-6));
        assertThat(test.interval().low()).isCloseTo(-0.2054832, within(5e-7));
        assertThat(test.interval().high()).isCloseTo(3.3654832, within(5e-7));
        assertThat(WelchTest.of(one, other).pValueOfHigher()).isCloseTo(1 - 0.07939 / 2, within(5e-6));
    }

    @Test
    void equalValuesSayNothing() {
        assertThat(WelchTest.of(sample(1, 1, 1), sample(1, 1)).isDefined()).isFalse();
        assertThat(WelchTest.of(sample(1), sample(1, 2)).isDefined()).isFalse();
    }

    /** Weights of 2 are no more rows than weights of 1. */
    @Test
    void theSizeOfWeights() {
        WelchTest.Sample weighted = WelchTest.Sample.of(2 * 3, 4 * 3, 2 * 6, 2 * 14);
        assertThat(weighted.size()).isEqualTo(3);
        assertThat(weighted.mean()).isEqualTo(2);
        assertThat(weighted.variance()).isCloseTo(1, within(1e-12));
    }
}
