package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.TestData;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibratedTest {

    /** Says 0.99 where 0.75 is true, and 0.01 where 0.25 is. */
    private record TooSure() implements Trainer {

        @Override
        public Model fit(Dataset train, long seed) {
            return new Model() {
                @Override
                public double[][] predict(Table features) {
                    return IntStream.range(0, features.rows())
                            .mapToDouble(row -> features.columns().get(0).number(row))
                            .mapToObj(x -> x > 0 ? new double[] {0.01, 0.99} : new double[] {0.99, 0.01})
                            .toArray(double[][]::new);
                }

                @Override
                public void save(Path folder) {}
            };
        }

        @Override
        public Model load(Path folder) {
            return fit(null, 0);
        }
    }

    private static Dataset threeOfFour(int rows) {
        double[] x = new Random(3).doubles(rows, -1, 1).toArray();
        // Of each four rows on a side, one is of the other class.
        int[] seen = new int[2];
        double[] y = Arrays.stream(x)
                .map(value -> {
                    int side = value > 0 ? 1 : 0;
                    return seen[side]++ % 4 == 3 ? 1 - side : side;
                })
                .toArray();
        return new Dataset(
                new Table(rows, List.of(new Column.Numeric("x", x))), new Target(Task.BINARY, List.of("no", "yes"), y));
    }

    @ParameterizedTest
    @EnumSource(Calibrated.Method.class)
    void probabilitiesBecomeTrue(Calibrated.Method method) {
        Dataset data = threeOfFour(4_000);

        double[][] predicted =
                new Calibrated(new TooSure(), method).fit(data, 1).predict(data.features());

        for (int row = 0; row < 100; row++) {
            double expected = data.features().columns().get(0).number(row) > 0 ? 0.75 : 0.25;
            assertThat(predicted[row][1]).isBetween(expected - 0.01, expected + 0.01);
            assertThat(predicted[row][0] + predicted[row][1]).isBetween(1 - 1e-12, 1 + 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(Calibrated.Method.class)
    void theLogLossOfAForestOfThreeClassesGetsBetter(Calibrated.Method method) {
        Dataset train = TestData.easy(Task.MULTICLASS, 1_500, 1);
        Dataset test = TestData.easy(Task.MULTICLASS, 1_500, 2);
        Table numbers = new Table(1_500, train.features().columns().subList(0, 1));
        Table testNumbers = new Table(1_500, test.features().columns().subList(0, 1));
        Dataset onlyX = new Dataset(numbers, train.target());
        Trainer overfitted = new XgBoost(300, 0.3, 10, 0.01, 1, 1, 0.01);

        double before = logLoss(overfitted.fit(onlyX, 1).predict(testNumbers), test);
        double after = logLoss(new Calibrated(overfitted, method).fit(onlyX, 1).predict(testNumbers), test);

        assertThat(after).isLessThan(0.9 * before);
    }

    private static double logLoss(double[][] predicted, Dataset test) {
        return Metric.scores(test.target(), predicted).get(Metric.LOG_LOSS.id());
    }

    @ParameterizedTest
    @EnumSource(Calibrated.Method.class)
    void readBackItPredictsTheSameBits(Calibrated.Method method, @TempDir Path folder) throws IOException {
        Dataset data = threeOfFour(200);
        Trainer calibrated = new Calibrated(new TooSure(), method);
        Model fitted = calibrated.fit(data, 1);

        fitted.save(folder);

        assertThat(calibrated.load(folder).predict(data.features())).isDeepEqualTo(fitted.predict(data.features()));
    }

    @Test
    void fewRowsAreLeftAsTheyAre() {
        Dataset data = threeOfFour(12);

        double[][] predicted = new Calibrated(new TooSure(), Calibrated.Method.PLATT)
                .fit(data, 1)
                .predict(data.features());

        assertThat(predicted).isDeepEqualTo(new TooSure().fit(data, 1).predict(data.features()));
    }

    @Test
    void numbersAreRefused() {
        Dataset data = TestData.easy(Task.REGRESSION, 30, 1);
        assertThatThrownBy(() -> new Calibrated(new Constant(), Calibrated.Method.PLATT).fit(data, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("probabilities of classes");
    }
}
