package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import org.junit.jupiter.api.Test;

class FactorizationMachineTest {

    // By hand: the pair weighs 1 * 2 + 0.5 * -1 = 1.5, so at (2, 3) it is 1 + 2 * 2 + 3 * 3 + 1.5 * 2 * 3 = 23.
    @Test
    void aPairWeighsTheScalarProductOfItsFactors() {
        FactorizedFunction function =
                new FactorizedFunction(1, new double[] {2, 3}, new double[][] {{1, 2}, {0.5, -1}});

        assertThat(function.at(new double[] {2, 3})).isEqualTo(23);
    }

    @Test
    void withoutFactorsItIsLinear() {
        FactorizedFunction function = new FactorizedFunction(1, new double[] {2, 3}, new double[][] {{0, 0}});
        LinearFunction linear = new LinearFunction(1, new double[] {2, 3});
        double[] row = {0.3, -7.1};

        assertThat(function.at(row)).isEqualTo(linear.at(row));
    }

    /** The product of two columns that are -1 or 1: a linear model can't predict it, one pair can. */
    @Test
    void aProductIsLearned() {
        double[] first = new double[400];
        double[] second = new double[400];
        double[] product = new double[400];
        for (int row = 0; row < 400; row++) {
            first[row] = row % 2 == 0 ? -1 : 1;
            second[row] = row % 4 < 2 ? -1 : 1;
            product[row] = first[row] * second[row];
        }
        Dataset data = SmallData.regression(SmallData.table(first, second), product);

        double[][] predicted = new FactorizationMachine(4, 0.1, 30).fit(data, 1).predict(data.features());

        for (int row = 0; row < 4; row++) {
            assertThat(predicted[row][0]).isCloseTo(product[row], within(0.05));
        }
    }

    @Test
    void farAwayRowsGetNumbers() {
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);
        double[] far = {1e300, -1e300};

        double[][] predicted = new FactorizationMachine(2, 0.1, 5).fit(data, 1).predict(SmallData.table(far, far, far));

        assertThat(predicted[0][0]).isFinite();
        assertThat(predicted[1][0]).isFinite();
    }

    @Test
    void weightsThatGrowBeyondAllNumbersFailTheFit() {
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);

        assertThatThrownBy(() -> new FactorizationMachine(2, 1e200, 5).fit(data, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("learningRate 1.0E200: lower it");
    }
}
