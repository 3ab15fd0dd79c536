package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.algorithm.DiscreteNaiveBayes.Evidence;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import org.junit.jupiter.api.Test;

class NaiveBayesTest {

    @Test
    void normalDistributionsByHand() {
        // Class "no": x 0, 2 (mean 1, variance 1), z 1, 3 (mean 2, variance 1). Class "yes": x 4, 8, 6, 6 (mean 6,
        // variance
        // 2), z -1, 1, 1, -1 (mean 0, variance 1). Two rows of six are "no".
        Table train = SmallData.table(new double[] {0, 2, 4, 8, 6, 6}, new double[] {1, 3, -1, 1, 1, -1});
        Model model = new GaussianNaiveBayes(1e-12).fit(SmallData.binary(train, 0, 0, 1, 1, 1, 1), 1);

        double no = 2 * Math.exp(-(3 - 1) * (3 - 1) / 2.0 - (1 - 2) * (1 - 2) / 2.0);
        double yes = 4 / Math.sqrt(2) * Math.exp(-(3 - 6) * (3 - 6) / 4.0 - 1 * 1 / 2.0);
        double expected = (6 * yes / (no + yes) + 4 / 6.0) / 7;
        assertThat(model.predict(SmallData.table(new double[] {3}, new double[] {1}))[0][1])
                .isCloseTo(expected, within(1e-9));
    }

    @Test
    void smoothingIsAddedToTheVariances() {
        // Both classes have variance 0 + 1; the means are 0 and 2, so the log odds at x are 2 x - 2.
        Dataset data = SmallData.binary(SmallData.table(new double[] {0, 0, 2, 2}), 0, 0, 1, 1);
        double[] predicted = new GaussianNaiveBayes(1).fit(data, 1).predict(SmallData.table(new double[] {1.5}))[0];

        assertThat(predicted[1]).isCloseTo((4 / (1 + Math.exp(-1)) + 0.5) / 5, within(1e-9));
    }

    @Test
    void intervalsAreCutAtQuantilesAndNeverBetweenEqualValues() {
        Table train = SmallData.table(
                new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, new double[] {0, 0, 0, 0, 0, 0, 0, 0, 1}, new double[9]);

        // Of the sorted values those at 8/4, 16/4, 24/4; then the ones that are below the largest value.
        assertThat(Intervals.of(train, 4).cuts()).isDeepEqualTo(new double[][] {{3, 5, 7}, {0}, {}});
    }

    @Test
    void countsOfIntervalsByHand() {
        // Cut at 0. In "no" 3 of 3 rows are at 0, in "yes" 1 of 3. With 1 added to each of 2 counts: 4/5 and 1/5; 2/5,
        // 3/5.
        Dataset data = SmallData.binary(SmallData.table(new double[] {0, 0, 0, 0, 1, 1}), 0, 0, 0, 1, 1, 1);
        double[][] predicted = new DiscreteNaiveBayes(2, 1, Evidence.OWN_ROWS)
                .fit(data, 1)
                .predict(SmallData.table(new double[] {0, 1}));

        assertThat(predicted[0][1]).isCloseTo((6 * 2 / 6.0 + 0.5) / 7, within(1e-9));
        assertThat(predicted[1][1]).isCloseTo((6 * 3 / 4.0 + 0.5) / 7, within(1e-9));
    }

    @Test
    void countsOfTheOtherClassesByHand() {
        // What is rare in the others speaks for a class: with a = 0, 0, b = 0, 1, c = 1, 1 the others of a have 1 zero
        // and 3
        // ones, those of b 2 and 2, those of c 3 and 1; with 1 added to each, a zero is 6/2 : 6/3 : 6/4 for a, b, c.
        Dataset data = SmallData.multiclass(SmallData.table(new double[] {0, 0, 0, 1, 1, 1}), 0, 0, 1, 1, 2, 2);
        double[] predicted = new DiscreteNaiveBayes(2, 1, Evidence.OTHER_ROWS)
                .fit(data, 1)
                .predict(SmallData.table(new double[] {0}))[0];

        double sum = 3 + 2 + 1.5;
        assertThat(predicted)
                .containsExactly(
                        new double[] {
                            (6 * 3 / sum + 1 / 3.0) / 7, (6 * 2 / sum + 1 / 3.0) / 7, (6 * 1.5 / sum + 1 / 3.0) / 7
                        },
                        within(1e-9));
    }
}
