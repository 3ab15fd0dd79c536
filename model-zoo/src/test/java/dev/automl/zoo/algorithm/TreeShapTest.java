package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeShapTest {

    private static final int CELLS = 4;

    /** How often each pair of two columns occurs, 00, 01, 10 and 11: the columns know nothing of each other. */
    private static final int[] COUNTS = {60, 20, 30, 10};

    private static final double[] TARGETS = {1, 5, 2, 20};

    /** That grow each tree on all rows. */
    static List<Trainer> onAllRows() {
        return List.of(
                new LightGbm(60, 0.2, 4, 1, 1, 1, 0.01),
                new LightGbmDart(60, 0.2, 4, 1, 0.1, 0.5, 0.01),
                new XgBoost(60, 0.2, 3, 0.1, 1, 1, 0.01),
                new XgBoostDart(60, 0.2, 3, 0.1, 0.1, 0.5, 0.01));
    }

    static List<Trainer> trainers() {
        List<Trainer> all = new ArrayList<>(onAllRows());
        all.add(new LightGbm(60, 0.1, 8, 5, 0.6, 0.7, 1));
        all.add(new LightGbmGoss(60, 0.2, 4, 5, 1, 0.3, 0.3, 1));
        return all;
    }

    /**
     * Two columns of zeros and ones, by the definition. As the columns are independent, what the trees expect when they
     * know one of them is the mean over the other one's share of the rows, whichever column they ask for first.
     */
    @ParameterizedTest
    @MethodSource("onAllRows")
    void ofTwoColumnsTheyAreThoseOfTheDefinition(Trainer trainer) {
        int[] cells = IntStream.range(0, CELLS)
                .flatMap(cell -> IntStream.range(0, COUNTS[cell]).map(i -> cell))
                .toArray();
        Model model = trainer.fit(
                SmallData.regression(
                        cells(cells),
                        Arrays.stream(cells).mapToDouble(cell -> TARGETS[cell]).toArray()),
                7);
        Table four = cells(0, 1, 2, 3);
        double[] f = SmallData.column(model.predict(four), 0, CELLS);
        double first = 40 / 120.0;
        double second = 30 / 120.0;
        double[] knowingFirst = {f[0] + second * (f[1] - f[0]), f[2] + second * (f[3] - f[2])};
        double[] knowingSecond = {f[0] + first * (f[2] - f[0]), f[1] + first * (f[3] - f[1])};
        double nothing = knowingFirst[0] + first * (knowingFirst[1] - knowingFirst[0]);
        double[][][] values = TreeShap.of(model).orElseThrow().values(four);
        for (int cell = 0; cell < CELLS; cell++) {
            double one = knowingFirst[cell / 2];
            double other = knowingSecond[cell % 2];
            assertThat(values[cell]).hasNumberOfRows(1);
            assertThat(values[cell][0])
                    .containsExactly(
                            new double[] {
                                (one - nothing + f[cell] - other) / 2, (other - nothing + f[cell] - one) / 2, nothing
                            },
                            within(1e-4));
        }
    }

    private static Table cells(int... cells) {
        return SmallData.table(
                Arrays.stream(cells).mapToDouble(cell -> cell / 2).toArray(),
                Arrays.stream(cells).mapToDouble(cell -> cell % 2).toArray());
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void theyAddUpToWhatThePredictionIsMadeOf(Trainer trainer) {
        Random random = new Random(11);
        double[][] columns = new double[4][];
        Arrays.setAll(
                columns,
                column -> random.doubles(90, -3, 3)
                        .map(value -> value > 2.5 ? Double.NaN : value)
                        .toArray());
        Table table = SmallData.table(columns);
        double[] numbers = IntStream.range(0, 90)
                .mapToDouble(
                        row -> 1000 + 50 * (Double.isNaN(columns[0][row]) ? 1 : columns[0][row]) + columns[1][row] % 1)
                .map(value -> Double.isNaN(value) ? 900 : value)
                .toArray();
        double[] three = IntStream.range(0, 90).mapToDouble(row -> row % 3).toArray();
        double[] two = Arrays.stream(numbers).map(value -> value > 1000 ? 1 : 0).toArray();
        for (Dataset data : List.of(
                SmallData.regression(table, numbers),
                SmallData.binary(table, two),
                SmallData.multiclass(table, three))) {
            Model model = trainer.fit(data, 3);
            double[][] predicted = model.predict(table);
            double[][][] values = TreeShap.of(model).orElseThrow().values(table);
            for (int row = 0; row < 90; row++) {
                double[] sums = Arrays.stream(values[row])
                        .mapToDouble(one -> Arrays.stream(one).sum())
                        .toArray();
                double[] expected = predicted[row];
                switch (data.target().task()) {
                    case REGRESSION -> assertThat(sums).containsExactly(expected, within(1e-2));
                    case BINARY -> {
                        assertThat(sums).hasSize(1);
                        assertThat(1 / (1 + Math.exp(-sums[0]))).isCloseTo(expected[1], within(1e-5));
                    }
                    case MULTICLASS -> {
                        double sum = Arrays.stream(sums).map(Math::exp).sum();
                        assertThat(Arrays.stream(sums)
                                        .map(Math::exp)
                                        .map(value -> value / sum)
                                        .toArray())
                                .containsExactly(expected, within(1e-5));
                    }
                }
            }
        }
    }

    @Test
    void otherModelsHaveNone() {
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);
        assertThat(TreeShap.of(new Ridge(1).fit(data, 1))).isEmpty();
    }
}
