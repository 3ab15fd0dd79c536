package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdaBoostTest {

    @Test
    void oneRoundIsOneVote() {
        // A stump on all values can only tell 0 from 1; one row of 0 in four is "yes", whatever is drawn.
        double[] x = new double[400];
        double[] y = new double[400];
        for (int row = 0; row < 400; row++) {
            x[row] = row % 2;
            y[row] = x[row] == 1 || row % 8 == 0 ? 1 : 0;
        }
        Table table = SmallData.table(x);

        double[][] predicted =
                new AdaBoost(1, 1, 1, 0.5).fit(SmallData.binary(table, y), 1).predict(table);

        // An eighth of the rows is wrong: the vote is log(7), of which half is believed. The shares are 3/8 and 5/8, so
        // the
        // odds are 3/5 and 5/3, times e to the power of the vote.
        double low = 3 / 5.0 * Math.sqrt(7);
        double high = 5 / 3.0 * Math.sqrt(7);
        assertThat(predicted[0][0]).isCloseTo((400 * low / (1 + low) + 0.375) / 401, within(1e-12));
        assertThat(predicted[1][1]).isCloseTo((400 * high / (1 + high) + 0.625) / 401, within(1e-12));
    }

    @Test
    void stumpsTogetherLearnWhatNoneOfThemCan() {
        // "yes" in the middle third: a single cut gets a third of the rows wrong.
        double[] x = new Random(3).doubles(600).toArray();
        double[] y = new double[600];
        for (int row = 0; row < 600; row++) {
            y[row] = x[row] > 1 / 3.0 && x[row] < 2 / 3.0 ? 1 : 0;
        }
        Table table = SmallData.table(x);
        Dataset data = SmallData.binary(table, y);

        assertThat(wrong(new AdaBoost(1, 1, 1, 0.1).fit(data, 1).predict(table), y))
                .isGreaterThan(150);
        assertThat(wrong(new AdaBoost(60, 1, 1, 0.1).fit(data, 1).predict(table), y))
                .isLessThan(12);
    }

    @Test
    void whereNothingCanBeLearnedTheSharesArePredicted() {
        Table table = SmallData.table(new double[] {7, 7, 7, 7});

        // The only vote goes to the class of most rows; then the weights are equal, and no tree is better than
        // guessing.
        double[] predicted = new AdaBoost(10, 3, 1, 1)
                .fit(SmallData.multiclass(table, 0, 1, 1, 1), 1)
                .predict(table)[0];
        assertThat(predicted)
                .containsExactly(new double[] {(4 * 0.1 + 0.25) / 5, (4 * 0.9 + 0.75) / 5, 0}, within(1e-9));
        assertThat(new AdaBoost(10, 3, 1, 0.1)
                        .fit(SmallData.binary(table, 1, 1, 1, 1), 1)
                        .predict(table)[0])
                .containsExactly(0, 1);
    }

    private static int wrong(double[][] predicted, double[] y) {
        int wrong = 0;
        for (int row = 0; row < y.length; row++) {
            wrong += (predicted[row][1] > 0.5 ? 1 : 0) == y[row] ? 0 : 1;
        }
        return wrong;
    }
}
