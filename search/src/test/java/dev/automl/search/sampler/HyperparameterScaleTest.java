package dev.automl.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.registry.Hyperparameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HyperparameterScaleTest {

    private static final Hyperparameter INTS = new Hyperparameter.Int("n", 1, 4, true, 2);
    private static final Hyperparameter REALS = new Hyperparameter.Real("x", 0.001, 1000, true, 1.0);
    private static final Hyperparameter CHOICE = new Hyperparameter.Choice("c", List.of("A", "B", "C"));

    @Test
    void valuesStayInTheRangeAndReachBothEnds() {
        SplittableRandom random = new SplittableRandom(1);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < 4000; i++) {
            seen.add(HyperparameterScale.valueAt(INTS, random.nextDouble()));
            assertThat((Double) HyperparameterScale.valueAt(REALS, random.nextDouble()))
                    .isBetween(0.001, 1000.0);
        }
        assertThat(seen).isEqualTo(Set.<Object>of(1, 2, 3, 4));
        assertThat(HyperparameterScale.valueAt(INTS, 1)).isEqualTo(4);
        assertThat(HyperparameterScale.valueAt(CHOICE, 1)).isEqualTo("C");
    }

    @Test
    void theMiddleOfALogarithmicScaleIsTheGeometricMiddle() {
        assertThat((Double) HyperparameterScale.valueAt(REALS, 0.5)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aValueComesBackFromItsPlace() {
        for (int value = 1; value <= 4; value++) {
            assertThat(HyperparameterScale.valueAt(INTS, HyperparameterScale.placeOf(INTS, value)))
                    .isEqualTo(value);
        }
        for (double value : new double[] {0.001, 0.02, 3.5, 1000}) {
            assertThat(HyperparameterScale.valueAt(REALS, HyperparameterScale.placeOf(REALS, value)))
                    .isEqualTo(value);
        }
        for (String value : List.of("A", "B", "C")) {
            assertThat(HyperparameterScale.valueAt(CHOICE, HyperparameterScale.placeOf(CHOICE, value)))
                    .isEqualTo(value);
        }
    }
}
