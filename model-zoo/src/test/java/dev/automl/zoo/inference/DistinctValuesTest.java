package dev.automl.zoo.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistinctValuesTest {

    private static DistinctValues of(int different, int times) {
        DistinctValues values = new DistinctValues();
        for (int time = 0; time < times; time++) {
            for (int i = 0; i < different; i++) {
                values.add("value " + i);
            }
        }
        return values;
    }

    @Test
    void countsExactlyUpTo65536() {
        for (int different : new int[] {0, 1, 199, 200, 201, 5000, 65_536}) {
            DistinctValues values = of(different, 2);
            assertThat(values.count()).isEqualTo(different);
            assertThat(values.isExact()).isTrue();
        }
    }

    @Test
    void estimatesLargerCountsClosely() {
        DistinctValues values = of(500_000, 2);

        assertThat(values.isExact()).isFalse();
        // The standard error of adaptive sampling with 65,536 places is at most 1.2 / sqrt(32,768) = 0.7 %.
        assertThat((double) values.count()).isCloseTo(500_000, within(0.02 * 500_000));
    }

    @Test
    void keepsAFewValuesInTheOrderOfAppearance() {
        DistinctValues values = new DistinctValues();
        values.add("b");
        values.add("a");
        values.add("b");

        assertThat(values.few()).containsExactly("b", "a");
        assertThat(of(200, 1).few()).hasSize(200);
        assertThat(of(201, 1).few()).isEmpty();
    }
}
