package dev.automl.zoo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.TestData;
import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.algorithm.InRounds;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.transform.Transformer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every algorithm of the zoo promises, with the transformers that stand before it. */
class AlgorithmContractTest {

    private static final long SEED = 20_240_229_123_456L;

    static Stream<Arguments> algorithmsAndTasks() {
        return Zoo.algorithms().stream()
                .flatMap(algorithm -> algorithm.tasks().stream().map(task -> Arguments.of(algorithm.id(), task)));
    }

    static Stream<Arguments> algorithmsAndClassifications() {
        return algorithmsAndTasks().filter(arguments -> ((Task) arguments.get()[1]).isClassification());
    }

    static Stream<Arguments> stoppableAlgorithmsAndTasks() {
        return algorithmsAndTasks()
                .filter(arguments ->
                        Zoo.algorithm((String) arguments.get()[0]).annotation().stoppable());
    }

    static Stream<Arguments> hyperparameters() {
        return Zoo.algorithms().stream()
                .flatMap(algorithm -> algorithm.hyperparameters().stream()
                        .filter(hyperparameter -> !(hyperparameter instanceof Hyperparameter.Choice))
                        .map(hyperparameter -> Arguments.of(algorithm.id(), hyperparameter.name())));
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void learns(String id, Task task) {
        // What takes its columns for counts learns from counts, which are all it is made for.
        boolean counts = Zoo.algorithm(id).annotation().input() == Algorithm.Input.COUNTS;
        Dataset train = counts ? TestData.counts(task, 400, 1) : TestData.easy(task, 400, 1);
        Dataset test = counts ? TestData.counts(task, 400, 2) : TestData.easy(task, 400, 2);
        Schema schema = counts ? TestData.countsSchema(task) : TestData.schema(task);

        double baseline = error(Preprocessing.pipeline(initial("constant", task).trainer(), schema), train, test);
        double error = error(Preprocessing.pipeline(initial(id, task).trainer(), schema), train, test);

        // The baseline misses about half of the rows, or 3.8 (the target's standard deviation); the noise alone is 0.3.
        if (id.equals("constant")) {
            assertThat(error).isEqualTo(baseline);
        } else {
            assertThat(error).isLessThan(0.5 * baseline);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void bothEndsOfEveryRangeFit(String id, Task task) {
        Dataset data = TestData.easy(task, 40, 3);
        for (Hyperparameter hyperparameter : Zoo.algorithm(id).hyperparameters()) {
            for (Object value : ends(hyperparameter)) {
                Map<String, Object> values =
                        new LinkedHashMap<>(Zoo.algorithm(id).initial());
                values.put(hyperparameter.name(), value);
                Pipeline pipeline = pipeline(Zoo.algorithm(id).create(values), task);
                assertValid(pipeline.fit(data, SEED).predict(data.features()), data.target());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void theSameSeedGivesTheSameBitsOnEveryThread(String id, Task task) throws Exception {
        Dataset data = TestData.easy(task, 80, 4);
        Pipeline pipeline = initial(id, task);
        double[][] expected = pipeline.fit(data, SEED).predict(data.features());

        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<double[][]>> results = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                long otherSeed = i;
                results.add(threads.submit(() -> {
                    pipeline.fit(data, otherSeed); // leaves no trace in what follows on this thread
                    return pipeline.fit(data, SEED).predict(data.features());
                }));
            }
            for (Future<double[][]> result : results) {
                assertSameBits(result.get(), expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As a service asks: row by row, from several threads. */
    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void severalThreadsMayPredictSingleRowsAtTheSameTime(String id, Task task) throws Exception {
        Dataset data = TestData.easy(task, 60, 14);
        FittedPipeline fitted = initial(id, task).fit(data, SEED);
        double[][] expected = fitted.predict(data.features());

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<double[][]>> results = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                results.add(threads.submit(() -> {
                    double[][] predicted = new double[data.rows()][];
                    for (int row = 0; row < predicted.length; row++) {
                        predicted[row] = fitted.predict(data.features().select(new int[] {row}))[0];
                    }
                    return predicted;
                }));
            }
            for (Future<double[][]> result : results) {
                assertSameBits(result.get(), expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void aModelReadBackPredictsTheSameBits(String id, Task task, @TempDir Path folder) throws IOException {
        Dataset data = TestData.easy(task, 80, 5);
        Pipeline pipeline = initial(id, task);
        FittedPipeline fitted = pipeline.fit(data, SEED);

        fitted.save(folder);

        Table other = TestData.easy(task, 200, 6).features();
        assertSameBits(pipeline.load(folder).predict(other), fitted.predict(other));
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void oneRowIsPredictedLikeManyAndByManyThreads(String id, Task task) {
        FittedPipeline fitted = initial(id, task).fit(TestData.easy(task, 80, 5), SEED);
        Table rows = TestData.easy(task, 50, 6).features();
        double[][] expected = fitted.predict(rows);

        double[][] single = IntStream.range(0, rows.rows())
                .parallel()
                .mapToObj(row -> fitted.predict(rows.select(new int[] {row}))[0])
                .toArray(double[][]::new);

        assertSameBits(single, expected);
        assertThat(fitted.predict(rows.select(new int[0]))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void categoriesAndGapsThatTrainingNeverSaw(String id, Task task) {
        Dataset full = TestData.easy(task, 60, 7);
        Dataset train = full.select(IntStream.range(0, 60)
                .filter(row -> !Double.isNaN(full.features().columns().get(0).number(row)))
                .toArray());
        FittedPipeline fitted = initial(id, task).fit(train, SEED);

        Table strange = new Table(
                3,
                List.of(
                        new Column.Numeric("x", new double[] {Double.NaN, 1e300, -1e300}),
                        new Column.Numeric("noise", new double[] {Double.NaN, 0, 1e-310}),
                        new Column.Categorical("colour", new int[] {-1, 0, 1}, List.of("purple", "blue"))));
        assertValid(fitted.predict(strange), train.target().select(new int[] {0, 1, 2}));
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void columnsThatAreAllMissing(String id, Task task) {
        Dataset data = TestData.easy(task, 30, 8);
        double[] gaps = new double[30];
        Arrays.fill(gaps, Double.NaN);
        int[] codes = new int[30];
        Arrays.fill(codes, Column.Categorical.MISSING);
        Dataset empty = new Dataset(
                new Table(
                        30,
                        List.of(
                                new Column.Numeric("x", gaps),
                                data.features().columns().get(1),
                                new Column.Categorical("colour", codes, List.of()))),
                data.target());
        assertValid(initial(id, task).fit(empty, SEED).predict(empty.features()), empty.target());
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void veryFewRowsAndColumns(String id, Task task) {
        for (int rows : new int[] {2, 5}) {
            Dataset data = TestData.easy(task, rows, 9);
            assertValid(initial(id, task).fit(data, SEED).predict(data.features()), data.target());
        }
        Dataset data = TestData.easy(task, 30, 9);
        Table oneColumn = new Table(30, List.of(data.features().columns().get(0)));
        Table noColumn = new Table(30, List.of());
        for (Table features : List.of(oneColumn, noColumn)) {
            Pipeline pipeline = initial(id, task);
            FittedPipeline fitted = pipeline.fit(new Dataset(features, data.target()), SEED);
            assertValid(fitted.predict(features), data.target());
        }
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void aConstantTarget(String id, Task task) {
        Dataset data = TestData.easy(task, 30, 10);
        double[] same = new double[30];
        Arrays.fill(same, 1);
        Target target = new Target(task, data.target().classes(), same);

        double[][] predicted = initial(id, task)
                .fit(new Dataset(data.features(), target), SEED)
                .predict(data.features());

        assertValid(predicted, target);
        for (double[] row : predicted) {
            assertThat(row[task.isClassification() ? 1 : 0]).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndClassifications")
    void aClassThatTrainingNeverSaw(String id, Task task) {
        Dataset data = TestData.easy(Task.MULTICLASS, 60, 11);
        List<String> classes = new ArrayList<>(List.of("absent"));
        classes.addAll(task == Task.BINARY ? List.of("present") : data.target().classes());
        double[] values = new double[60];
        for (int row = 0; row < 60; row++) {
            values[row] = task == Task.BINARY ? 1 : 1 + data.target().values()[row];
        }
        Target target = new Target(task, classes, values);

        double[][] predicted = initial(id, task)
                .fit(new Dataset(data.features(), target), SEED)
                .predict(data.features());

        assertValid(predicted, target);
        assertThat(Arrays.stream(predicted).mapToDouble(row -> row[0]).average().orElseThrow())
                .isLessThan(0.1);
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void rowsOfWeightZeroTeachNothing(String id, Task task) {
        Dataset data = TestData.easy(task, 80, 13);
        double[] weights = new double[80];
        double[] wrong = data.target().values().clone();
        for (int row = 0; row < 80; row++) {
            weights[row] = row % 4 == 0 ? 0 : 1;
            wrong[row] = row % 4 != 0 ? wrong[row] : task == Task.REGRESSION ? 1e6 : 0;
        }
        int[] counted = IntStream.range(0, 80).filter(row -> row % 4 != 0).toArray();
        Trainer trainer = initial(id, task).trainer();
        Dataset imputed = transformed(initial(id, task), data);
        Dataset withWrong =
                new Dataset(imputed.features(), new Target(task, data.target().classes(), wrong, weights));

        double[][] expected = trainer.fit(imputed.select(counted), SEED).predict(imputed.features());

        assertSameBits(trainer.fit(withWrong, SEED).predict(imputed.features()), expected);
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void heavyRowsPullPredictionsTheirWay(String id, Task task) {
        Dataset data = TestData.easy(task, 300, 14);
        double[] noise = new Random(5)
                .doubles(300)
                .map(u -> task == Task.REGRESSION ? 1 + u : u < 0.5 ? 0 : 1)
                .toArray();
        double[] heavy = Arrays.stream(noise)
                .map(y -> y > (task == Task.REGRESSION ? 1.5 : 0.5) ? 9 : 1)
                .toArray();
        Trainer trainer = notByHeart(initial(id, task).trainer());
        Table features = transformed(initial(id, task), data).features();
        Table others =
                transformed(initial(id, task), TestData.easy(task, 300, 15)).features();
        Target equal = new Target(task, data.target().classes(), noise);
        Target weighted = new Target(task, data.target().classes(), noise, heavy);

        double before = mean(trainer.fit(new Dataset(features, equal), SEED).predict(others));
        double after = mean(trainer.fit(new Dataset(features, weighted), SEED).predict(others));

        // Half of the rows count nine times as much: the mean goes from 0.5 to 0.9, or from 1.5 to about 1.7.
        assertThat(after - before).isGreaterThan(0.05);
    }

    /** What a model learns by heart is what the rows say, whatever their weights: so it gets few rounds. */
    private static Trainer notByHeart(Trainer trainer) {
        return trainer instanceof InRounds rounds ? PipelineJson.withRounds(rounds, 30) : trainer;
    }

    /** Of the second class, or of the number. */
    private static double mean(double[][] predicted) {
        return Arrays.stream(predicted)
                .mapToDouble(row -> row[row.length > 1 ? 1 : 0])
                .average()
                .orElseThrow();
    }

    private static Dataset transformed(Pipeline pipeline, Dataset data) {
        Dataset current = data;
        for (Transformer transformer : pipeline.transformers()) {
            current = new Dataset(transformer.fit(current).apply(current.features()), data.target());
        }
        return current;
    }

    static Stream<Arguments> algorithmsInRoundsAndTasks() {
        return algorithmsAndTasks()
                .filter(arguments -> InRounds.class.isAssignableFrom(
                        Zoo.algorithm((String) arguments.get()[0]).type()));
    }

    @ParameterizedTest
    @MethodSource("algorithmsInRoundsAndTasks")
    void theFirstRoundsAreTheModelOfFewerRounds(String id, Task task) {
        Dataset data = TestData.easy(task, 200, 9);
        Map<String, Object> values = new LinkedHashMap<>(Zoo.algorithm(id).initial());
        values.put("rounds", 60);
        Pipeline many = pipeline(Zoo.algorithm(id).create(values), task);
        values.put("rounds", 23);
        Pipeline few = pipeline(Zoo.algorithm(id).create(values), task);
        Dataset train = transformed(many, data);

        Model.OfRounds model = (Model.OfRounds) many.trainer().fit(train, SEED);

        assertSameBits(
                model.predict(train.features(), 23),
                few.trainer().fit(train, SEED).predict(train.features()));
        assertSameBits(model.predict(train.features(), 60), model.predict(train.features()));
        assertThat(model.predict(train.features(), 23)).isNotEqualTo(model.predict(train.features()));
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void aPipelineSurvivesJson(String id, Task task) {
        Pipeline pipeline = initial(id, task);
        assertThat(PipelineJson.read(PipelineJson.write(pipeline))).isEqualTo(pipeline);
    }

    @ParameterizedTest
    @MethodSource("hyperparameters")
    void aValueThatMakesNoSenseIsRefusedAndNamed(String id, String name) {
        Map<String, Object> values = new LinkedHashMap<>(Zoo.algorithm(id).initial());
        values.put(name, -77);
        assertThatThrownBy(() -> Zoo.algorithm(id).create(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("-77");
    }

    @ParameterizedTest
    @MethodSource("stoppableAlgorithmsAndTasks")
    void anInterruptEndsWhatCanBeStopped(String id, Task task) {
        Dataset data = TestData.easy(task, 60, 12);
        // A run has done that before the first fit; it fails in a thread that is interrupted.
        NativeLibraries.unavailable(List.of(Zoo.algorithm(id)));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> initial(id, task).fit(data, SEED)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static Pipeline initial(String id, Task task) {
        AlgorithmDescription algorithm = Zoo.algorithm(id);
        return pipeline(algorithm.create(algorithm.initial()), task);
    }

    private static Pipeline pipeline(Trainer trainer, Task task) {
        Schema schema = TestData.schema(task);
        return Preprocessing.pipeline(trainer, schema);
    }

    /** The share of wrong classes, or the root mean squared error. */
    private static double error(Pipeline pipeline, Dataset train, Dataset test) {
        Scores scores = Metric.scores(test.target(), pipeline.fit(train, SEED).predict(test.features()));
        return test.target().task().isClassification()
                ? 1 - scores.get(Metric.ACCURACY.id())
                : scores.get(Metric.RMSE.id());
    }

    private static List<Object> ends(Hyperparameter hyperparameter) {
        if (hyperparameter instanceof Hyperparameter.Int range) {
            return List.of(range.low(), range.high());
        }
        if (hyperparameter instanceof Hyperparameter.Real range) {
            return List.of(range.low(), range.high());
        }
        return List.copyOf(((Hyperparameter.Choice) hyperparameter).values());
    }

    private static void assertValid(double[][] predicted, Target target) {
        assertThat(predicted).hasNumberOfRows(target.rows());
        for (double[] row : predicted) {
            assertThat(row).hasSize(Math.max(1, target.classes().size()));
            for (double value : row) {
                assertThat(value).isFinite();
                assertThat(target.task().isClassification() && (value < 0 || value > 1 + 1e-9))
                        .isFalse();
            }
            if (target.task().isClassification()) {
                assertThat(Arrays.stream(row).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
            }
        }
    }

    private static void assertSameBits(double[][] actual, double[][] expected) {
        assertThat(bits(actual)).isDeepEqualTo(bits(expected));
    }

    private static long[][] bits(double[][] values) {
        return Arrays.stream(values)
                .map(row ->
                        Arrays.stream(row).mapToLong(Double::doubleToLongBits).toArray())
                .toArray(long[][]::new);
    }
}
