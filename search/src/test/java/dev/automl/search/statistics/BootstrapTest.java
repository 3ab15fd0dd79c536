package dev.automl.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.GroupSplit;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Expected: percentile intervals of {@code boot} 1.3 in R 4, with 20,000 resamples of the same figures. With the 500 that
 * are used here, an end of an interval varies by a few hundredths of its width.
 */
class BootstrapTest {

    @Test
    void meanAbsoluteError() {
        assertInterval(absoluteErrors(200, i -> (i * 37 % 101) / 10.0), 4.597, 5.411);
    }

    @Test
    void ofManyRowsSomeStandForAllAndTheIntervalIsMadeNarrower() {
        assertInterval(absoluteErrors(20_000, i -> (int) (i * 37L % 1009) / 100.0), 4.998, 5.080);
    }

    @Test
    void rocAucByClass() {
        double[] labels = new double[200];
        double[][] predicted = new double[200][];
        for (int i = 0; i < 200; i++) {
            double p = (i * 37 % 101) / 101.0;
            predicted[i] = new double[] {1 - p, p};
            labels[i] = p + (i * 53 % 11 - 5) / 8.0 > 0.6 ? 1 : 0;
        }
        Dataset test = dataset(new Target(Task.BINARY, List.of("no", "yes"), labels), Map.of());

        Interval interval =
                Bootstrap.interval(Metric.ROC_AUC, test, predicted, 42).orElseThrow();

        assertInterval(interval, 0.7397, 0.8582);
    }

    /** 20 groups of 10 rows with equal errors: in R the 20 groups are drawn, not the 200 rows. */
    @Test
    void rowsOfAGroupAreDrawnTogether() {
        int[] codes = IntStream.range(0, 200).map(i -> i / 10).toArray();
        List<String> names = IntStream.range(0, 20).mapToObj(g -> "g" + g).toList();
        double[] errors =
                IntStream.range(0, 200).mapToDouble(i -> i / 10 * 7 % 20).toArray();
        Dataset test = dataset(
                new Target(Task.REGRESSION, List.of(), errors),
                Map.of(GroupSplit.ROLE, new Column.Categorical("group", codes, names)));

        assertInterval(
                Bootstrap.interval(Metric.MAE, test, new double[200][1], 42).orElseThrow(), 6.95, 12.0);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertThat(absoluteErrors(50, i -> i)).isEqualTo(absoluteErrors(50, i -> i));
    }

    @Test
    void oneRowTellsNothing() {
        Dataset one = dataset(new Target(Task.REGRESSION, List.of(), new double[] {1}), Map.of());

        assertThat(Bootstrap.interval(Metric.MAE, one, new double[1][1], 42)).isEmpty();
    }

    private static Interval absoluteErrors(int rows, IntToDoubleFunction error) {
        double[] errors = IntStream.range(0, rows).mapToDouble(error).toArray();
        Dataset test = dataset(new Target(Task.REGRESSION, List.of(), errors), Map.of());
        return Bootstrap.interval(Metric.MAE, test, new double[rows][1], 42).orElseThrow();
    }

    private static void assertInterval(Interval actual, double low, double high) {
        double tolerance = 0.1 * (high - low);
        assertThat(actual.low()).isCloseTo(low, within(tolerance));
        assertThat(actual.high()).isCloseTo(high, within(tolerance));
    }

    private static Dataset dataset(Target target, Map<String, Column> keys) {
        return new Dataset(new Table(target.rows(), List.of()), target, keys);
    }
}
