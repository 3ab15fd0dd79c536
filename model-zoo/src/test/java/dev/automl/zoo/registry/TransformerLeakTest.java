package dev.automl.zoo.registry;

import static dev.automl.zoo.Tables.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.algorithm.LogisticRegression;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.algorithm.Ridge;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.OrdinalEncoder;
import dev.automl.zoo.transform.StandardScaler;
import dev.automl.zoo.transform.TargetEncoder;
import dev.automl.zoo.transform.Transformer;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No transformer lets a model look good, or know its training rows too well, where there is nothing to learn: the target is
 * drawn at random, without a look at the columns. Some of these invite a leak: an identifier, levels with three rows each.
 */
class TransformerLeakTest {

    private static final int ROWS = 600;
    private static final int FOLDS = 5;

    static Stream<Arguments> transformersAndTasks() {
        return TransformerContractTest.all().stream()
                .flatMap(transformer -> Stream.of(Task.values()).map(task -> Arguments.of(transformer, task)));
    }

    @ParameterizedTest
    @MethodSource("transformersAndTasks")
    void noiseStaysNoise(Transformer transformer, Task task) {
        Dataset noise = noise(task);

        assertScoresByChance(transformer, noise);
        assertTellsNothingOfItsOwnRows(transformer, noise);
    }

    /** The guards above can fail: an encoder that shows each training row its own target is found out. */
    @ParameterizedTest
    @MethodSource("tasks")
    void anEncoderThatShowsRowsTheirOwnTargetIsCaught(Task task) {
        assertThatThrownBy(() -> assertTellsNothingOfItsOwnRows(new Naive(new TargetEncoder(2, 1)), noise(task)))
                .isInstanceOf(AssertionError.class);
    }

    /** So is one that was fitted before the rows were split. */
    @ParameterizedTest
    @MethodSource("tasks")
    void anEncoderFittedBeforeTheSplitIsCaught(Task task) {
        Dataset noise = noise(task);
        Transformer.Fitted fitted = new TargetEncoder(2, 1).fit(noise);

        assertThatThrownBy(() -> assertScoresByChance(new FittedBefore(fitted), noise))
                .isInstanceOf(AssertionError.class);
    }

    /** What the leak does: the model trusts the column, and is far worse than a guess on rows that it does not know. */
    @Test
    void outOfFoldMeansKeepAModelFromTrustingNoise() {
        Dataset noise = noise(Task.BINARY);
        Table code = new Table(ROWS, List.of(noise.features().columns().get(1)));
        Dataset codes = new Dataset(code, noise.target());
        double guess = Math.log(2);
        assertThat(score(new TargetEncoder(2, 1), codes, TransformerLeakTest::logLoss))
                .isLessThan(guess + 0.02);
        assertThat(score(new Naive(new TargetEncoder(2, 1)), codes, TransformerLeakTest::logLoss))
                .isGreaterThan(guess + 0.1);
    }

    static Stream<Task> tasks() {
        return Stream.of(Task.values());
    }

    /** The target encoder without its precaution. */
    private record Naive(TargetEncoder encoder) implements Transformer {
        @Override
        public Fitted fit(Dataset train) {
            return encoder.fit(train);
        }

        @Override
        public Class<? extends Fitted> fittedType() {
            return encoder.fittedType();
        }
    }

    private record FittedBefore(Transformer.Fitted fitted) implements Transformer {
        @Override
        public Fitted fit(Dataset train) {
            return fitted;
        }

        @Override
        public Class<? extends Fitted> fittedType() {
            return fitted.getClass();
        }
    }

    /**
     * Over five folds, a linear model of the new columns ranks held-out rows as well as chance does, up to four standard
     * errors. That of the area under the curve for two classes of 200 and 400 rows is sqrt((1/200 + 1/400) / 12) = 0.025
     * (Hanley and McNeil, 1982), of a correlation 1 / sqrt(600) = 0.041.
     */
    private static void assertScoresByChance(Transformer transformer, Dataset noise) {
        if (noise.target().task().isClassification()) {
            assertThat(score(transformer, noise, TransformerLeakTest::rocAuc)).isLessThan(0.5 + 4 * 0.025);
        } else {
            assertThat(score(transformer, noise, TransformerLeakTest::correlation))
                    .isLessThan(4 * 0.041);
        }
    }

    private static double rocAuc(Target truth, double[][] predicted) {
        return Metric.ROC_AUC.of(truth, predicted, truth.weights());
    }

    private static double logLoss(Target truth, double[][] predicted) {
        return Metric.LOG_LOSS.of(truth, predicted, truth.weights());
    }

    private static double correlation(Target truth, double[][] predicted) {
        return correlation(
                Arrays.stream(predicted)
                        .mapToDouble(prediction -> prediction[0])
                        .toArray(),
                truth.values());
    }

    /** No new column of the training rows goes along with their own target by more than five standard errors. */
    private static void assertTellsNothingOfItsOwnRows(Transformer transformer, Dataset noise) {
        Table training = transformer.applyToTraining(noise, transformer.fit(noise));
        for (Column column : training.columns()) {
            if (column instanceof Column.Numeric numbers) {
                for (int c = 0; c < Math.max(1, noise.target().classes().size()); c++) {
                    double r = correlation(numbers.values(), answers(noise.target(), c));
                    assertThat(Math.abs(r)).as(column.name()).isLessThan(5 / Math.sqrt(ROWS));
                }
            }
        }
    }

    /** The mean over the folds; the columns that are not numbers after the transformer are coded, dates and texts left out. */
    private static double score(Transformer transformer, Dataset data, ToDoubleBiFunction<Target, double[][]> metric) {
        List<Transformer> steps = List.of(
                transformer,
                new OrdinalEncoder(),
                new Imputer(Imputer.Strategy.MEDIAN, List.of()),
                new MedianImputer(),
                new StandardScaler());
        double sum = 0;
        for (Split split : Split.folds(data, FOLDS, 1)) {
            Table train = split.train().features();
            Table test = split.test().features();
            for (Transformer step : steps) {
                Dataset current = new Dataset(train, split.train().target());
                Transformer.Fitted fitted = step.fit(current);
                train = step.applyToTraining(current, fitted);
                test = fitted.apply(test);
            }
            Dataset numbers = new Dataset(numbers(train), split.train().target());
            Model model = data.target().task() == Task.REGRESSION
                    ? new Ridge(0.1).fit(numbers, 1)
                    : new LogisticRegression(0.1, LogisticRegression.Penalty.L2).fit(numbers, 1);
            Target truth = split.test().target();
            sum += metric.applyAsDouble(truth, model.predict(numbers(test)));
        }
        return sum / FOLDS;
    }

    private static Table numbers(Table table) {
        return new Table(
                table.rows(),
                table.columns().stream()
                        .filter(column -> column instanceof Column.Numeric)
                        .toList());
    }

    private static Dataset noise(Task task) {
        Random random = new Random(11);
        List<Column> columns = new ArrayList<>();
        columns.add(levels("id", ROWS, row -> row));
        columns.add(levels("code", 200, row -> random.nextInt(200)));
        columns.add(levels("group", 8, row -> random.nextInt(8)));
        for (int c = 0; c < 20; c++) {
            double[] values = random.doubles(ROWS)
                    .map(value -> value < 0.1 ? Double.NaN : random.nextGaussian())
                    .toArray();
            columns.add(numeric("x" + c, values));
        }
        columns.add(numeric("skewed", random.doubles(ROWS).map(v -> 1 / v).toArray()));
        columns.add(new DateColumn("day", random.doubles(ROWS, 0, 1.7e9).toArray()));
        columns.add(new TextColumn(
                "note",
                IntStream.range(0, ROWS)
                        .mapToObj(row ->
                                "w" + random.nextInt(300) + " w" + random.nextInt(300) + " w" + random.nextInt(9))
                        .toArray(String[]::new)));
        Random coin = new Random(12);
        double[] target = IntStream.range(0, ROWS)
                .mapToDouble(row -> switch (task) {
                    case BINARY -> coin.nextInt(2);
                    case MULTICLASS -> coin.nextInt(3);
                    case REGRESSION -> coin.nextGaussian();
                })
                .toArray();
        List<String> classes = switch (task) {
            case BINARY -> List.of("no", "yes");
            case MULTICLASS -> List.of("a", "b", "c");
            case REGRESSION -> List.of();
        };
        return new Dataset(new Table(ROWS, columns), new Target(task, classes, target));
    }

    private static Column levels(String name, int count, IntUnaryOperator code) {
        return new Column.Categorical(
                name,
                IntStream.range(0, ROWS).map(code).toArray(),
                IntStream.range(0, count).mapToObj(level -> name + level).toList());
    }

    private static double[] answers(Target target, int c) {
        return target.task() == Task.REGRESSION
                ? target.values()
                : IntStream.range(0, target.rows())
                        .mapToDouble(row -> target.classIndex(row) == c ? 1 : 0)
                        .toArray();
    }

    /** Pearson's, over the rows where there is a number; 0 if one is constant there. */
    private static double correlation(double[] a, double[] b) {
        int[] rows = IntStream.range(0, a.length)
                .filter(row -> !Double.isNaN(a[row]))
                .toArray();
        double meanA = IntStream.of(rows).mapToDouble(row -> a[row]).average().orElse(0);
        double meanB = IntStream.of(rows).mapToDouble(row -> b[row]).average().orElse(0);
        double ab = IntStream.of(rows)
                .mapToDouble(row -> (a[row] - meanA) * (b[row] - meanB))
                .sum();
        double aa = IntStream.of(rows)
                .mapToDouble(row -> (a[row] - meanA) * (a[row] - meanA))
                .sum();
        double bb = IntStream.of(rows)
                .mapToDouble(row -> (b[row] - meanB) * (b[row] - meanB))
                .sum();
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }
}
