package dev.automl.zoo.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YeoJohnsonTest {

    /** scipy.stats.yeojohnson([-3, -.2, 0, .7, 12], lambda) of SciPy 1.10.1. */
    @Test
    void transformsAsSciPyDoes() {
        assertTransformed(-1.5, -36.285714285714285, -0.25512261678224396, 0, 0.3658960828049527, 0.6524435847121736);
        assertTransformed(0, -7.5, -0.22, 0, 0.5306282510621704, 2.5649493574615367);
        assertTransformed(0.5, -4.666666666666667, -0.20968942534159898, 0, 0.6076809620810595, 5.211102550927978);
        assertTransformed(1, -3, -0.2, 0, 0.7, 12);
        assertTransformed(2, -1.3862943611198906, -0.18232155679395465, 0, 0.945, 84);
        assertTransformed(3.25, -0.6585786437626905, -0.16303813853042212, 0, 1.4184461695766921, 1283.3006590426844);
    }

    private static void assertTransformed(double lambda, double... expected) {
        double[] transformed = Arrays.stream(new double[] {-3, -0.2, 0, 0.7, 12})
                .map(value -> YeoJohnson.apply(value, lambda))
                .toArray();
        for (int i = 0; i < expected.length; i++) {
            assertThat(transformed[i]).isCloseTo(expected[i], within(1e-14 * Math.max(1, Math.abs(expected[i]))));
        }
    }

    @Test
    void theInverseGivesBackTheNumber() {
        for (double lambda : new double[] {-3, -1e-9, 0, 1e-9, 0.3, 1, 2, 2.5}) {
            for (double value : new double[] {-20, -1, -1e-9, 0, 1e-9, 0.5, 3, 100}) {
                assertThat(YeoJohnson.inverse(YeoJohnson.apply(value, lambda), lambda))
                        .isCloseTo(value, within(1e-9 * Math.max(1e-6, Math.abs(value))));
            }
        }
        assertThat(YeoJohnson.inverse(YeoJohnson.apply(Double.NaN, 0.5), 0.5)).isNaN();
    }

    /** For lambda -2 everything positive ends up below 1/2, for lambda 4 everything negative above -1/2. */
    @Test
    void beyondTheResultsTheInverseIsInfinite() {
        assertThat(YeoJohnson.inverse(0.5, -2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(YeoJohnson.inverse(0.499, -2)).isCloseTo(21.360679774997898, within(1e-9)); // (1 - 0.998)^(-1/2) - 1
        assertThat(YeoJohnson.inverse(-3, 4)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** sklearn.preprocessing.PowerTransformer(standardize=False).fit(...).lambdas_ of scikit-learn 1.2.1. */
    @Test
    void estimatesTheLambdaOfScikitLearn() {
        assertLambda(-0.4042010893606552, 0.1, 0.5, 1, 2, 4, 8, 16, 64, 3, 1.5);
        assertLambda(2.129037568427648, -8, -3, -1, -.5, 0, .2, .4, .7, 1, 1.2, -20);
        assertLambda(-0.17499640048191412, 1200, 3400, 560, 99000, 15000, 2300, 870, 430, 61000, 8800);
        assertLambda(0.25839976109720164, -1, 0, 1, 5, 30, -2, 3, 2, .5, 11);
    }

    private static void assertLambda(double expected, double... values) {
        // Both search for a maximum, where the likelihood is flat: half of the digits agree.
        assertThat(YeoJohnson.lambda(values)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void nothingToEstimateIsOne() {
        assertThat(YeoJohnson.lambda(new double[0])).isEqualTo(1);
        assertThat(YeoJohnson.lambda(new double[] {7, 7, 7})).isEqualTo(1);
        assertThat(YeoJohnson.lambda(new double[] {-1e308, 0, 1e308})).isEqualTo(1);
    }

    /** The logarithm of 1 + x is normal, so lambda is near 0; thinning out the numbers moves it little. */
    @Test
    void manyNumbersAreThinnedOut() {
        Random random = new Random(8);
        double[] values = random.doubles(50_000)
                .map(unused -> Math.expm1(5 + random.nextGaussian()))
                .toArray();

        assertThat(YeoJohnson.lambda(values)).isCloseTo(0, within(0.02));
    }
}
