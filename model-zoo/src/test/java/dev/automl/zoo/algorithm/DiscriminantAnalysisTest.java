package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscriminantAnalysisTest {

    /** So little that it does not show in the digits that are compared. */
    private static final double NEARLY_NONE = 1e-9;

    private static final Table LINE = SmallData.table(new double[] {-1, 1, 2, 6});
    private static final Dataset TWO_CLASSES = SmallData.binary(LINE, 0, 0, 1, 1);

    @Test
    void linearOnALineByHand() {
        // Means 0 and 4, common variance (1 + 1 + 4 + 4) / (4 - 2) = 5, so the log odds are 4 x / 5 - 4 * 4 / (2 * 5).
        Model model = new Lda(NEARLY_NONE).fit(TWO_CLASSES, 1);

        assertThat(yes(model, 2)).isCloseTo(0.5, within(1e-7));
        assertThat(yes(model, 3)).isCloseTo(smoothed(0.8 * 3 - 1.6), within(1e-7));
        assertThat(yes(model, -1)).isCloseTo(smoothed(0.8 * -1 - 1.6), within(1e-7));
    }

    @Test
    void quadraticOnALineByHand() {
        // Variances 2 and 8: log odds -log(8 / 2) / 2 - (x - 4)^2 / 16 + x^2 / 4.
        Model model = new Qda(NEARLY_NONE).fit(TWO_CLASSES, 1);

        for (double x : new double[] {-3, 0, 1, 2, 5}) {
            double logOdds = -Math.log(4) / 2 - (x - 4) * (x - 4) / 16 + x * x / 4;
            assertThat(yes(model, x)).isCloseTo(smoothed(logOdds), within(1e-7));
        }
    }

    @Test
    void regularizedLiesBetween() {
        // Half of the common variance 5 and half of the own ones: 3.5 and 6.5.
        Model model = new Rda(0.5, NEARLY_NONE).fit(TWO_CLASSES, 1);

        for (double x : new double[] {-3, 0, 1, 2, 5}) {
            double logOdds = Math.log(3.5 / 6.5) / 2 - (x - 4) * (x - 4) / 13 + x * x / 7;
            assertThat(yes(model, x)).isCloseTo(smoothed(logOdds), within(1e-7));
        }
    }

    @Test
    void columnsThatGoTogetherByHand() {
        // Around their means the rows are (-1, -1), (1, 1), (0, 0) in one class, and (0, -1), (0, 1), (0, 0) in the
        // other:
        // the common covariance is [[2, 2], [2, 4]] / 4, its inverse [[4, -2], [-2, 2]]. The means are (0, 0) and (1,
        // 0),
        // so the log odds are (4 x - 2 y) - 2.
        Table plane = SmallData.table(new double[] {-1, 1, 0, 1, 1, 1}, new double[] {-1, 1, 0, -1, 1, 0});
        Model model = new Lda(NEARLY_NONE).fit(SmallData.binary(plane, 0, 0, 0, 1, 1, 1), 1);

        double[] predicted = model.predict(SmallData.table(new double[] {0.8}, new double[] {0.3}))[0];

        double odds = Math.exp(4 * 0.8 - 2 * 0.3 - 2);
        assertThat(predicted[1]).isCloseTo((6 * odds / (1 + odds) + 0.5) / 7, within(1e-7));
    }

    @Test
    void rareClassesAreLessLikely() {
        // Between the means the log odds are those of the shares, 4 to 2.
        Dataset data = SmallData.binary(SmallData.table(new double[] {-1, 1, -1, 1, 3, 5}), 0, 0, 0, 0, 1, 1);
        double[] predicted = new Lda(NEARLY_NONE).fit(data, 1).predict(SmallData.table(new double[] {2}))[0];

        assertThat(predicted).containsExactly(new double[] {2 / 3.0, 1 / 3.0}, within(1e-7));
    }

    @Test
    void withFullShrinkageTheNearestMeanWins() {
        Dataset data = SmallData.multiclass(SmallData.TWELVE_ROWS, SmallData.THREE_CLASSES);
        double[][] linear = new Lda(1).fit(data, 1).predict(SmallData.TWELVE_ROWS);
        double[][] regularized = new Rda(0, 1).fit(data, 1).predict(SmallData.TWELVE_ROWS);

        for (int row = 0; row < linear.length; row++) {
            assertThat(regularized[row]).containsExactly(linear[row], within(1e-9));
        }
    }

    @Test
    void moreColumnsThanRowsDoNoHarm() {
        // The same information once as it is and once in columns that repeat it: the same distances but for the
        // shrinkage.
        Random random = new Random(3);
        double[][] columns = new double[40][20];
        double[] target = new double[20];
        for (int row = 0; row < 20; row++) {
            target[row] = row % 2;
            for (double[] column : columns) {
                column[row] = target[row] + random.nextGaussian();
            }
        }
        Dataset data = SmallData.binary(SmallData.table(columns), target);

        for (Trainer trainer : new Trainer[] {new Lda(0.1), new Qda(0.1), new Rda(0.3, 0.1)}) {
            double[][] predicted = trainer.fit(data, 1).predict(data.features());
            for (int row = 0; row < 20; row++) {
                assertThat(predicted[row][row % 2])
                        .as("%s, row %s", trainer, row)
                        .isGreaterThan(0.9);
            }
        }
    }

    @Test
    void aSpreadIsTheSameFromFewAndFromManyRows() {
        // Three rows in four columns go by the products of rows. With two rows of zeros they go by those of columns.
        double[][] few = {{1, 2, 0, 1}, {0, 1, -1, 2}, {2, 0, 1, 1}};
        double[][] many = {few[0], few[1], few[2], new double[4], new double[4]};
        double[] vector = {0.3, -1, 2, 0.5};
        Spread byRows = Spread.of(few, new double[] {1, 0.5, 2}, 0.1, 2);
        Spread byColumns = Spread.of(many, new double[] {1, 0.5, 2, 1, 1}, 0.1, 2);

        assertThat(byRows.variances()).hasSize(3).containsExactly(byColumns.variances(), within(1e-9));
        assertThat(byRows.squaredLength(vector)).isCloseTo(byColumns.squaredLength(vector), within(1e-9));
        assertThat(byRows.divide(vector)).containsExactly(byColumns.divide(vector), within(1e-9));
        assertThat(byRows.logDeterminant(4)).isCloseTo(byColumns.logDeterminant(4), within(1e-9));
    }

    private static double yes(Model model, double x) {
        return model.predict(SmallData.table(new double[] {x}))[0][1];
    }

    /** With one row more, that is half a "yes". */
    private static double smoothed(double logOdds) {
        return (4 / (1 + Math.exp(-logOdds)) + 0.5) / 5;
    }
}
