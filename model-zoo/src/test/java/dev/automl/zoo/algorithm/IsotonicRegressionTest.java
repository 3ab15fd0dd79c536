package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IsotonicRegressionTest {

    // scikit-learn 1.2.1: IsotonicRegression(out_of_bounds="clip").fit(x, y, sample_weight=w).predict(places)
    @Test
    void isThatOfScikitLearn() {
        double[] x = {9, 1, 2, 3, 4, 5, 6, 7, 7, 10};
        double[] y = {9, 1, 3, 2, 4, 3, 5, 4, 8, 7};
        double[] weights = {1, 1, 1, 2, 1, 1, 3, 1, 2, 1};
        double[] places = {0, 1, 2.5, 3, 3.4, 5, 6.5, 7, 8, 9.5, 11};

        IsotonicRegression curve = IsotonicRegression.fit(x, y, weights);

        assertThat(Arrays.stream(places).map(curve::at).toArray())
                .containsExactly(
                        new double[] {
                            1.0,
                            1.0,
                            2.3333333333333335,
                            2.3333333333333335,
                            2.8,
                            3.5,
                            5.833333333333334,
                            6.666666666666667,
                            7.333333333333334,
                            8.0,
                            8.0
                        },
                        within(1e-12));
    }

    @Test
    void onePointIsAConstant() {
        IsotonicRegression curve = IsotonicRegression.fit(new double[] {2}, new double[] {5}, new double[] {1});

        assertThat(new double[] {curve.at(1), curve.at(2), curve.at(3)}).containsOnly(5);
    }
}
