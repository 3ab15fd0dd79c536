package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientBoostedTreesTest {

    private static final Table LINE = SmallData.table(new double[] {1, 2, 3, 4});

    private static GradientBoostedTrees rounds(int rounds, double learningRate) {
        return new GradientBoostedTrees(rounds, learningRate, 2, 1, 1, 1);
    }

    @Test
    void numbersComeNearerByTheLearningRate() {
        Dataset data = SmallData.regression(LINE, 2, 2, 8, 8);

        // From the mean, 5, half of what is left in each round.
        assertThat(rounds(1, 0.5).fit(data, 1).predict(LINE)[0][0]).isCloseTo(3.5, within(1e-12));
        assertThat(rounds(2, 0.5).fit(data, 1).predict(LINE)[0][0]).isCloseTo(2.75, within(1e-12));
        assertThat(rounds(2, 0.5).fit(data, 1).predict(LINE)[3][0]).isCloseTo(7.25, within(1e-12));
    }

    @Test
    void aRoundForTwoClasses() {
        Dataset data = SmallData.binary(LINE, 0, 1, 1, 1);

        double[][] predicted = rounds(1, 0.3).fit(data, 1).predict(LINE);

        // Friedman (2001), algorithm 5: scores F = log(3) / 2, responses r = 2y / (1 + exp(2yF)) with y = -1 or 1: -3/2
        // for the first row and 1/2 for the others; a leaf gives sum(r) / sum(|r| (2 - |r|)): -1.5 / 0.75 and 0.5 /
        // 0.75.
        double low = Math.log(3) / 2 + 0.3 * -2;
        double high = Math.log(3) / 2 + 0.3 * 2 / 3;
        assertThat(predicted[0][1]).isCloseTo(1 / (1 + Math.exp(-2 * low)), within(1e-12));
        assertThat(predicted[3][1]).isCloseTo(1 / (1 + Math.exp(-2 * high)), within(1e-12));
    }

    @Test
    void aRoundForThreeClasses() {
        Dataset data = SmallData.multiclass(LINE, 0, 0, 1, 2);

        double[][] predicted = rounds(1, 0.3).fit(data, 1).predict(LINE);

        // Friedman (2001), algorithm 6, from the logarithms of the shares p = (1/2, 1/4, 1/4): a leaf gives
        // 2/3 * sum(r) / sum(|r| (1 - |r|)) with r = y - p. The tree of class "a" splits in the middle: r = 1/2, then
        // -1/2; that of "b" too, r = -1/4, -1/4, 3/4, -1/4: leaves -1/2 / (6/16) and 1/2 / (6/16); that of "c" before
        // the last row: -3/4 / (9/16) and 3/4 / (3/16).
        double[] first = {0.5 * e(4 / 3.0), 0.25 * e(-8 / 9.0), 0.25 * e(-8 / 9.0)};
        double[] last = {0.5 * e(-4 / 3.0), 0.25 * e(8 / 9.0), 0.25 * e(8 / 3.0)};
        assertThat(predicted[0]).containsExactly(Probabilities.normalised(first), within(1e-12));
        assertThat(predicted[3]).containsExactly(Probabilities.normalised(last), within(1e-12));
    }

    private static double e(double leaf) {
        return Math.exp(0.3 * leaf);
    }

    @Test
    void rowsThatContradictEachOtherBlowNothingUp() {
        // Without a limit, the wrong row of a pure leaf makes steps that grow without end.
        double[] x = new double[40];
        double[] y = new double[40];
        for (int row = 0; row < 40; row++) {
            x[row] = row / 2;
            y[row] = row < 20 || row == 31 ? 0 : 1;
        }
        Table table = SmallData.table(x);
        double[][] predicted = new GradientBoostedTrees(300, 0.3, 32, 1, 1, 0.5)
                .fit(SmallData.binary(table, y), 1)
                .predict(table);

        for (double[] row : predicted) {
            assertThat(row[0]).isBetween(1e-9, 1 - 1e-9);
        }
        assertThat(predicted[0][0]).isGreaterThan(0.99);
        assertThat(predicted[39][1]).isGreaterThan(0.99);
    }

    @Test
    void classesThatAreAbsentAreUnlikely() {
        Target target = new Target(Task.MULTICLASS, List.of("absent", "x", "y"), new double[] {1, 1, 2, 2});

        double[][] predicted = rounds(1, 0.1).fit(new Dataset(LINE, target), 1).predict(LINE);

        assertThat(predicted[0][0]).isBetween(0.0, 1e-3);
        assertThat(predicted[0][1]).isGreaterThan(predicted[0][2]);
    }
}
