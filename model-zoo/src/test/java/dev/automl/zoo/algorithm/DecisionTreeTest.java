package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTreeTest {

    private static final Table LINE = SmallData.table(new double[] {1, 2, 3, 4, 5, 6});

    @Test
    void aStumpAsksTheOneBestQuestion() {
        // The impurity (Gini) is least for the split between 2 and 3: 0 for two rows, 2 * 1/4 * 3/4 for four.
        Model stump = new DecisionTree(1, 1).fit(SmallData.binary(LINE, 0, 0, 1, 1, 0, 1), 1);

        // To each leaf one row is added that is half of either class.
        double[][] predicted = stump.predict(SmallData.table(new double[] {-1e300, 2.4, 2.6, 1e300}));
        double[] left = {2.5 / 3, 0.5 / 3};
        double[] right = {1.5 / 5, 3.5 / 5};
        assertClose(predicted, new double[][] {left, left, right, right});
    }

    @Test
    void regressionPredictsTheMeanOfALeaf() {
        Model stump = new DecisionTree(1, 1).fit(SmallData.regression(LINE, 1, 2, 3, 101, 102, 106), 1);

        double[][] predicted = stump.predict(SmallData.table(new double[] {-100, 3.4, 3.6}));

        assertThat(SmallData.column(predicted, 0, 3)).containsExactly(new double[] {2, 2, 103}, within(1e-10));
    }

    @Test
    void aDeepTreeLearnsARuleOfTwoColumns() {
        // "c" where the first is 1 and the second is 0, "b" where both are 1
        Table table = SmallData.table(new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1});

        double[][] predicted = new DecisionTree(2, 1)
                .fit(SmallData.multiclass(table, 0, 0, 2, 1), 1)
                .predict(table);

        // The added row is half "a" and a quarter each of "b" and "c"; the leaf of "a" holds two rows.
        double[] a = {2.5 / 3, 0.25 / 3, 0.25 / 3};
        double[] b = {0.5 / 2, 1.25 / 2, 0.25 / 2};
        double[] c = {0.5 / 2, 0.25 / 2, 1.25 / 2};
        assertClose(predicted, new double[][] {a, a, c, b});
    }

    @Test
    void rowsWithEqualValuesAreToldApartWhateverTheirOrder() {
        // One of the rows with 0 has another answer than the other three; those with 1 all have the answer of that one.
        double[] values = {0, 0, 0, 0, 1, 1, 1, 1};
        double[][] answers = {
            {0, 0, 0, 1, 1, 1, 1, 1}, {1, 0, 0, 0, 1, 1, 1, 1}, {0, 1, 1, 1, 0, 0, 0, 0}, {1, 1, 1, 0, 0, 0, 0, 0}
        };
        for (double[] answer : answers) {
            Dataset data = SmallData.binary(SmallData.table(values), answer);
            double all = data.target().classCounts()[1] / 8.0;

            double[][] predicted = new DecisionTree(1, 1).fit(data, 1).predict(data.features());

            assertThat(predicted[0][1]).isCloseTo((3 - 2 * answer[7] + all) / 5, within(1e-15));
            assertThat(predicted[7][1]).isCloseTo((4 * answer[7] + all) / 5, within(1e-15));
        }
    }

    @Test
    void theUnitOfAColumnDoesNotMatter() {
        double[] values = {1, 2, 3, 4, 5, 6};
        double[] target = {0, 0, 1, 1, 0, 1};
        double[][] expected =
                new DecisionTree(3, 1).fit(SmallData.binary(LINE, target), 1).predict(LINE);
        for (double unit : new double[] {1e-300, 1e-12, 1e12, 2e307}) {
            double[] scaled = values.clone();
            for (int row = 0; row < scaled.length; row++) {
                scaled[row] *= unit;
            }
            Table table = SmallData.table(scaled);
            assertThat(new DecisionTree(3, 1)
                            .fit(SmallData.binary(table, target), 1)
                            .predict(table))
                    .as("unit " + unit)
                    .isDeepEqualTo(expected);
        }
    }

    @Test
    void leavesHoldSoManyRows() {
        Dataset data = SmallData.binary(LINE, 0, 0, 1, 0, 1, 1);

        assertThat(new DecisionTree(30, 3).fit(data, 1).predict(LINE)[0])
                .containsExactly(new double[] {2.5 / 4, 1.5 / 4}, within(1e-15));
        assertThat(new DecisionTree(30, 4).fit(data, 1).predict(LINE)[0])
                .containsExactly(new double[] {0.5, 0.5}, within(1e-15));
    }

    @Test
    void weightsAreNumbersOfRows() {
        Target weighted = new Target(
                Task.BINARY, List.of("no", "yes"), new double[] {0, 1, 1, 0, 1, 1}, new double[] {3, 1, 2, 0, 1, 1});

        double[][] predicted =
                new DecisionTree(1, 1).fit(new Dataset(LINE, weighted), 1).predict(LINE);

        // Three rows of "no", five of "yes", told apart between 1 and 2.
        assertThat(predicted[0]).containsExactly(new double[] {3.375 / 4, 0.625 / 4}, within(1e-15));
        assertThat(predicted[1]).containsExactly(new double[] {0.375 / 6, 5.625 / 6}, within(1e-15));
    }

    @Test
    void impossibleHyperparametersAreNamed() {
        assertThatThrownBy(() -> new DecisionTree(0, 1)).hasMessage("maxDepth must be at least 1, not 0");
        assertThatThrownBy(() -> new DecisionTree(1, 0)).hasMessage("minRowsInLeaf must be at least 1, not 0");
    }

    private static void assertClose(double[][] actual, double[][] expected) {
        for (int row = 0; row < expected.length; row++) {
            assertThat(actual[row]).as("row " + row).containsExactly(expected[row], within(1e-15));
        }
    }
}
