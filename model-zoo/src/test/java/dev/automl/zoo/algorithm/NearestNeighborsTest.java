package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.algorithm.NearestNeighbors.Distance;
import dev.automl.zoo.algorithm.NearestNeighbors.Votes;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class NearestNeighborsTest {

    private static final Table LINE = SmallData.table(new double[] {0, 1, 3, 6, 10});

    @Test
    void theNearestRowsVote() {
        Dataset data = SmallData.multiclass(LINE, 0, 0, 1, 1, 1);
        Model model = new NearestNeighbors(4, Distance.L2, Votes.EQUAL).fit(data, 1);

        // Near 0: rows 0, 1, 3, 6; near 9: rows 10, 6, 3, 1. A fifth vote is 2/5 and 3/5, as the classes of all rows.
        double[][] predicted = model.predict(SmallData.table(new double[] {0, 9}));
        assertThat(predicted[0]).containsExactly(new double[] {2.4 / 5, 2.6 / 5, 0}, within(1e-15));
        assertThat(predicted[1]).containsExactly(new double[] {1.4 / 5, 3.6 / 5, 0}, within(1e-15));
    }

    @Test
    void theMeanOfTheNearestIsPredicted() {
        Dataset data = SmallData.regression(LINE, 10, 20, 40, 70, 110);
        Model model = new NearestNeighbors(2, Distance.L2, Votes.EQUAL).fit(data, 1);

        assertThat(model.predict(SmallData.table(new double[] {0.2, 9}))).isDeepEqualTo(new double[][] {{15}, {90}});
    }

    @Test
    void nearNeighborsCanWeighMore() {
        Dataset classes = SmallData.multiclass(LINE, 0, 0, 1, 1, 1);
        Dataset numbers = SmallData.regression(LINE, 10, 20, 40, 70, 110);
        NearestNeighbors three = new NearestNeighbors(3, Distance.L2, Votes.BY_DISTANCE);

        // From 2: rows 1 and 3 at distance 1, row 0 at distance 2, so the votes are 1, 1 and 1/2: shares of 0.6 and
        // 0.4.
        assertThat(three.fit(classes, 1).predict(SmallData.table(new double[] {2}))[0])
                .containsExactly(new double[] {(3 * 0.6 + 0.4) / 4, (3 * 0.4 + 0.6) / 4, 0}, within(1e-15));
        assertThat(three.fit(numbers, 1).predict(SmallData.table(new double[] {2}))[0])
                .containsExactly((20 + 40 + 10 / 2.0) / 2.5);
        assertThat(three.fit(numbers, 1).predict(LINE)[2]).containsExactly(40);
    }

    @Test
    void fewerRowsThanNeighborsAllVote() {
        Dataset data = SmallData.regression(LINE, 10, 20, 40, 70, 110);

        assertThat(new NearestNeighbors(100, Distance.L1, Votes.EQUAL)
                        .fit(data, 1)
                        .predict(LINE)[0])
                .containsExactly(50);
    }

    @Test
    void theDistanceDecidesWhichRowIsNearest() {
        // From (0, 0): (2, 2) is 2.83 or 4 away, (0, 3) is 3 away by both.
        Dataset data = SmallData.regression(SmallData.table(new double[] {2, 0}, new double[] {2, 3}), 1, 2);
        Table origin = SmallData.table(new double[] {0}, new double[] {0});

        assertThat(new NearestNeighbors(1, Distance.L2, Votes.EQUAL)
                        .fit(data, 1)
                        .predict(origin)[0])
                .containsExactly(1);
        assertThat(new NearestNeighbors(1, Distance.L1, Votes.EQUAL)
                        .fit(data, 1)
                        .predict(origin)[0])
                .containsExactly(2);
    }

    @Test
    void anInterruptStopsThePrediction() {
        Model model =
                new NearestNeighbors(1, Distance.L2, Votes.EQUAL).fit(SmallData.regression(LINE, 1, 2, 3, 4, 5), 1);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> model.predict(LINE)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void impossibleHyperparametersAreNamed() {
        assertThatThrownBy(() -> new NearestNeighbors(0, Distance.L2, Votes.EQUAL))
                .hasMessage("neighbors must be at least 1, not 0");
    }
}
