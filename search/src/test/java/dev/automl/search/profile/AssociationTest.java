package dev.automl.search.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Column;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against R 4.2 on its data set {@code mtcars}; the corrected V by its formula from R's {@code chisq.test}. */
class AssociationTest {

    private static final double[] MPG = {
        21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4,
        33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
    };
    private static final double[] HORSEPOWER = {
        110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150, 245,
        175, 66, 91, 113, 264, 175, 335, 109
    };
    private static final int[] CYLINDERS = {
        6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4
    };
    private static final int[] GEARS = {
        4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4
    };

    private static SampledColumn numbers(String name, double... values) {
        return SampledColumn.of(new Column.Numeric(name, values));
    }

    private static SampledColumn levels(String name, int... values) {
        return SampledColumn.of(new Column.Categorical(
                name, Arrays.stream(values).map(value -> value - 3).toArray(), List.of("3", "4", "5", "6", "7", "8")));
    }

    private static double value(SampledColumn column, SampledColumn target, boolean classes, String measure) {
        Association association = Association.of(column, target, classes).orElseThrow();
        assertThat(association.measure()).isEqualTo(measure);
        return association.value();
    }

    @Test
    void twoColumnsOfNumbers() {
        assertThat(value(numbers("hp", HORSEPOWER), numbers("mpg", MPG), false, Association.SPEARMAN))
                .isCloseTo(-0.894664645749963, within(1e-12));
    }

    @Test
    void rowsWithoutANumberDoNotCount() {
        double[] gaps = HORSEPOWER.clone();
        Arrays.fill(gaps, 0, 3, Double.NaN);
        Association association =
                Association.of(numbers("hp", gaps), numbers("mpg", MPG), false).orElseThrow();
        assertThat(association.value()).isCloseTo(-0.882142745553767, within(1e-12));
        assertThat(association.rows()).isEqualTo(29);
    }

    @Test
    void numbersAndGroupsEitherWayRound() {
        double expected = 0.904893890052038;
        assertThat(value(levels("cyl", CYLINDERS), numbers("mpg", MPG), false, Association.EPSILON))
                .isCloseTo(expected, within(1e-12));
        assertThat(value(numbers("mpg", MPG), levels("cyl", CYLINDERS), true, Association.EPSILON))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void twoColumnsOfGroups() {
        assertThat(value(levels("cyl", CYLINDERS), levels("gear", GEARS), true, Association.CRAMER))
                .isCloseTo(0.481963070425441, within(1e-12));
        assertThat(value(levels("cyl", CYLINDERS), levels("again", CYLINDERS), true, Association.CRAMER))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void groupsOfSingleRowsSayNothing() {
        int[] each = IntStream.range(0, 6).map(i -> i + 3).toArray();
        assertThat(value(levels("each", each), numbers("y", 4, 2, 5, 1, 6, 3), false, Association.EPSILON))
                .isZero();
    }

    @Test
    void aConstantHasNone() {
        assertThat(Association.of(numbers("same", 1, 1, 1), numbers("y", 1, 2, 3), false))
                .isEmpty();
    }
}
