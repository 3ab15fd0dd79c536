package dev.automl.search.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.algorithm.LightGbm;
import dev.automl.zoo.algorithm.LightGbmCounts;
import dev.automl.zoo.algorithm.Ridge;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.algorithm.XgBoost;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.Transformer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeExplainerTest {

    private static final int ROWS = 1400;
    private static final Trainer LIGHT_GBM = new LightGbm(40, 0.1, 8, 5, 1, 1, 1);
    private static final Trainer XG_BOOST = new XgBoost(40, 0.1, 3, 1, 1, 1, 1);

    private final Table table = table();
    private final Schema numbers = Schema.regression("y").numeric("a", "b").categorical("city");
    private final Schema classes =
            Schema.classification("y", "no", "yes").numeric("a", "b").categorical("city");

    private static Table table() {
        Random random = new Random(4);
        double[] a = random.doubles(ROWS)
                .map(value -> value > 0.9 ? Double.NaN : value)
                .toArray();
        int[] city = IntStream.range(0, ROWS).map(row -> row % 7 - 1).toArray();
        return new Table(
                ROWS,
                List.of(
                        new Column.Numeric("a", a),
                        new Column.Numeric("b", random.doubles(ROWS, 1, 2).toArray()),
                        new Column.Categorical("city", city, List.of("A", "B", "C", "D", "E", "F"))));
    }

    /** The city counts, a does a little, b does not. */
    private Dataset data(Task task) {
        double[] y = IntStream.range(0, ROWS)
                .mapToDouble(row -> 3 * (row % 7) + (table.columns().get(0).number(row) > 0.5 ? 1 : 0))
                .map(value -> task == Task.REGRESSION ? value : value > 9 ? 1 : 0)
                .toArray();
        return new Dataset(table, new Target(task, task == Task.REGRESSION ? List.of() : List.of("no", "yes"), y));
    }

    private FittedPipeline fitted(Task task, Trainer trainer, Transformer... transformers) {
        return new Pipeline(List.of(transformers), trainer).fit(data(task), 1);
    }

    private static Transformer[] encoders() {
        return new Transformer[] {new OneHotEncoder(4, 1), new MedianImputer()};
    }

    @Test
    void valuesAreToldOfTheColumnsOfTheFileAndAddUpToThePrediction() {
        for (Trainer trainer : List.of(LIGHT_GBM, XG_BOOST)) {
            for (Transformer[] transformers : List.of(new Transformer[0], encoders())) {
                FittedPipeline model = fitted(Task.REGRESSION, trainer, transformers);
                int[] rows = {0, 6, 13, 199};
                List<TreeValues> explained = TreeExplainer.of(model, numbers, table)
                        .flatMap(trees -> trees.explain(rows, 0))
                        .orElseThrow();
                for (int i = 0; i < rows.length; i++) {
                    TreeValues one = explained.get(i);
                    double sum = one.base()
                            + one.columns().stream()
                                    .mapToDouble(TreeValues.Value::value)
                                    .sum();
                    double predicted = model.predict(table.select(new int[] {rows[i]}))[0][0];
                    assertThat(one.outputName()).isEqualTo("y");
                    assertThat(one.columns())
                            .extracting(TreeValues.Value::column)
                            .containsExactly("a", "b", "city");
                    assertThat(sum).isCloseTo(predicted, within(1e-3)).isCloseTo(one.prediction(), within(1e-9));
                    assertThat(Math.abs(one.of("city"))).isGreaterThan(Math.abs(one.of("b")));
                }
                TreeValues mean = TreeExplainer.of(model, numbers, table)
                        .flatMap(trees -> trees.mean(rows, 0))
                        .orElseThrow();
                assertThat(mean.columns().get(0).column()).isEqualTo("city");
                assertThat(mean.of("a"))
                        .isCloseTo(
                                explained.stream()
                                        .mapToDouble(one -> Math.abs(one.of("a")))
                                        .average()
                                        .orElseThrow(),
                                within(1e-12));
            }
        }
    }

    @Test
    void whatSpeaksForOneOfTwoClassesSpeaksAgainstTheOther() {
        FittedPipeline model = fitted(Task.BINARY, LIGHT_GBM, encoders());
        TreeExplainer trees = TreeExplainer.of(model, classes, table).orElseThrow();
        TreeValues no = trees.explain(new int[] {5}, 0).orElseThrow().get(0);
        TreeValues yes = trees.explain(new int[] {5}, 1).orElseThrow().get(0);
        assertThat(yes.outputName()).isEqualTo("log-odds of y = yes");
        assertThat(no.prediction()).isEqualTo(-yes.prediction());
        assertThat(no.of("city")).isEqualTo(-yes.of("city"));
        assertThat(1 / (1 + Math.exp(-yes.prediction())))
                .isCloseTo(model.predict(table.select(new int[] {5}))[0][1], within(1e-9));
    }

    @Test
    void whatCannotBeToldOfSingleColumnsOrDoesNotAddUpIsNotTold() {
        assertThat(TreeExplainer.of(fitted(Task.REGRESSION, new Ridge(1), encoders()), numbers, table))
                .isEmpty();
        Transformer[] mixed = {new OneHotEncoder(4, 1), new MedianImputer(), new Interactions(2)};
        assertThat(TreeExplainer.of(fitted(Task.REGRESSION, LIGHT_GBM, mixed), numbers, table))
                .isEmpty();
        // Trees for the logarithm of a count.
        Trainer counts = new LightGbmCounts(LightGbmCounts.Noise.POISSON, 40, 0.1, 8, 5, 1, 1, 1, 1.5);
        Optional<TreeExplainer> trees = TreeExplainer.of(fitted(Task.REGRESSION, counts, encoders()), numbers, table);
        assertThat(trees.flatMap(some -> some.explain(new int[] {3}, 0))).isEmpty();
    }

    @Test
    void originsAreFoundForEveryKindOfColumn() {
        Table kinds = new Table(
                4,
                List.of(
                        new Column.Numeric("number", new double[] {1, 2, 3, 4}),
                        new TextColumn("text", new String[] {"a b", "c", null, "d e f"}),
                        new DateColumn("date", new double[] {0, 86_400, 1e9, Double.NaN}),
                        new Column.Categorical("kind", new int[] {0, 0, 0, 0}, List.of("x", "y"))));
        Transformer.Fitted swapped = whole -> new Table(
                whole.rows(),
                List.of(
                        whole.columns().get(3),
                        lengths(whole.columns().get(1)),
                        whole.columns().get(2),
                        new Column.Numeric("same", new double[whole.rows()]),
                        whole.columns().get(0)));
        assertThat(ColumnOrigins.of(swapped::apply, kinds))
                .hasValueSatisfying(origins -> assertThat(origins).containsExactly(3, 1, 2, ColumnOrigins.NONE, 0));
    }

    private static Column lengths(Column column) {
        return new Column.Numeric(
                "length",
                Arrays.stream(((TextColumn) column).texts())
                        .mapToDouble(text -> text == null ? Double.NaN : text.length())
                        .toArray());
    }
}
