package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final Table LINE = SmallData.table(new double[] {1, 2, 3, 4, 5, 6});

    @Test
    void aStumpAsksTheOneBestQuestion() {
        // The impurity (Gini) is least for the split between 2 and 3: 0 for two rows, 3/8 for four.
        Dataset data = SmallData.binary(LINE, 0, 0, 1, 0, 1, 1);
        // The split between 4 and 5 is as good: 3/8 for four rows, 0 for two. The first one is taken.
        Model stump = new Cart(1, 2, 0).fit(data, 1);

        // To each leaf, taken to hold 2 rows, one row is added that is half of either class.
        double[][] predicted = stump.predict(SmallData.table(new double[] {2.5, 2.6}));
        assertThat(predicted[0]).containsExactly(new double[] {2.5 / 3, 0.5 / 3}, within(1e-15));
        assertThat(predicted[1])
                .containsExactly(new double[] {(2 * 0.25 + 0.5) / 3, (2 * 0.75 + 0.5) / 3}, within(1e-15));
    }

    @Test
    void regressionPredictsTheMeanOfALeaf() {
        Dataset data = SmallData.regression(LINE, 1, 2, 3, 101, 102, 106);
        Model stump = new Cart(1, 2, 0).fit(data, 1);
        double[][] predicted = stump.predict(SmallData.table(new double[] {-100, 3.4, 3.6}));

        assertThat(SmallData.column(predicted, 0, 3)).containsExactly(new double[] {2, 2, 103}, within(1e-4));
    }

    @Test
    void aDeepTreeLearnsARuleOfTwoColumns() {
        // "yes" where the first is 1 and the second is not
        Table table = SmallData.table(new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1});
        Dataset data = SmallData.binary(table, 0, 0, 1, 0);

        // A quarter of the rows is "yes": that is what the row added to each leaf of 2 rows is made of.
        double[][] predicted = new Cart(2, 2, 0).fit(data, 1).predict(table);
        double[] no = {2.75 / 3, 0.25 / 3};
        double[] yes = {0.75 / 3, 2.25 / 3};
        assertThat(predicted).isDeepEqualTo(new double[][] {no, no, yes, no});
    }

    @Test
    void smallNodesAndSmallGainsAreNotSplit() {
        Dataset data = SmallData.binary(LINE, 0, 0, 1, 0, 1, 1);

        assertThat(new Cart(30, 7, 0).fit(data, 1).predict(LINE)[0]).containsExactly(0.5, 0.5);
        // The best split lowers Gini's index from 1/2 to 4/6 * 3/8 = 1/4.
        assertThat(new Cart(1, 2, 0.26).fit(data, 1).predict(LINE)[0]).containsExactly(0.5, 0.5);
        assertThat(new Cart(1, 2, 0.24).fit(data, 1).predict(LINE)[0])
                .containsExactly(new double[] {2.5 / 3, 0.5 / 3}, within(1e-15));
    }

    @Test
    void neighbouringDoublesAreNoTrouble() {
        double next = Math.nextUp(1.0);
        Table table = SmallData.table(new double[] {1, next, 1, next, 1, next, Math.nextUp(next), Math.nextUp(next)});

        for (double[] row : new Cart(30, 2, 0)
                .fit(SmallData.binary(table, 0, 1, 0, 1, 0, 1, 0, 1), 1)
                .predict(table)) {
            assertThat(row[0] + row[1]).isCloseTo(1, within(1e-15));
        }
        for (double[] row : new Cart(30, 2, 0)
                .fit(SmallData.regression(table, 0, 1, 0, 1, 0, 1, 0, 1), 1)
                .predict(table)) {
            assertThat(row[0]).isBetween(-1e-6, 1 + 1e-6);
        }
    }

    @Test
    void impossibleHyperparametersAreNamed() {
        assertThatThrownBy(() -> new Cart(0, 2, 0)).hasMessage("maxDepth must be at least 1, not 0");
        assertThatThrownBy(() -> new Cart(1, 1, 0)).hasMessage("minRowsToSplit must be at least 2, not 1");
        assertThatThrownBy(() -> new Cart(1, 2, -1)).hasMessage("minImpurityDecrease must be 0 or more, not -1.0");
    }
}
