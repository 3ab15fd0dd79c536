package dev.automl.zoo.registry;

import static dev.automl.zoo.Tables.NAN;
import static dev.automl.zoo.Tables.categorical;
import static dev.automl.zoo.Tables.cells;
import static dev.automl.zoo.Tables.names;
import static dev.automl.zoo.Tables.numeric;
import static dev.automl.zoo.Tables.recoded;
import static dev.automl.zoo.Tables.table;
import static dev.automl.zoo.Tables.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.transform.CategoryCodes;
import dev.automl.zoo.transform.DateDifferences;
import dev.automl.zoo.transform.DateParts;
import dev.automl.zoo.transform.FeatureSelector;
import dev.automl.zoo.transform.FrequencyEncoder;
import dev.automl.zoo.transform.HashingEncoder;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.MinMaxScaler;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.OrdinalEncoder;
import dev.automl.zoo.transform.PowerTransformer;
import dev.automl.zoo.transform.QuantileTransformer;
import dev.automl.zoo.transform.RobustScaler;
import dev.automl.zoo.transform.StandardScaler;
import dev.automl.zoo.transform.TargetEncoder;
import dev.automl.zoo.transform.TextReduction;
import dev.automl.zoo.transform.TextStatistics;
import dev.automl.zoo.transform.TfIdf;
import dev.automl.zoo.transform.Tokens;
import dev.automl.zoo.transform.Transformer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every transformer of the zoo promises. A new one needs a line in {@link #all}. */
class TransformerContractTest {

    /** Training rows with everything in them: gaps, constants, outliers, unique, rare and missing levels. */
    private static final Table TRAIN = table(
            numeric("x", 1, NAN, 4, 0.1, -3, 2.5, 0, 9, 12, NAN, 5, 6),
            numeric("skewed", 1, 2, 1, 3, 1, 2, 1000, 1, 20, 5, 300, 2),
            categorical("c", "red", "blue", null, "red", "blue", "red", "grey", "red", "blue", null, "red", "blue"),
            categorical("id", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"),
            numeric("constant", 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1),
            numeric("flag", 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1),
            numeric("huge", 1e308, -1e308, 1.7e308, 0, 1, 2, 3, 4, 5, 6, 7, NAN),
            numeric("tiny", 1e-308, -1e-308, 4e-320, 0, -0.0, 2e-300, 0, 0, 0, 0, 0, NAN),
            numeric("gone", NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN),
            categorical("none", null, null, null, null, null, null, null, null, null, null, null, null),
            new DateColumn("day", new double[] {0, 86400, NAN, 1e9, 1e9, 1.5e9, 0, 5, 7, 1e6, 1e7, -1e9}),
            new TextColumn(
                    "note", new String[] {"so", "so so", null, "", "a b", "b", "c", "so", "x y", "y", "z", "q"}));

    /** Other rows: levels that are new, or have another code; gaps where training had none; far outside of training. */
    private static final Table OTHER = table(
            numeric("x", NAN, 7, 1e308, -1e308, 0),
            numeric("skewed", 0, NAN, -1e300, 1e300, 2.5),
            categorical("c", "green", "blue", null, "red", "grey"),
            categorical("id", "z", "l", "l", null, "a"),
            numeric("constant", NAN, 5, 0.1, -1, 1e308),
            numeric("flag", 1, 0, NAN, 1, 1),
            numeric("huge", NAN, 0, 1e-308, -1e308, 1.79e308),
            numeric("tiny", 1, 1e308, 0, -1e308, NAN),
            numeric("gone", 1, NAN, 0, -1, 1e308),
            categorical("none", "new", null, "old", null, null),
            new DateColumn("day", new double[] {NAN, 3e9, 0, 1e9, 12345}),
            new TextColumn("note", new String[] {null, "so", "never seen", "", "a"}));

    /** One of each transformer at least; of those with settings, settings that make a difference. */
    static List<Transformer> all() {
        return List.of(
                new CategoryCodes(10),
                new CategoryCodes(1),
                new DateDifferences(10),
                new DateParts(),
                new FeatureSelector(3),
                new FrequencyEncoder(1),
                new FrequencyEncoder(5),
                new HashingEncoder(1, 4),
                new HashingEncoder(5, 1),
                new Imputer(Imputer.Strategy.MEDIAN, List.of()),
                new MedianImputer(),
                new Imputer(Imputer.Strategy.MEAN, List.of(rule("x", Imputer.Strategy.CONSTANT))),
                new Imputer(Imputer.Strategy.MOST_FREQUENT, List.of(rule("c", Imputer.Strategy.MOST_FREQUENT))),
                new Imputer(Imputer.Strategy.CONSTANT, List.of(rule("none", Imputer.Strategy.MOST_FREQUENT))),
                new Imputer(Imputer.Strategy.NONE, List.of(rule("x", Imputer.Strategy.MEAN))),
                new Interactions(2),
                new Interactions(4),
                new MinMaxScaler(),
                new OneHotEncoder(10, 1),
                new OneHotEncoder(10, 2),
                new OrdinalEncoder(),
                new PowerTransformer(0),
                new PowerTransformer(1),
                new QuantileTransformer(1000, QuantileTransformer.Output.UNIFORM),
                new QuantileTransformer(5, QuantileTransformer.Output.NORMAL),
                new RobustScaler(),
                new StandardScaler(),
                new TargetEncoder(1, 10),
                new TargetEncoder(5, 0.5),
                new TextReduction(Tokens.WORDS, 100, 2),
                new TextReduction(Tokens.CHARACTERS, 5, 100),
                new TextStatistics(),
                new TfIdf(Tokens.WORDS, 100, 1),
                new TfIdf(Tokens.WORD_PAIRS, 3, 2));
    }

    private static Imputer.Rule rule(String column, Imputer.Strategy strategy) {
        return new Imputer.Rule(column, strategy, -1);
    }

    /** Those that take dates or texts apart; all others leave them alone. */
    private static final List<Class<? extends Transformer>> FOR_DATES_AND_TEXTS =
            List.of(DateParts.class, TextReduction.class, TfIdf.class);

    static Stream<Transformer> notForDatesAndTexts() {
        return all().stream().filter(transformer -> !FOR_DATES_AND_TEXTS.contains(transformer.getClass()));
    }

    @Test
    void everyTransformerOfTheZooIsTested() {
        assertThat(all().stream().map(Object::getClass).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(new ArrayList<>(Zoo.transformers()));
    }

    @Test
    void theDocumentationNamesThemAll() throws IOException {
        String table = Files.readString(Path.of("..", "docs", "transformers.md"));

        assertThat(Zoo.transformers())
                .allSatisfy(type -> assertThat(table).contains("| `" + type.getSimpleName() + "` |"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void comesBackFromJsonWithTheSameBits(Transformer transformer, @TempDir Path folder) throws IOException {
        for (Task task : Task.values()) {
            Transformer.Fitted fitted = transformer.fit(data(TRAIN, task));
            Path file = folder.resolve("fitted.json");
            Json.write(file, fitted);

            Transformer.Fitted read = Json.read(file, transformer.fittedType());

            assertThat(read).isEqualTo(fitted);
            for (Table table : List.of(TRAIN, OTHER)) {
                assertThat(names(read.apply(table))).isEqualTo(names(fitted.apply(table)));
                assertThat(cells(read.apply(table))).isEqualTo(cells(fitted.apply(table)));
            }
            Json.write(folder.resolve("again.json"), read);
            assertThat(folder.resolve("again.json")).hasSameBinaryContentAs(file);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void unfittedItIsDataToo(Transformer transformer) {
        Pipeline pipeline = new Pipeline(List.of(transformer), new Constant());

        assertThat(PipelineJson.read(PipelineJson.write(pipeline))).isEqualTo(pipeline);
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheSameColumnsForOtherRowsAndLeavesThemUntouched(Transformer transformer) {
        List<List<String>> before = cells(OTHER);
        for (Task task : Task.values()) {
            Dataset train = data(TRAIN, task);
            Transformer.Fitted fitted = transformer.fit(train);
            Table training = transformer.applyToTraining(train, fitted);

            assertThat(names(fitted.apply(OTHER))).isEqualTo(names(training)).doesNotHaveDuplicates();
            assertThat(training.rows()).isEqualTo(TRAIN.rows());
        }
        assertThat(cells(OTHER)).isEqualTo(before);
    }

    /** What is learned, is learned from the training rows alone; other rows say nothing of each other. */
    @ParameterizedTest
    @MethodSource("all")
    void aRowComesOutTheSameAloneAndAmongOthers(Transformer transformer) {
        Transformer.Fitted fitted = transformer.fit(data(TRAIN, Task.BINARY));
        List<List<String>> together = cells(fitted.apply(OTHER));

        for (int row = 0; row < OTHER.rows(); row++) {
            assertThat(cells(fitted.apply(OTHER.select(new int[] {row})))).containsExactly(together.get(row));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesFiniteNumbersOrNone(Transformer transformer) {
        for (Task task : Task.values()) {
            Dataset train = data(TRAIN, task);
            Transformer.Fitted fitted = transformer.fit(train);
            for (Table table :
                    List.of(transformer.applyToTraining(train, fitted), fitted.apply(TRAIN), fitted.apply(OTHER))) {
                for (Column column : table.columns()) {
                    if (column instanceof Column.Numeric numbers) {
                        assertThat(DoubleStream.of(numbers.present()))
                                .as(column.name())
                                .allMatch(Double::isFinite);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameRowsGiveTheSameBits(Transformer transformer) {
        for (Task task : Task.values()) {
            Dataset train = data(TRAIN, task);
            Transformer.Fitted fitted = transformer.fit(train);

            assertThat(transformer.fit(train)).isEqualTo(fitted);
            assertThat(cells(transformer.applyToTraining(train, fitted)))
                    .isEqualTo(cells(transformer.applyToTraining(train, fitted)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theOrderOfADictionaryMeansNothing(Transformer transformer) {
        List<Column> columns = new ArrayList<>();
        for (Column column : TRAIN.columns()) {
            columns.add(column instanceof Column.Categorical categories ? recoded(categories) : column);
        }
        Dataset recoded = data(new Table(TRAIN.rows(), columns), Task.REGRESSION);
        Dataset train = data(TRAIN, Task.REGRESSION);

        Transformer.Fitted fitted = transformer.fit(recoded);

        assertThat(fitted).isEqualTo(transformer.fit(train));
        assertThat(cells(transformer.applyToTraining(recoded, fitted)))
                .isEqualTo(cells(transformer.applyToTraining(train, fitted)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void handlesNoRowsAndOneRow(Transformer transformer) {
        Table one = TRAIN.select(new int[] {1});
        Table empty = TRAIN.select(new int[0]);
        for (Task task : Task.values()) {
            for (Table train : List.of(TRAIN, one, empty)) {
                Dataset data = data(train, task);
                Transformer.Fitted fitted = transformer.fit(data);

                assertThat(transformer.applyToTraining(data, fitted).rows()).isEqualTo(train.rows());
                assertThat(fitted.apply(OTHER).rows()).isEqualTo(OTHER.rows());
                assertThat(fitted.apply(one).rows()).isEqualTo(1);
                assertThat(fitted.apply(empty).rows()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void handlesNoColumns(Transformer transformer) {
        Table none = new Table(3, List.of());

        Dataset data = data(none, Task.BINARY);
        assertThat(transformer.applyToTraining(data, transformer.fit(data))).isEqualTo(none);
        assertThat(transformer.fit(data).apply(none)).isEqualTo(none);
    }

    @ParameterizedTest
    @MethodSource("all")
    void handlesRowsThatDoNotCount(Transformer transformer) {
        for (Task task : Task.values()) {
            Dataset train = weighted(data(TRAIN, task), new double[TRAIN.rows()]);

            Transformer.Fitted fitted = transformer.fit(train);

            assertThat(transformer.applyToTraining(train, fitted).rows()).isEqualTo(TRAIN.rows());
            assertThat(fitted.apply(OTHER).rows()).isEqualTo(OTHER.rows());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void rejectsOtherColumnsThanThoseOfTraining(Transformer transformer) {
        Transformer.Fitted fitted = transformer.fit(data(TRAIN, Task.BINARY));
        List<Column> swapped = new ArrayList<>(TRAIN.columns());
        Collections.swap(swapped, 0, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fitted.apply(new Table(TRAIN.rows(), swapped)))
                .withMessage("column 1 is 'c', but in training it was 'x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fitted.apply(table(swapped.get(2))))
                .withMessageContaining("1 columns [x], but in training there were 12");
    }

    @ParameterizedTest
    @MethodSource("notForDatesAndTexts")
    void leavesDatesAndTextsAlone(Transformer transformer) {
        Transformer.Fitted fitted = transformer.fit(data(TRAIN, Task.BINARY));

        assertThat(fitted.apply(OTHER).columns())
                .filteredOn(column -> column instanceof DateColumn || column instanceof TextColumn)
                .containsExactlyElementsOf(OTHER.columns().subList(10, 12)); // equal arrays are the same arrays here
    }

    /** Targets without a pattern; of the three classes the third is rare. */
    private static Dataset data(Table features, Task task) {
        double[] values = IntStream.range(0, features.rows())
                .mapToDouble(row -> switch (task) {
                    case BINARY -> row * row % 3 % 2;
                    case MULTICLASS -> row == 5 ? 2 : row % 2;
                    case REGRESSION -> 1000 + row * row % 7;
                })
                .toArray();
        List<String> classes = switch (task) {
            case BINARY -> List.of("no", "yes");
            case MULTICLASS -> List.of("a", "b", "c");
            case REGRESSION -> List.of();
        };
        return new Dataset(features, new Target(task, classes, values));
    }
}
