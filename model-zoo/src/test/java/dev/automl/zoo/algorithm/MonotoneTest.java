package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.TestData;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every algorithm that says it can be held to a direction is, on data whose noise says otherwise. */
class MonotoneTest {

    private static final int ROWS = 400;
    private static final int GRID = 300;
    private static final List<String> TOWNS = List.of("Ayr", "Bath", "Cork");

    static Stream<Arguments> algorithmsAndTasks() {
        return Zoo.algorithms().stream()
                .filter(AlgorithmDescription::canBeMonotone)
                .flatMap(algorithm -> algorithm.tasks().stream()
                        .filter(task -> task != Task.MULTICLASS)
                        .map(task -> Arguments.of(algorithm.id(), task)));
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void predictionsRiseWithOneColumnAndFallWithAnother(String id, Task task) {
        Directed trainer = trainer(id);

        assertThat(reversals(new Monotone(trainer, List.of("income"), List.of("debt")), task))
                .as("steps the wrong way")
                .isZero();
        // The other way round the data say nearly everywhere otherwise.
        assertThat(reversals(new Monotone(trainer, List.of("debt"), List.of("income")), task))
                .as("steps the wrong way, against the data")
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void withoutItNoiseTurnsPredictionsRound(String id, Task task) {
        assertThat(reversals(trainer(id), task)).isGreaterThan(10);
    }

    @Test
    void somethingIsLearnedAllTheSame() {
        for (Object[] arguments :
                algorithmsAndTasks().map(Arguments::get).toList().toArray(Object[][]::new)) {
            Task task = (Task) arguments[1];
            Monotone trainer = new Monotone(trainer((String) arguments[0]), List.of("income"), List.of("debt"));
            Dataset data = noisy(task);
            double[][] predicted =
                    trainer.fit(data, 3).predict(grid(0.5, 0, false).features());
            int last = predicted[0].length - 1;
            assertThat(predicted[GRID - 1][last] - predicted[0][last])
                    .as("the rise with income by %s", arguments[0])
                    .isGreaterThan(0.2);
        }
    }

    /** With many trees and small leaves, which follow the noise. */
    private static Directed trainer(String id) {
        AlgorithmDescription algorithm = Zoo.algorithm(id);
        Map<String, Object> values = new LinkedHashMap<>(algorithm.initial());
        values.computeIfPresent("minRowsInLeaf", (name, value) -> 2);
        values.computeIfPresent("learningRate", (name, value) -> 0.2);
        return (Directed) algorithm.create(values);
    }

    /** How often a prediction goes the wrong way from one step to the next, as income grows or debt does. */
    private static int reversals(Trainer trainer, Task task) {
        List<String> rising = trainer instanceof Monotone monotone ? monotone.increasing() : List.of("income");
        Model model = trainer.fit(noisy(task), 3);
        int reversals = 0;
        for (double other : new double[] {-0.3, 0.2, 0.5, 0.9}) {
            for (int town = -1; town < TOWNS.size(); town++) {
                for (boolean debt : new boolean[] {false, true}) {
                    double[][] predicted = model.predict(grid(other, town, debt).features());
                    int last = predicted[0].length - 1;
                    int sign = rising.contains(debt ? "debt" : "income") ? 1 : -1;
                    for (int row = 1; row < GRID; row++) {
                        reversals += sign * (predicted[row][last] - predicted[row - 1][last]) < 0 ? 1 : 0;
                    }
                }
            }
        }
        return reversals;
    }

    /** Rises with income and falls with debt, with waves and noise; some incomes are missing. */
    private static Dataset noisy(Task task) {
        Random random = new Random(8);
        double[] income = random.doubles(ROWS).toArray();
        double[] debt = random.doubles(ROWS).toArray();
        int[] towns = random.ints(ROWS, 0, TOWNS.size()).toArray();
        double[] y = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double waves = 0.3 * Math.sin(20 * income[row]) + 0.3 * Math.sin(20 * debt[row]);
            double value = income[row] - debt[row] + waves + 0.3 * random.nextGaussian() + 0.2 * towns[row];
            y[row] = task == Task.REGRESSION ? 5 + value : value > 0.2 ? 1 : 0;
            income[row] = random.nextInt(15) == 0 ? Double.NaN : income[row];
        }
        List<String> classes = task == Task.REGRESSION ? List.of() : List.of("no", "yes");
        return dataset(income, debt, towns, new Target(task, classes, y));
    }

    /** One of the two grows from row to row, the rest stays. */
    private static Dataset grid(double other, int town, boolean debtGrows) {
        double[] growing = new double[GRID];
        double[] same = new double[GRID];
        int[] towns = new int[GRID];
        for (int row = 0; row < GRID; row++) {
            growing[row] = -0.1 + 1.2 * row / GRID;
            same[row] = other < 0 ? Double.NaN : other;
            towns[row] = town;
        }
        Target none = new Target(Task.REGRESSION, List.of(), new double[GRID]);
        return debtGrows ? dataset(same, growing, towns, none) : dataset(growing, same, towns, none);
    }

    private static Dataset dataset(double[] income, double[] debt, int[] towns, Target target) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Categorical("town", towns, TOWNS));
        columns.add(new Column.Numeric("income", income));
        columns.add(new Column.Numeric("debt", debt));
        return new Dataset(new Table(income.length, columns), target);
    }

    @Test
    void aColumnThatIsNotThereOrHasNoOrderIsRefused() {
        Dataset data = noisy(Task.REGRESSION);
        Directed trainer = trainer("lightgbm");
        assertThatThrownBy(() -> new Monotone(trainer, List.of("wealth"), List.of()).fit(data, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column of numbers named 'wealth'");
        assertThatThrownBy(() -> new Monotone(trainer, List.of(), List.of("town")).fit(data, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column of numbers named 'town'");
        assertThatThrownBy(() -> new Monotone(trainer, List.of("debt"), List.of("debt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[debt]");
    }

    @Test
    void moreThanTwoClassesHaveNoDirection() {
        Trainer trainer = new Monotone(trainer("xgboost"), List.of("x"), List.of());
        assertThatThrownBy(() -> trainer.fit(TestData.easy(Task.MULTICLASS, 30, 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than two classes");
    }

    @Test
    void survivesJsonAndFindsItsColumnBehindTheTransformers() {
        Schema schema = TestData.schema(Task.BINARY);
        Pipeline pipeline = Preprocessing.pipeline(
                new BalancedClasses(new Monotone(trainer("xgboost"), List.of("x"), List.of("noise"))), schema);

        assertThat(PipelineJson.read(PipelineJson.write(pipeline))).isEqualTo(pipeline);
        Dataset data = TestData.easy(Task.BINARY, 60, 2);
        assertThat(pipeline.fit(data, 1).predict(data.features())).hasNumberOfRows(60);
    }
}
