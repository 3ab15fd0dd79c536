package dev.automl.zoo.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MetricPropertiesTest {

    /** A weight of 2 counts a row twice, a weight of 0 not at all. */
    @Property(tries = 200)
    void wholeWeightsAreRepetitions(
            @ForAll Task task, @ForAll @IntRange(min = 1, max = 30) int rows, @ForAll long seed) {
        Random random = new Random(seed);
        Target truth = truth(task, rows, random);
        double[][] predicted = predicted(truth, random);
        double[] weights = random.ints(rows, 0, 4).asDoubleStream().toArray();

        List<Integer> repeated = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < weights[row]; i++) {
                repeated.add(row);
            }
        }
        int[] selection = repeated.stream().mapToInt(Integer::intValue).toArray();
        double[][] predictedRepeated =
                repeated.stream().map(row -> predicted[row]).toArray(double[][]::new);
        double[] ones = new double[selection.length];
        Arrays.fill(ones, 1);

        for (Metric metric : Metric.values()) {
            if (metric.supports(task)) {
                double expected = metric.of(truth.select(selection), predictedRepeated, ones);
                double actual = metric.of(truth, predicted, weights);
                if (Double.isNaN(expected)) {
                    assertThat(actual).as(metric.title()).isNaN();
                } else {
                    assertThat(actual)
                            .as(metric.title())
                            .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    /** Straight from the definition: all pairs of a positive and a negative row, ties counting half. */
    @Property(tries = 200)
    void rocAucIsTheShareOfPairsInTheRightOrder(@ForAll @IntRange(min = 2, max = 40) int rows, @ForAll long seed) {
        Random random = new Random(seed);
        Target truth = truth(Task.BINARY, rows, random);
        double[][] predicted = predicted(truth, random);
        double[] weights = random.doubles(rows, 0.1, 2).toArray();
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                if (truth.classIndex(i) == 1 && truth.classIndex(j) == 0) {
                    double weight = weights[i] * weights[j];
                    pairs += weight;
                    won += weight * (1 + Double.compare(predicted[i][1], predicted[j][1])) / 2;
                }
            }
        }

        double actual = Metric.ROC_AUC.of(truth, predicted, weights);

        if (pairs == 0) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(won / pairs, within(1e-12));
        }
    }

    private static Target truth(Task task, int rows, Random random) {
        int classes = task == Task.BINARY ? 2 : 4;
        return task == Task.REGRESSION
                ? new Target(task, List.of(), random.doubles(rows, 0.5, 9).toArray())
                : new Target(
                        task,
                        List.of("a", "b", "c", "d").subList(0, classes),
                        random.ints(rows, 0, classes).asDoubleStream().toArray());
    }

    /** Of few different values, so that there are ties. */
    private static double[][] predicted(Target truth, Random random) {
        double[][] predicted =
                new double[truth.rows()][Math.max(1, truth.classes().size())];
        for (double[] prediction : predicted) {
            double sum = 0;
            for (int c = 0; c < prediction.length; c++) {
                prediction[c] = 1 + random.nextInt(4);
                sum += prediction[c];
            }
            for (int c = 0; c < prediction.length && prediction.length > 1; c++) {
                prediction[c] /= sum;
            }
        }
        return predicted;
    }
}
