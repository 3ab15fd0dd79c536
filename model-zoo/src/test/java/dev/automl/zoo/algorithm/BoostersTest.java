package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What sets the kinds of boosting apart, with values that are computed by hand. */
class BoostersTest {

    /** Of the group 0, then of the group 1; ten times each, so that leaves may be formed. */
    private static final double[] FIRST = {0, 0, 1, 3};

    private static final double[] SECOND = {2, 6, 7, 9};

    /** One number tells the groups apart: what is best for each is then known. */
    private static Dataset groups(double[] first, double[] second) {
        double[] y = IntStream.range(0, 10)
                .boxed()
                .flatMapToDouble(i -> java.util.stream.DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)))
                .toArray();
        double[] x = IntStream.range(0, y.length)
                .mapToDouble(row -> row % (first.length + second.length) < first.length ? 0 : 1)
                .toArray();
        return numbers(x, y);
    }

    private static Dataset numbers(double[] x, double[] y) {
        return new Dataset(table(x), new Target(Task.REGRESSION, List.of(), y));
    }

    private static Table table(double... x) {
        return new Table(x.length, List.of(new Column.Numeric("x", x)));
    }

    private static double[] predictions(Trainer trainer, Dataset data, double... x) {
        return Arrays.stream(trainer.fit(data, 1).predict(table(x)))
                .mapToDouble(row -> row[0])
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(LightGbmCounts.Noise.class)
    void countsComeToTheMeanOfEachGroup(LightGbmCounts.Noise noise) {
        Trainer trainer = new LightGbmCounts(noise, 300, 0.3, 4, 5, 1, 1, 0, 1.5);
        // The means of FIRST and SECOND: for these losses the mean is the best constant.
        assertThat(predictions(trainer, groups(FIRST, SECOND), 0, 1))
                .containsExactly(new double[] {1, 6}, within(1e-4));
    }

    @Test
    void countsThatAreAllZero() {
        Trainer trainer = new LightGbmCounts(LightGbmCounts.Noise.POISSON, 10, 0.3, 4, 5, 1, 1, 0, 1.5);
        assertThat(predictions(trainer, groups(new double[] {0, 0}, new double[] {0}), 0, 1))
                .containsExactly(0, 0);
    }

    @Test
    void countsBelowZeroAreRefused() {
        Trainer trainer = new LightGbmCounts(LightGbmCounts.Noise.TWEEDIE, 10, 0.3, 4, 5, 1, 1, 0, 1.5);
        assertThatThrownBy(() -> trainer.fit(groups(FIRST, new double[] {-1}), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("negative");
    }

    @Test
    void amountsComeToTheMeanOfEachGroup() {
        Trainer trainer = new LightGbmGamma(300, 0.3, 4, 5, 1, 1, 0);
        assertThat(predictions(trainer, groups(new double[] {1, 2, 6}, SECOND), 0, 1))
                .containsExactly(new double[] {3, 6}, within(1e-4));
    }

    @Test
    void absoluteErrorsComeToTheMedian() {
        Trainer trainer = new LightGbmRobust(LightGbmRobust.Loss.ABSOLUTE, 300, 0.3, 4, 5, 1, 1, 0, 1);
        assertThat(predictions(trainer, groups(new double[] {1, 2, 1000}, new double[] {3, 5, 6}), 0, 1))
                .containsExactly(new double[] {2, 5}, within(1e-4));
    }

    @Test
    void outliersCountNoMoreThanTheThreshold() {
        // Quartiles of the 60 values 1, 2, 3 and 1, 2, 1000: 1 and 3, so the standard deviation is taken as 2 / 1.349,
        // and half of it is the threshold t = 0.74129. In the second group the best m is 2 + 0 with the residuals -1
        // and
        // 998 cut off to -t and t: m = 2. In the first it is the mean, 2, whose residuals -1 and 1 are cut off alike.
        Trainer trainer = new LightGbmRobust(LightGbmRobust.Loss.HUBER, 500, 0.3, 4, 5, 1, 1, 0, 0.5);
        assertThat(predictions(trainer, groups(new double[] {1, 2, 3}, new double[] {1, 2, 1000}), 0, 1))
                .containsExactly(new double[] {2, 2}, within(1e-3));
    }

    @Test
    void linearLeavesFollowALineAndStayAtItsEnds() {
        double[] x = new Random(1).doubles(200, 10, 20).toArray();
        x[0] = 10;
        x[1] = 20;
        double[] y = Arrays.stream(x).map(value -> 3 * value - 7).toArray();
        Trainer trainer = new LightGbmLinear(200, 0.2, 4, 20, 1, 1, 0.001, 0.001);

        double[] predicted = predictions(trainer, numbers(x, y), 12.345, 20, 1e300, 10, -1e300);

        assertThat(predicted[0]).isCloseTo(3 * 12.345 - 7, within(0.05));
        assertThat(predicted[1]).isCloseTo(53, within(0.05)).isEqualTo(predicted[2]);
        assertThat(predicted[3]).isCloseTo(23, within(0.05)).isEqualTo(predicted[4]);
    }

    /** Most of the classes are rare: their first leaves would add up to 1 / p. Without a limit LightGBM has a log loss of 31. */
    @Test
    void ofManyClassesBoostingDoesNotDiverge() {
        int classes = 80;
        Random random = new Random(3);
        double[][] centres = new double[classes][8];
        Arrays.setAll(centres, c -> random.doubles(8).map(value -> 4 * value).toArray());
        double[] y = IntStream.range(0, 6_000)
                .mapToDouble(row -> (int) (classes * Math.pow(random.nextDouble(), 3)))
                .toArray();
        List<String> names = IntStream.range(0, classes).mapToObj(c -> "k" + c).toList();
        List<Column> columns = IntStream.range(0, 8)
                .mapToObj(i -> (Column) new Column.Numeric(
                        "x" + i,
                        Arrays.stream(y)
                                .map(c -> centres[(int) c][i] + 2 * random.nextGaussian())
                                .toArray()))
                .toList();
        Dataset data = new Dataset(new Table(y.length, columns), new Target(Task.MULTICLASS, names, y));
        Split split = Split.holdout(data, 0.3, 1);
        for (Trainer trainer : List.of(
                new LightGbm(24, 0.298, 48, 14, 0.578, 0.72, 0.0185), new XgBoost(24, 0.298, 6, 0.1, 1, 1, 0.02))) {
            Target truth = split.test().target();
            double[][] predicted =
                    trainer.fit(split.train(), 1).predict(split.test().features());
            assertThat(Metric.LOG_LOSS.of(truth, predicted, truth.weights()))
                    .as(trainer.toString())
                    .isLessThan(4.5);
        }
    }

    @Test
    void dropoutLeavesNoTreeUpsideDown() {
        // Of three classes one is absent, and the others are noise: soon nothing is left to split, in the middle of a
        // round in which trees were dropped. Predicted shares must still be about those of the rows, a half each.
        Random random = new Random(5);
        double[] x = random.doubles(300).toArray();
        double[] y = random.doubles(300).map(u -> u < 0.5 ? 0 : 1).toArray();
        Target target = new Target(Task.MULTICLASS, List.of("a", "b", "c"), y);
        LightGbmDart trainer = new LightGbmDart(300, 0.5, 31, 100, 0.5, 0.1, 10);

        double[][] predicted = trainer.fit(new Dataset(table(x), target), 1).predict(table(x));

        double share = Arrays.stream(y).sum() / 300;
        assertThat(Arrays.stream(predicted).mapToDouble(row -> row[1]).average().orElseThrow())
                .isCloseTo(share, within(0.1));
    }

    @Test
    void linearBoostingComesToTheLeastSquares() {
        double[] x = {-1, 0, 1, 2};
        double[] y = {-1, 1, 3, 5};
        Trainer trainer = new XgBoostLinear(500, 1, 0, 0);
        assertThat(predictions(trainer, numbers(x, y), 0.5, 100, 1e300))
                .containsExactly(new double[] {2, 201, 2e300}, within(1e-4 * 2e300))
                .satisfies(predicted -> assertThat(predicted[0]).isCloseTo(2, within(1e-4)))
                .satisfies(predicted -> assertThat(predicted[1]).isCloseTo(201, within(1e-2)));
    }

    @Test
    void linearBoostingComesToTheLogOddsOfEachGroup() {
        // One column of 0 and 1, no penalty: the probabilities are the shares in the groups, 1/4 and 2/3.
        double[] x = {0, 0, 0, 0, 1, 1, 1};
        double[] y = {1, 0, 0, 0, 1, 1, 0};
        Target target = new Target(Task.BINARY, List.of("no", "yes"), y);
        Model model = new XgBoostLinear(500, 1, 0, 0).fit(new Dataset(table(x), target), 1);
        double[][] predicted = model.predict(table(0, 1));
        assertThat(predicted[0]).containsExactly(new double[] {0.75, 0.25}, within(1e-5));
        assertThat(predicted[1]).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(1e-5));
    }

    @Test
    void linearBoostingOfMoreClassesComesToTheirSharesInEachGroup() {
        double[] x = {0, 0, 0, 0, 1, 1, 1, 1, 1};
        double[] y = {0, 0, 1, 2, 0, 1, 1, 2, 2};
        Target target = new Target(Task.MULTICLASS, List.of("a", "b", "c"), y);
        Model model = new XgBoostLinear(500, 1, 0, 0).fit(new Dataset(table(x), target), 1);
        double[][] predicted = model.predict(table(0, 1));
        assertThat(predicted[0]).containsExactly(new double[] {0.5, 0.25, 0.25}, within(1e-4));
        assertThat(predicted[1]).containsExactly(new double[] {0.2, 0.4, 0.4}, within(1e-4));
    }

    @Test
    void theSharesOfLargeErrorsAndOthersAreAtMostAllRows() {
        assertThatThrownBy(() -> new LightGbmGoss(10, 0.1, 4, 1, 1, 0.7, 0.4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("largest")
                .hasMessageContaining("others");
    }
}
