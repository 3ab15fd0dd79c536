package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.algorithm.LinearSgd.ClassLoss;
import dev.automl.zoo.algorithm.LinearSgd.NumberLoss;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearSgdTest {

    @ParameterizedTest
    @EnumSource
    void whatIsLinearIsFound(NumberLoss loss) {
        double[] target = new double[12];
        for (int row = 0; row < 12; row++) {
            double first = SmallData.TWELVE_ROWS.columns().get(0).number(row);
            double last = SmallData.TWELVE_ROWS.columns().get(2).number(row);
            target[row] = 100 + 30 * first - 20 * last;
        }
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, target);
        LinearModel model = (LinearModel) new LinearSgd(ClassLoss.LOG, loss, 0.1, 300).fit(data, 1);

        assertThat(model.functions()[0].weights()).containsExactly(new double[] {30, 0, -20}, within(1.0));
        assertThat(model.functions()[0].intercept()).isCloseTo(100, within(1.0));
    }

    // Without columns the best guess is the mean for the squared error and the median for the absolute error.
    @Test
    void lossesDifferInWhatAnOutlierMoves() {
        double[] target = new double[101];
        target[7] = 1_010;
        Dataset data = SmallData.regression(new Table(101, List.of()), target);

        assertThat(constant(NumberLoss.SQUARED, data)).isCloseTo(10, within(3.0));
        assertThat(constant(NumberLoss.ABSOLUTE, data)).isCloseTo(0, within(1.0));
        assertThat(constant(NumberLoss.HUBER, data)).isBetween(-1.0, 7.0);
    }

    private static double constant(NumberLoss loss, Dataset data) {
        return new LinearSgd(ClassLoss.LOG, loss, 0.01, 100).fit(data, 1).predict(data.features())[0][0];
    }

    @ParameterizedTest
    @EnumSource
    void classesThatOverlapGetProbabilitiesLikeTheirShares(ClassLoss loss) {
        // At x = -1 one row in four is "yes", at x = 1 three in four: 200 rows each.
        double[] x = new double[400];
        double[] target = new double[400];
        for (int row = 0; row < 400; row++) {
            x[row] = row < 200 ? -1 : 1;
            target[row] = (row % 4 == 0) == (row < 200) ? 1 : 0;
        }
        Dataset data = SmallData.binary(SmallData.table(x), target);
        double[][] predicted = new LinearSgd(loss, NumberLoss.SQUARED, 0.03, 30)
                .fit(data, 1)
                .predict(SmallData.table(new double[] {-1, 1}));

        assertThat(predicted[0][1]).isCloseTo(0.25, within(0.05));
        assertThat(predicted[1][1]).isCloseTo(0.75, within(0.05));
    }

    @Test
    void weightsThatGrowBeyondAllNumbersFailTheFit() {
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);

        assertThatThrownBy(() -> new LinearSgd(ClassLoss.LOG, NumberLoss.SQUARED, 1e308, 5).fit(data, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("learningRate 1.0E308: lower it");
    }
}
