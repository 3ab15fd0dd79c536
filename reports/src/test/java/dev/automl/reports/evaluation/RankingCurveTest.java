package dev.automl.reports.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.reports.chart.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingCurveTest {

    private static final double[] ONES = {1, 1, 1, 1};

    /** The example in the documentation of scikit-learn's roc_curve and precision_recall_curve. */
    private final RankingCurve curve =
            new RankingCurve(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true}, ONES);

    @Test
    void roc() {
        assertThat(curve.roc())
                .containsExactly(
                        new Mark(0, 0), new Mark(0, 0.5), new Mark(0.5, 0.5), new Mark(0.5, 1), new Mark(1, 1));
    }

    @Test
    void precisionAndRecall() {
        assertThat(curve.precisionRecall())
                .containsExactly(new Mark(0.5, 1), new Mark(0.5, 0.5), new Mark(1, 2.0 / 3), new Mark(1, 0.5));
    }

    /** By hand: the best quarter of the rows holds half of the class, which is twice its share. */
    @Test
    void gainAndLift() {
        assertThat(curve.gain().get(1)).isEqualTo(new Mark(0.25, 0.5));
        assertThat(curve.lift(0.1)).isEqualTo(2);
        assertThat(curve.share()).isEqualTo(0.5);
    }

    @Test
    void thresholds() {
        assertThat(curve.at(0.9).found()).isZero();
        assertThat(curve.at(0.8).found()).isEqualTo(1);
        assertThat(curve.at(0.36).wrong()).isEqualTo(1);
        assertThat(curve.at(0)).isEqualTo(new RankingCurve.Cut(0.1, 2, 2));
    }

    /** Equal probabilities are one step, whatever their order; a row of weight 2 counts as two rows. */
    @Test
    void tiesAndWeights() {
        RankingCurve tied = new RankingCurve(
                new double[] {0.5, 0.5, 0.5}, new boolean[] {true, false, true}, new double[] {2, 1, 1});
        assertThat(tied.roc()).isEqualTo(List.of(new Mark(0, 0), new Mark(1, 1)));
        assertThat(tied.share()).isEqualTo(0.75);
        assertThat(new RankingCurve(new double[] {0.5}, new boolean[] {true}, new double[] {1}).isDefined())
                .isFalse();
    }

    @Test
    void manyRowsAreDrawnWithFewPoints() {
        int rows = 5_000;
        double[] probabilities = new double[rows];
        boolean[] in = new boolean[rows];
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            probabilities[row] = row / (double) rows;
            in[row] = row % 2 == 0;
            weights[row] = 1;
        }
        List<Mark> roc = new RankingCurve(probabilities, in, weights).roc();
        assertThat(roc).hasSize(201).startsWith(new Mark(0, 0)).endsWith(new Mark(1, 1));
    }
}
