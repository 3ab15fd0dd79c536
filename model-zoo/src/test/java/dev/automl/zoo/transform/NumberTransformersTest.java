package dev.automl.zoo.transform;

import static dev.automl.zoo.Tables.NAN;
import static dev.automl.zoo.Tables.categorical;
import static dev.automl.zoo.Tables.column;
import static dev.automl.zoo.Tables.numeric;
import static dev.automl.zoo.Tables.regression;
import static dev.automl.zoo.Tables.table;
import static dev.automl.zoo.Tables.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Table;
import dev.automl.zoo.transform.QuantileTransformer.Output;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Transformers of numbers, checked against scikit-learn 1.2.1 where nothing else is said. */
class NumberTransformersTest {

    private static final double[] X = {1, NAN, 4, 0.1, 30, -2.5};
    private static final double[] OTHER = {NAN, 7, -100, 4};

    /** Ten different values. */
    private static final double[] Q = {0.3, 9, -4, 2.5, 100, 7, 8.25, 0, 55, -1};

    @Test
    void robustScaler() {
        assertThat(transformed(new RobustScaler(), X, OTHER))
                .containsExactly(
                        new double[] {NAN, 1.5384615384615385, -25.897435897435898, 0.7692307692307693}, within(1e-14));
    }

    /** By hand: the quartiles are 0, so the range of 10 takes their place. */
    @Test
    void robustScalerTakesTheRangeWhereTheQuartilesAreEqual() {
        assertThat(transformed(new RobustScaler(), new double[] {0, 0, 0, 0, 0, 0, 0, -2, 8}, 0, 8, -2))
                .containsExactly(0, 0.8, -0.2);
        assertThat(transformed(new RobustScaler(), new double[] {0.1, 0.1, 0.1}, 0.1, 5, NAN))
                .containsExactly(0, 0, NAN);
    }

    /** scikit-learn's MinMaxScaler(clip=True). */
    @Test
    void minMaxScaler() {
        assertThat(transformed(new MinMaxScaler(), X, OTHER))
                .containsExactly(new double[] {NAN, 0.2923076923076923, 0, 0.2}, within(1e-15));
        assertThat(transformed(new MinMaxScaler(), new double[] {3, 3}, 3, 4, NAN))
                .containsExactly(0, 0, NAN);
        assertThat(transformed(new MinMaxScaler(), new double[] {-1.6e308, 1.6e308}, 0, 1.7e308))
                .containsExactly(0.5, 1);
    }

    @Test
    void quantilesToUniform() {
        double[] other = {0.3, 1, -3, 60, 8.5, 0.1};

        assertThat(transformed(new QuantileTransformer(10, Output.UNIFORM), Q, other))
                .containsExactly(
                        new double[] {
                            0.3333333333333333,
                            0.3686868686868687,
                            0.037037037037037035,
                            0.9012345679012346,
                            0.7037037037037038,
                            0.2592592592592593
                        },
                        within(1e-14));
        assertThat(transformed(new QuantileTransformer(4, Output.UNIFORM), Q, other))
                .containsExactly(
                        new double[] {
                            0.3333333333333333,
                            0.36268343815513626,
                            0.07751937984496123,
                            0.8546775658492279,
                            0.667574931880109,
                            0.3178294573643411
                        },
                        within(1e-14));
    }

    /** Seven digits are promised. At the ends scikit-learn has 5.2; here it is norm.ppf(0.5 / 10) of SciPy 1.10.1. */
    @Test
    void quantilesToNormal() {
        assertThat(transformed(new QuantileTransformer(1000, Output.NORMAL), Q, 0.3, 1, 60, 8.5, 0.1, -4, 1000))
                .containsExactly(
                        new double[] {
                            -0.43072729929545756,
                            -0.3353332195143982,
                            1.2886181677160629,
                            0.5350828150863226,
                            -0.645630749275982,
                            -1.6448536269514729,
                            1.6448536269514729
                        },
                        within(1e-6));
    }

    /** By hand: of five rows three share the places 1, 2, 3 of 0 to 4, on average 2. */
    @Test
    void equalValuesShareTheMeanOfTheirPlaces() {
        assertThat(transformed(
                        new QuantileTransformer(100, Output.UNIFORM),
                        new double[] {5, 5, 9, 5, 1},
                        1,
                        3,
                        5,
                        9,
                        NAN,
                        10,
                        0))
                .containsExactly(0, 0.25, 0.5, 1, NAN, 1, 0);
        assertThat(transformed(new QuantileTransformer(100, Output.NORMAL), new double[] {2, 2}, 2, 9, -9, NAN))
                .containsExactly(0, 0, 0, NAN);
    }

    @Test
    void powerTransformerLeavesWhatIsNotSkewed() {
        Table train = table(
                numeric("skewed", -1, 0, 1, 5, 30, -2, 3, 2, 0.5, 11, NAN),
                numeric("even", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                numeric("flag", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
                categorical("c", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "a"));

        // The skewness is 2.0314 (scipy.stats.skew).
        Table transformed = fit(new PowerTransformer(2.03), train).apply(train);
        assertThat(column(transformed, "even")).isSameAs(column(train, "even"));
        assertThat(column(transformed, "flag")).isSameAs(column(train, "flag"));
        assertThat(column(transformed, "c")).isSameAs(column(train, "c"));
        assertThat(values(transformed, "skewed")[10]).isNaN();

        Transformer.Fitted higher = fit(new PowerTransformer(2.04), train);
        assertThat(column(higher.apply(train), "skewed")).isSameAs(column(train, "skewed"));
    }

    /** PowerTransformer(standardize=False). */
    @Test
    void powerTransformer() {
        double[] skewed = {-1, 0, 1, 5, 30, -2, 3, 2, 0.5, 11};
        assertThat(transformed(new PowerTransformer(1), skewed, -2, 0, 3.5))
                .containsExactly(new double[] {-3.316320759597443, 0, 1.8382098809029055}, within(1e-5));
    }

    @Test
    void theOrderOfTheRowsMeansNothing() {
        double[] values =
                new Random(5).doubles(200).map(value -> value * value * 10).toArray();
        double[] reversed = DoubleStream.iterate(199, i -> i >= 0, i -> i - 1)
                .map(i -> values[(int) i])
                .toArray();
        for (Transformer transformer : new Transformer[] {
            new RobustScaler(), new MinMaxScaler(), new PowerTransformer(0), new QuantileTransformer(50, Output.NORMAL)
        }) {
            assertThat(fit(transformer, table(numeric("x", reversed))))
                    .isEqualTo(fit(transformer, table(numeric("x", values))));
        }
    }

    @Test
    void wrongArgumentsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuantileTransformer(1, Output.UNIFORM))
                .withMessage("quantiles must be at least 2, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PowerTransformer(NAN))
                .withMessage("minSkewness must be at least 0, not NaN");
    }

    private static double[] transformed(Transformer transformer, double[] train, double... other) {
        return values(fit(transformer, table(numeric("x", train))).apply(table(numeric("x", other))), "x");
    }

    private static Transformer.Fitted fit(Transformer transformer, Table train) {
        return transformer.fit(regression(train, new double[train.rows()]));
    }
}
