package dev.automl.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTest {

    /** The example of the paper, section 3.2: at 5 %, the first four of fifteen are discoveries. */
    @Test
    void theExampleOfThePaper() {
        double[] adjusted = FalseDiscoveries.adjusted(new double[] {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        });
        assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05)).hasSize(4);
        assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-12));
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(adjusted[14]).isEqualTo(1);
    }

    /** By hand: 0.03 * 3 / 2 is more than 0.04, which is that of the largest. */
    @Test
    void aLargerOneIsNeverAdjustedToLess() {
        assertThat(FalseDiscoveries.adjusted(new double[] {0.04, 0.03, 0.001}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.04, 0.04, 0.003);
        assertThat(FalseDiscoveries.adjusted(new double[0])).isEmpty();
    }
}
