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

class MultinomialNaiveBayesTest {

    private static final Table COUNTS = SmallData.table(new double[] {2, 1, 0}, new double[] {0, 1, 3});

    // By hand, with 1 added to each sum. "no" has the sums 3 and 1, so the columns have the probabilities 4/6 and 2/6;
    // "yes"
    // has 0 and 3, so 1/5 and 4/5. For the row (1, 1): 2/3 * 4/6 * 2/6 = 4/27 and 1/3 * 1/5 * 4/5 = 4/75.
    @Test
    void thePosteriorIsBayesRule() {
        Model model = new MultinomialNaiveBayes(1).fit(SmallData.binary(COUNTS, 0, 0, 1), 1);

        double[][] predicted = model.predict(SmallData.table(new double[] {1, 0}, new double[] {1, 0}));

        double yes = (1 / 75.0) / (1 / 75.0 + 1 / 27.0);
        assertThat(predicted[0]).containsExactly(new double[] {1 - yes, yes}, within(1e-12));
        // A row without any count: the shares of the classes.
        assertThat(predicted[1]).containsExactly(new double[] {2 / 3.0, 1 / 3.0}, within(1e-12));
    }

    @Test
    void aRowThatCountsTwiceIsThereTwice() {
        Table rows = SmallData.table(new double[] {2, 1, 0, 0}, new double[] {0, 1, 3, 3});
        Dataset weighted = new Dataset(
                COUNTS, new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 0, 1}, new double[] {1, 1, 2}));

        // Weights count relative to their mean, which is 4/3 here: so the smoothing is 4/3 of a row's.
        double[][] expected = new MultinomialNaiveBayes(4 / 3.0)
                .fit(SmallData.binary(rows, 0, 0, 1, 1), 1)
                .predict(COUNTS);
        double[][] predicted = new MultinomialNaiveBayes(1).fit(weighted, 1).predict(COUNTS);

        for (int row = 0; row < 3; row++) {
            assertThat(predicted[row]).containsExactly(expected[row], within(1e-12));
        }
    }

    @Test
    void anImpossibleSmoothingIsNamed() {
        assertThatThrownBy(() -> new MultinomialNaiveBayes(0))
                .hasMessage("smoothing must be a number above 0, not 0.0");
    }
}
