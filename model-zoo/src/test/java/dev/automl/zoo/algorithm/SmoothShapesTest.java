package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.algorithm.GaussianProcess.Likeness;
import dev.automl.zoo.algorithm.MultilayerPerceptron.Activation;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.metric.Metric;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Algorithms that find what no linear function can. */
class SmoothShapesTest {

    private static final MultilayerPerceptron NETWORK =
            new MultilayerPerceptron(2, 32, Activation.RECTIFIER, 15, 0.003, 0.03);

    /** Two columns of noise around 0; whether they have the same sign, wrong in one row of ten. */
    private static Dataset sameSign(int rows, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[2][rows];
        double[] same = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextGaussian();
            columns[1][row] = random.nextGaussian();
            boolean right = random.nextInt(10) > 0;
            same[row] = columns[0][row] * columns[1][row] > 0 == right ? 1 : 0;
        }
        return SmallData.binary(SmallData.table(columns), same);
    }

    /** A product, with noise of a tenth of its standard deviation. */
    private static Dataset product(int rows, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[2][rows];
        double[] product = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextGaussian();
            columns[1][row] = random.nextGaussian();
            product[row] = 50 + 7 * (columns[0][row] * columns[1][row] + 0.1 * random.nextGaussian());
        }
        return SmallData.regression(SmallData.table(columns), product);
    }

    private static double score(Trainer trainer, Dataset train, Dataset test, Metric metric) {
        return Metric.scores(test.target(), trainer.fit(train, 1).predict(test.features()))
                .get(metric.id());
    }

    @Test
    void classesThatNoLineParts() {
        Dataset train = sameSign(600, 1);
        Dataset test = sameSign(600, 2);

        assertThat(score(new LogisticRegression(1, LogisticRegression.Penalty.L2), train, test, Metric.ACCURACY))
                .isLessThan(0.65);
        // One row in ten is wrong, so 0.9 is the best there is.
        for (Trainer trainer : new Trainer[] {
            NETWORK,
            new MultilayerPerceptron(1, 64, Activation.SIGMOID, 40, 0.03, 0.001),
            new RbfNetwork(100, 2, 10),
            new GaussianSvm(1, 0.7)
        }) {
            assertThat(score(trainer, train, test, Metric.ACCURACY))
                    .as("%s", trainer)
                    .isGreaterThan(0.83);
            // Of a coin that is right nine times in ten: 0.325. Of an even one: 0.693.
            assertThat(score(trainer, train, test, Metric.LOG_LOSS))
                    .as("%s", trainer)
                    .isLessThan(0.48);
        }
    }

    @Test
    void numbersThatNoLineFollows() {
        Dataset train = product(600, 1);
        Dataset test = product(600, 2);

        assertThat(score(new Ridge(0.001), train, test, Metric.R2)).isLessThan(0.1);
        for (Trainer trainer : new Trainer[] {
            NETWORK,
            new RbfNetwork(100, 2, 10),
            new GaussianSvm(10, 0.7),
            new GaussianProcess(1.5, 0.1, Likeness.MATERN)
        }) {
            assertThat(score(trainer, train, test, Metric.R2)).as("%s", trainer).isGreaterThan(0.85);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGaussianProcessWithoutNoiseGoesThroughTheData(Likeness kernel) {
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);
        double[][] predicted =
                new GaussianProcess(0.5, 1e-9, kernel).fit(data, 1).predict(data.features());

        assertThat(SmallData.column(predicted, 0, 12)).containsExactly(SmallData.NUMBERS, within(1e-5));
    }

    @Test
    void aGaussianProcessByHand() {
        // Targets -1 and 1 at 0 and 1, length 1: the kernel matrix is [[1, k], [k, 1]] with k = exp(-1/2), plus the
        // noise.
        // By symmetry the weights are -w and w with w (1 + noise - k) = 1.
        Dataset data = SmallData.regression(SmallData.table(new double[] {0, 1}), 4, 6);
        Model model = new GaussianProcess(1, 0.5, Likeness.GAUSSIAN).fit(data, 1);

        double weight = 1 / (1.5 - Math.exp(-0.5));
        double expected = 5 + weight * (Math.exp(-0.5 * 4) - Math.exp(-0.5 * 9));
        assertThat(model.predict(SmallData.table(new double[] {3}))[0][0]).isCloseTo(expected, within(1e-9));
        assertThat(model.predict(SmallData.table(new double[] {90}))[0][0]).isCloseTo(5, within(1e-9));
    }

    @Test
    void theSeedMakesTheRandomChoices() {
        Dataset classes = sameSign(200, 1);
        Table others = sameSign(20, 2).features();
        for (Trainer trainer : new Trainer[] {NETWORK, new RbfNetwork(20, 2, 10), new GaussianSvm(1, 0.7)}) {
            double[][] first = trainer.fit(classes, 1).predict(others);

            assertThat(trainer.fit(classes, 1).predict(others)).isDeepEqualTo(first);
            assertThat(Arrays.deepEquals(trainer.fit(classes, 2).predict(others), first))
                    .as("%s", trainer)
                    .isFalse();
            assertThat(Arrays.deepEquals(trainer.fit(classes, 1L << 40).predict(others), first))
                    .as("%s with a large seed", trainer)
                    .isFalse();
        }
    }

    @Test
    void stepsThatAreTooLargeAreToldPlainly() {
        Dataset data = product(200, 1);
        MultilayerPerceptron wild = new MultilayerPerceptron(2, 32, Activation.RECTIFIER, 15, 1e100, 0);

        assertThatThrownBy(() -> wild.fit(data, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lower learningRate than 1.0E100");
    }
}
