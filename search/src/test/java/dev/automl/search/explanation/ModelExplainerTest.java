package dev.automl.search.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelExplainerTest {

    private long asked;

    /** Predicts the number in the first column, and counts the rows that it is asked for. */
    private final FittedPipeline first = new FittedPipeline(List.of(), new Model() {
        @Override
        public double[][] predict(Table features) {
            asked += features.rows();
            return IntStream.range(0, features.rows())
                    .mapToObj(row -> new double[] {features.columns().get(0).number(row)})
                    .toArray(double[][]::new);
        }

        @Override
        public void save(Path folder) {
            throw new UnsupportedOperationException();
        }
    });

    private static String[] names(int columns) {
        return IntStream.range(0, columns).mapToObj(column -> "x" + column).toArray(String[]::new);
    }

    private ModelExplainer explainer(int rows, int columns, int background) {
        double[] numbers = IntStream.range(0, rows).mapToDouble(row -> row).toArray();
        List<Column> all = Arrays.stream(names(columns))
                .map(name -> (Column) new Column.Numeric(name, numbers))
                .toList();
        return new ModelExplainer(
                first, Schema.regression("y").numeric(names(columns)), new Table(rows, all), background, 3);
    }

    private static double[][] predicted(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> new double[] {row}).toArray(double[][]::new);
    }

    @Test
    void theWorkIsBoundedForEveryNumberOfColumns() {
        for (int columns : new int[] {1, 30, 600}) {
            asked = 0;
            ModelExplanation explanation = explainer(200, columns, 150)
                    .explain(predicted(200), null, () -> false)
                    .orElseThrow();
            // The effects are those of one column here, as the others add nothing: 8 values of all rows.
            assertThat(asked).as("%d columns", columns).isLessThanOrEqualTo(200_000 + 3 * 8 * 200);
            assertThat(explanation.columns().get(0).column()).isEqualTo("x0");

            asked = 0;
            explainer(200, columns, 150).explain(7, null);
            assertThat(asked).as("a row of %d columns", columns).isLessThanOrEqualTo(200_000 + 1);
        }
    }

    @Test
    void severalRowsTogetherTakeNoMorePredictionsThanOne() {
        int[] rows = {0, 50, 100, 150, 199};
        for (int columns : new int[] {1, 30, 600}) {
            asked = 0;
            List<RowExplanation> explanations = explainer(200, columns, 150).explain(rows, row -> null, () -> false);
            assertThat(asked).as("%d columns", columns).isLessThanOrEqualTo(200_000 + rows.length);
            assertThat(explanations).extracting(RowExplanation::row).containsExactly(1, 51, 101, 151, 200);
            assertThat(explanations.get(4).contributions().get(0).column()).isEqualTo("x0");
            assertThat(explanations.get(4).prediction()).isEqualTo(199);
        }
        assertThat(explainer(200, 3, 10).explain(rows, row -> null, () -> true)).isEmpty();
        assertThat(explainer(1, 3, 10).explain(new int[] {0}, row -> null, () -> false))
                .isEmpty();
    }

    @Test
    void aRowIsNotItsOwnBackground() {
        // Of the rows 0, 1 and 2 the others are usual; by hand: the means of 1 and 2, of 0 and 2, of 0 and 1.
        double[] bases = {1.5, 1, 0.5};
        for (int row = 0; row < 3; row++) {
            RowExplanation explanation = explainer(3, 2, 100).explain(row, null);
            assertThat(explanation.base()).isCloseTo(bases[row], within(1e-12));
            assertThat(explanation.backgroundRows()).isEqualTo(2);
        }
    }

    @Test
    void oneRowAloneIsNotExplained() {
        assertThat(explainer(1, 2, 50).explain(predicted(1), null, () -> false)).isEmpty();
        assertThat(explainer(2, 2, 50).explain(predicted(2), null, () -> false)).isPresent();
    }

    @Test
    void onceThereIsNoTimeNothingIsBegun() {
        List<Boolean> answers = new ArrayList<>();
        // The first question comes before everything, then two for each of the 50 rows, then before each effect.
        ModelExplanation explanation = explainer(200, 3, 10)
                .explain(predicted(200), null, () -> {
                    answers.add(true);
                    return answers.size() > 101;
                })
                .orElseThrow();
        assertThat(explanation.effects()).isEmpty();
        assertThat(explanation.surrogate()).isNull();
    }

    /** By hand: the first column is what is predicted, so the larger its number, the more it adds; the others add nothing. */
    @Test
    void whatIsAddedToEachRowIsToldWithThePlaceOfTheValue() {
        List<ModelExplanation.Influence> columns = explainer(40, 20, 40)
                .explain(predicted(40), null, () -> false)
                .orElseThrow()
                .columns();
        ModelExplanation.Influence first = columns.get(0);
        assertThat(first.column()).isEqualTo("x0");
        assertThat(first.contributions()).hasSize(40).isSorted();
        assertThat(first.places()).hasSize(40).isSorted().startsWith(0.0).endsWith(1.0);
        assertThat(Arrays.stream(first.contributions()).map(Math::abs).average().orElseThrow())
                .isCloseTo(first.meanContribution(), within(1e-12));
        assertThat(columns.get(1).contributions()).containsOnly(0);
        assertThat(columns.get(15).contributions()).isNull();
    }

    /** A row of 600 columns takes several tables of predictions; between them the time may be over. */
    @Test
    void aRowIsGivenUpInTheMiddle() {
        asked = 0;
        assertThat(explainer(200, 600, 150).explain(new int[] {7}, row -> null, () -> asked > 1_000))
                .isEmpty();
        assertThat(asked).isBetween(1_000L, 5_000L);
    }

    /** What is predicted is the number itself, so every row has the same curve: the mean. */
    @Test
    void theCurvesOfSingleRowsAreThoseTheMeanIsOf() {
        ModelExplanation.Effect effect = explainer(200, 2, 20)
                .explain(predicted(200), null, () -> false)
                .orElseThrow()
                .effects()
                .get(0);
        assertThat(effect.column()).isEqualTo("x0");
        for (ModelExplanation.Point point : effect.points()) {
            assertThat(point.value()).isEqualTo(Double.parseDouble(point.cell()));
            assertThat(point.individual()).hasSize(15).containsOnly(point.value());
            assertThat(point.meanPrediction()).isCloseTo(point.value(), within(1e-9));
        }
    }

    @Test
    void categoriesThatAreNearlyAllDifferentGetNoEffect() {
        int[] tickets = IntStream.range(0, 200).toArray();
        List<String> levels = IntStream.range(0, 200).mapToObj(row -> "t" + row).toList();
        int[] kinds = IntStream.range(0, 200).map(row -> row % 3).toArray();
        Table table = new Table(
                200,
                List.of(
                        new Column.Categorical("ticket", tickets, levels),
                        new Column.Categorical("kind", kinds, List.of("a", "b", "c"))));
        Schema schema = Schema.regression("y").categorical("ticket", "kind");
        ModelExplanation explanation = new ModelExplainer(first, schema, table, 20, 3)
                .explain(predicted(200), null, () -> false)
                .orElseThrow();
        assertThat(explanation.columns().get(0).column()).isEqualTo("ticket");
        assertThat(explanation.effects())
                .extracting(ModelExplanation.Effect::column)
                .containsExactly("kind");
    }
}
