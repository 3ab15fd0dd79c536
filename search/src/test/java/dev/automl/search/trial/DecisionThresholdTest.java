package dev.automl.search.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionThresholdTest {

    private static Target truth(double... classes) {
        return new Target(Task.BINARY, List.of("no", "yes"), classes);
    }

    private static double[][] predicted(double... probabilities) {
        return Arrays.stream(probabilities)
                .mapToObj(p -> new double[] {1 - p, p})
                .toArray(double[][]::new);
    }

    private static double best(Target truth, double[][] predicted) {
        DecisionThreshold threshold = new DecisionThreshold();
        threshold.add(truth, predicted);
        return threshold.best();
    }

    @Test
    void separatesTheClassesWithAShortNumber() {
        assertThat(best(truth(0, 0, 1, 1), predicted(0.101, 0.18, 0.27, 0.9))).isEqualTo(0.2);
    }

    @Test
    void isAHalfWhereNothingIsBetter() {
        assertThat(best(truth(0, 1), predicted(0.4, 0.6))).isEqualTo(0.5);
        assertThat(best(truth(1, 1), predicted(0.1, 0.2))).isEqualTo(0.5);
        assertThat(best(truth(0, 1), predicted(0.3, 0.3))).isEqualTo(0.5);
    }

    @Test
    void rowsOfWeightZeroDoNotCount() {
        Target weighted =
                new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 1, 0, 1}, new double[] {1, 1, 0, 1});

        assertThat(best(weighted, predicted(0.1, 0.2, 0.8, 0.9)))
                .isGreaterThan(0.1)
                .isLessThanOrEqualTo(0.2);
    }

    /** Against the metric itself, at every probability that occurs. */
    @Test
    void noThresholdHasAHigherCoefficient() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            double[] classes =
                    random.ints(60, 0, 10).mapToDouble(i -> i < 2 ? 1 : 0).toArray();
            double[] probabilities = Arrays.stream(classes)
                    .map(c -> Math.round(20 * (0.3 * c + 0.6 * random.nextDouble())) / 20.0)
                    .toArray();
            Target truth = truth(classes);
            double reached = coefficient(truth, probabilities, best(truth, predicted(probabilities)));

            double highest = Arrays.stream(probabilities)
                    .map(threshold -> coefficient(truth, probabilities, threshold))
                    .max()
                    .orElseThrow();
            assertThat(reached).isCloseTo(Math.max(0, highest), within(1e-12));
        }
    }

    private static double coefficient(Target truth, double[] probabilities, double threshold) {
        double[][] decided = IntStream.range(0, probabilities.length)
                .mapToObj(row -> probabilities[row] >= threshold ? new double[] {0, 1} : new double[] {1, 0})
                .toArray(double[][]::new);
        double value = Metric.MCC.of(truth, decided, truth.weights());
        return Double.isNaN(value) ? 0 : value;
    }
}
