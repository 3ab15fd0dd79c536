package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardSelectionTest {

    private static final Dataset DATA = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);

    // scikit-learn 1.9.1: OrthogonalMatchingPursuit(n_nonzero_coefs=1).fit(Z, y).predict(Z)[:3], where Z holds the
    // columns
    // of mean 0 and standard deviation 1; then the same with n_nonzero_coefs=2
    @Test
    void itIsScikitLearnsOrthogonalMatchingPursuit() {
        assertThat(firstPredictions(1))
                .containsExactly(new double[] {5.901785714285715, 5.5649350649350655, 4.554383116883117}, within(1e-9));
        assertThat(firstPredictions(2))
                .containsExactly(new double[] {4.597888505529824, 6.161262879289159, 3.549561631534172}, within(1e-9));
    }

    // By hand: the slope is ((-1)(1) + (0)(2) + (1)(6)) / ((-1)^2 + 0 + 1^2) = 2.5, the mean of the target 3.
    @Test
    void oneColumnGivesLeastSquares() {
        Dataset data = SmallData.regression(SmallData.table(new double[] {9, 10, 11}), 1, 2, 6);

        double[][] predicted = new ForwardSelection(1).fit(data, 1).predict(SmallData.table(new double[] {10, 14}));

        assertThat(SmallData.column(predicted, 0, 2)).containsExactly(new double[] {3, 13}, within(1e-12));
    }

    @Test
    void equalAndConstantColumnsAreTakenOnceOrNotAtAll() {
        double[] x = {-1, 0, 1, 4};
        Dataset data = SmallData.regression(SmallData.table(x, x, new double[] {7, 7, 7, 7}, x), -2, 0, 2, 8);
        LinearModel model = (LinearModel) new ForwardSelection(4).fit(data, 1);

        double[] weights = model.functions()[0].weights();
        assertThat(weights[0] + weights[1] + weights[3]).isCloseTo(2, within(1e-9));
        assertThat(List.of(weights[1], weights[2], weights[3])).containsOnly(0.0);
    }

    private static double[] firstPredictions(int maxColumns) {
        return SmallData.column(new ForwardSelection(maxColumns).fit(DATA, 1).predict(DATA.features()), 0, 3);
    }
}
