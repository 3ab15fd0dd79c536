package dev.automl.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.evaluation.TestEvaluation.ColumnImportance;
import dev.automl.search.evaluation.TestEvaluation.Importance;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedImportanceTest {

    private static final int ROWS = 400;

    /** Predicts the value of the column named {@code used}, whatever else there is. */
    private record Copy() implements Model {
        @Override
        public double[][] predict(Table features) {
            Column used = features.columns().stream()
                    .filter(column -> column.name().equals("used"))
                    .findFirst()
                    .orElseThrow();
            return IntStream.range(0, features.rows())
                    .mapToObj(row -> new double[] {used.number(row)})
                    .toArray(double[][]::new);
        }

        @Override
        public void save(Path folder) {
            throw new UnsupportedOperationException();
        }
    }

    private static Dataset data(int others) {
        double[] values = IntStream.range(0, ROWS).mapToDouble(row -> row % 20).toArray();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            columns.add(new Column.Numeric("other" + i, values));
        }
        columns.add(new Column.Numeric("used", values));
        return new Dataset(new Table(ROWS, columns), new Target(Task.REGRESSION, List.of(), values));
    }

    private static Importance measure(Metric metric, Dataset data, int most) {
        AtomicInteger asked = new AtomicInteger();
        FittedPipeline model = new FittedPipeline(List.of(), new Copy());
        return new BoundedImportance(model, metric, 7).measure(data, () -> asked.getAndIncrement() >= most);
    }

    /**
     * Of two independent draws from 0 to 19 the mean squared difference is 2 (20^2 - 1) / 12 = 66.5, so the RMSE goes from 0
     * to about 8.15; and R2 goes from 1 to about -1.
     */
    @Test
    void aColumnIsAsImportantAsTheScoreGetsWorseWithoutIt() {
        Importance rmse = measure(Metric.RMSE, data(1), 1_000);
        assertThat(rmse.columns().get(0).name()).isEqualTo("used");
        assertThat(rmse.columns().get(0).mean()).isCloseTo(Math.sqrt(66.5), within(0.4));
        assertThat(rmse.columns().get(0).standardDeviation()).isBetween(0.01, 0.6);
        assertThat(rmse.columns().get(1)).isEqualTo(new ColumnImportance("other0", 0, 0));
        assertThat(rmse.rows()).isEqualTo(ROWS);
        assertThat(rmse.repeats()).isEqualTo(5);
        assertThat(rmse.unfinished()).isNull();
        assertThat(measure(Metric.R2, data(1), 1_000).columns().get(0).mean()).isCloseTo(2, within(0.2));
        assertThat(measure(Metric.RMSE, data(1), 1_000)).as("the same again").isEqualTo(rmse);
    }

    @Test
    void theWorkIsBounded() {
        Importance wide = measure(Metric.RMSE, data(199), 10_000);
        assertThat(wide.rows())
                .as("200,000 predictions / (5 repeats of 200 columns)")
                .isEqualTo(200);
        Importance wider = measure(Metric.RMSE, data(500), 10_000);
        assertThat(wider.columns()).hasSize(400);
        assertThat(wider.unfinished()).isEqualTo("the first 400 of 501 columns were measured");
    }

    @Test
    void whatIsThereWhenTheTimeIsOver() {
        assertThat(measure(Metric.RMSE, data(1), 0)).isNull();
        Importance one = measure(Metric.RMSE, data(1), 1);
        assertThat(one.columns()).extracting(ColumnImportance::name).containsExactly("other0");
        Importance five = measure(Metric.RMSE, data(1), 5);
        assertThat(five.repeats()).isEqualTo(2);
        assertThat(five.columns()).hasSize(2);
        assertThat(five.unfinished()).isEqualTo("the time for it was over after 2 of 2 columns and 2 of 5 repeats");
    }
}
