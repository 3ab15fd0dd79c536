package dev.automl.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are computed by hand. */
class ScorerTest {

    @Test
    void aucCountsPairsAndHalfOfTies() {
        // Positives b: 0.9, 0.5, 0.2; negatives a: 0.5, 0.1. Of 6 pairs, 0.9 wins 2, 0.5 wins 1 and ties 1, 0.2 wins 1.
        double score = Scorer.score(
                Task.BINARY, List.of("b", "a", "b", "a", "b"), binary(List.of("b", "a"), 0.9, 0.5, 0.5, 0.1, 0.2));
        assertThat(score).isCloseTo(4.5 / 6, within(1e-12));
    }

    @Test
    void theOrderOfTheColumnsMakesNoDifference() {
        Predictions swapped = binary(List.of("a", "b"), 0.1, 0.5, 0.5, 0.9, 0.8);
        assertThat(Scorer.score(Task.BINARY, List.of("b", "a", "b", "a", "b"), swapped))
                .isCloseTo(4.5 / 6, within(1e-12));
    }

    @Test
    void logLossTakesTheShareOfTheTrueClass() {
        // The second row does not sum to 1: 0.2 of 0.8.
        Predictions predictions =
                new Predictions(List.of("x", "y", "z"), new double[][] {{0.5, 0.3, 0.2}, {0.2, 0.2, 0.4}});
        assertThat(Scorer.score(Task.MULTICLASS, List.of("x", "y"), predictions))
                .isCloseTo((Math.log(2) + Math.log(4)) / 2, within(1e-12));
    }

    @Test
    void aClassThatWasNeverSeenCostsAsMuchAsAProbabilityOfZero() {
        Predictions predictions = new Predictions(List.of("x", "y"), new double[][] {{1, 0}});
        assertThat(Scorer.score(Task.MULTICLASS, List.of("z"), predictions))
                .isEqualTo(Scorer.score(Task.MULTICLASS, List.of("y"), predictions))
                .isCloseTo(15 * Math.log(10), within(1e-9));
    }

    @Test
    void rmse() {
        Predictions predictions = new Predictions(List.of("prediction"), new double[][] {{1}, {5}});
        assertThat(Scorer.score(Task.REGRESSION, List.of("4", "1"), predictions))
                .isCloseTo(Math.sqrt(12.5), within(1e-12));
    }

    @Test
    void rowsMustBeComplete() {
        Predictions predictions = new Predictions(List.of("prediction"), new double[][] {{1}, {Double.NaN}});
        assertThatThrownBy(() -> Scorer.score(Task.REGRESSION, List.of("4"), predictions))
                .hasMessageContaining("2 predictions");
        assertThatThrownBy(() -> Scorer.score(Task.REGRESSION, List.of("4", "1"), predictions))
                .hasMessageContaining("finite");
    }

    private static Predictions binary(List<String> classes, double... first) {
        double[][] values = new double[first.length][];
        for (int row = 0; row < first.length; row++) {
            values[row] = new double[] {first[row], 1 - first[row]};
        }
        return new Predictions(classes, values);
    }
}
