package dev.automl.zoo.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.explanation.ShapleyValues.Contribution;
import dev.automl.zoo.explanation.ShapleyValues.Explanation;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapleyValuesTest {

    private static final int COLUMNS = 4;
    private static final int ROWS = 12;

    private final Table table = table();

    private static Table table() {
        Random random = new Random(5);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            columns.add(
                    new Column.Numeric("x" + column, random.doubles(ROWS, -2, 2).toArray()));
        }
        return new Table(ROWS, columns);
    }

    /** A model that is a formula of the row. */
    private static FittedPipeline model(ToDoubleFunction<double[]> formula) {
        return new FittedPipeline(List.of(), new Model() {
            @Override
            public double[][] predict(Table features) {
                double[][] rows = features.toRows();
                double[][] predicted = new double[rows.length][];
                for (int row = 0; row < rows.length; row++) {
                    predicted[row] = new double[] {formula.applyAsDouble(rows[row])};
                }
                return predicted;
            }

            @Override
            public void save(Path folder) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static int[] all() {
        return IntStream.range(0, ROWS).toArray();
    }

    private Explanation explain(ToDoubleFunction<double[]> formula, int[] background) {
        return new ShapleyValues(model(formula), table, background, 0, 3).explain(2);
    }

    @Test
    void ofALinearModelEachColumnAddsItsWeightTimesItsDistanceFromTheMean() {
        double[] weights = {2, -1, 0.5, 0};
        Explanation explanation = explain(
                row -> 7
                        + IntStream.range(0, COLUMNS)
                                .mapToDouble(i -> weights[i] * row[i])
                                .sum(),
                all());
        for (int column = 0; column < COLUMNS; column++) {
            double[] values = ((Column.Numeric) table.columns().get(column)).values();
            double mean = IntStream.range(0, ROWS)
                    .mapToDouble(row -> values[row])
                    .average()
                    .orElseThrow();
            assertThat(explanation.contributions().get(column).value())
                    .isCloseTo(weights[column] * (values[2] - mean), within(1e-12));
        }
    }

    @Test
    void theContributionsAndTheBaseAddUpToThePrediction() {
        for (int size = 1; size <= ROWS; size++) {
            Explanation explanation = explain(
                    row -> Math.exp(row[0] * row[1]) - Math.abs(row[2]) * row[3],
                    IntStream.range(0, size).toArray());
            double sum = explanation.base()
                    + explanation.contributions().stream()
                            .mapToDouble(Contribution::value)
                            .sum();
            assertThat(sum).isCloseTo(explanation.prediction(), within(1e-12));
        }
    }

    /** With a product of three, the orders matter: the exact values come from all subsets of columns. */
    @Test
    void isNearTheExactValues() {
        ToDoubleFunction<double[]> formula = row -> row[0] * row[1] * row[2] + row[0] * row[3];
        double[] exact = exact(formula);
        int[] often = IntStream.range(0, ROWS * 400).map(i -> i % ROWS).toArray();
        Explanation explanation = explain(formula, often);
        for (int column = 0; column < COLUMNS; column++) {
            Contribution contribution = explanation.contributions().get(column);
            assertThat(contribution.value()).isCloseTo(exact[column], within(5 * contribution.standardError() + 1e-12));
            assertThat(contribution.standardError()).isLessThan(0.05);
        }
    }

    private double[] exact(ToDoubleFunction<double[]> formula) {
        double[][] rows = table.toRows();
        double[] values = new double[COLUMNS];
        double[] orders = {1, 1, 2, 6, 24};
        for (double[] background : rows) {
            for (int subset = 0; subset < 1 << COLUMNS; subset++) {
                for (int column = 0; column < COLUMNS; column++) {
                    if ((subset >> column & 1) == 0) {
                        int size = Integer.bitCount(subset);
                        double weight = orders[size] * orders[COLUMNS - size - 1] / orders[COLUMNS];
                        double gain = formula.applyAsDouble(mixed(rows[2], background, subset | 1 << column))
                                - formula.applyAsDouble(mixed(rows[2], background, subset));
                        values[column] += weight * gain / rows.length;
                    }
                }
            }
        }
        return values;
    }

    private static double[] mixed(double[] row, double[] background, int subset) {
        double[] mixed = background.clone();
        for (int column = 0; column < COLUMNS; column++) {
            if ((subset >> column & 1) == 1) {
                mixed[column] = row[column];
            }
        }
        return mixed;
    }

    @Test
    void theEffectOfAColumnIsTheMeanOverTheRows() {
        // x1 + 3 x0: whatever x1 is, the mean rises by 3 for each 1 of x0, and all rows alike.
        List<PartialDependence.Point> points = PartialDependence.of(model(row -> row[1] + 3 * row[0]), table, 0, 0);
        double[] x = ((Column.Numeric) table.columns().get(0)).values();
        assertThat(points).hasSize(8);
        for (PartialDependence.Point point : points) {
            double rise = point.mean() - points.get(0).mean();
            assertThat(rise).isCloseTo(3 * (x[point.row()] - x[points.get(0).row()]), within(1e-12));
            assertThat(point.spread()).isCloseTo(0, within(1e-12));
        }
        // A product: rows with another x1 change otherwise.
        assertThat(PartialDependence.of(model(row -> row[0] * row[1]), table, 0, 0)
                        .get(7)
                        .spread())
                .isGreaterThan(0.5);
    }
}
