package dev.automl.search.evaluation;

import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import dev.automl.search.evaluation.TestEvaluation.ColumnImportance;
import dev.automl.search.evaluation.TestEvaluation.Importance;
import dev.automl.search.evaluation.TestEvaluation.WorstRow;
import dev.automl.search.explanation.ModelExplainer;
import dev.automl.search.explanation.ModelExplanation;
import dev.automl.search.explanation.RowExplanation;
import dev.automl.search.explanation.RowExplanation.Part;
import dev.automl.search.finals.Finalist;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Predictions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Looks closely at what winners do on the test rows. */
public final class Evaluator {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_NUMBERS = 100_000;
    private static final int WORST_ROWS = 10;
    private static final int DRIVERS = 3;
    private static final int SHOWN_COLUMNS = 20;

    /** Test rows that stand for what is usual. */
    private static final int BACKGROUND = 50;

    private final Schema schema;
    private final Dataset test;
    private final long[] lines;
    private final Metric metric;

    /** @throws IOException if the data file can't be read any more */
    public Evaluator(PreparedData data, DataOptions options, Metric metric) throws IOException {
        this.schema = data.inferred().schema();
        this.test = data.split().test();
        this.metric = metric;
        this.lines = RowLines.ofTestRows(data, options);
        if (lines.length != test.rows()) {
            throw new IllegalStateException(lines.length + " lines for " + test.rows() + " test rows");
        }
    }

    /**
     * Looks at one winner.
     *
     * @param stopImportance asked again and again whether the importance of columns is to end with what is there
     * @param stop the same of what comes after it
     */
    public TestEvaluation evaluate(Finalist finalist, BooleanSupplier stopImportance, BooleanSupplier stop) {
        long seed = finalist.result().trial().seed();
        double[][] predicted = finalist.predicted();
        Importance importance = new BoundedImportance(finalist.tested(), metric, seed).measure(test, stopImportance);
        int most =
                Math.min(MOST_ROWS, MOST_NUMBERS / Math.max(1, schema.classes().size()));
        int[] sample = RowSample.of(test.rows(), most, seed);
        Target truth = test.target().select(sample);
        ModelExplainer explainer = new ModelExplainer(finalist.tested(), schema, test.features(), BACKGROUND, seed);
        ModelExplanation explanation = explainer.explain(predicted, null, stop).orElse(null);
        int[] worst = worst(predicted);
        List<String> columns = shownColumns(importance);
        double threshold = finalist.result().threshold().orElse(0.5);
        List<List<Part>> drivers = explainer.explain(worst, this::trueClass, stop).stream()
                .map(one -> drivers(one, predicted))
                .toList();
        return new TestEvaluation(
                TestEvaluation.FORMAT,
                finalist.result().trial().id(),
                test.rows(),
                Arrays.stream(sample).mapToObj(row -> lines[row]).toList(),
                truth.values(),
                truth.equalWeights() ? null : truth.weights(),
                Arrays.stream(sample).mapToObj(row -> predicted[row]).toArray(double[][]::new),
                IntStream.range(0, worst.length)
                        .mapToObj(i -> new WorstRow(
                                lines[worst[i]],
                                label(test.target().values()[worst[i]]),
                                label(guess(predicted[worst[i]], threshold)),
                                error(worst[i], predicted[worst[i]]),
                                values(worst[i], columns),
                                i < drivers.size() ? drivers.get(i) : null))
                        .toList(),
                importance,
                explanation);
    }

    /** The class whose probability should have been 1; null if numbers are predicted. */
    private String trueClass(int row) {
        return schema.task() == Task.REGRESSION ? null : label(test.target().values()[row]);
    }

    /** What moves the prediction of a row away from the truth: of the right class down, of a number to the wrong side. */
    private List<Part> drivers(RowExplanation explained, double[][] predicted) {
        int row = explained.row() - 1;
        double away = schema.task() == Task.REGRESSION ? Math.signum(error(row, predicted[row])) : -1;
        return explained.contributions().stream()
                .filter(part -> part.value() * away > 0)
                .limit(DRIVERS)
                .toList();
    }

    /** The most important columns that are more than noise could be; the first ones if it is not known. */
    private List<String> shownColumns(Importance importance) {
        List<String> names = importance == null
                ? test.features().columns().stream().map(Column::name).toList()
                : importance.columns().stream().map(ColumnImportance::name).toList();
        return names.subList(0, Math.min(SHOWN_COLUMNS, names.size()));
    }

    /** The places of the rows that are predicted worst, the worst first. */
    private int[] worst(double[][] predicted) {
        Target truth = test.target();
        return IntStream.range(0, test.rows())
                .filter(row -> truth.weights()[row] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -Math.abs(error(row, predicted[row])))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(WORST_ROWS)
                .mapToInt(row -> row)
                .toArray();
    }

    private double error(int row, double[] predicted) {
        return schema.task().isClassification()
                ? 1 - predicted[test.target().classIndex(row)]
                : predicted[0] - test.target().values()[row];
    }

    private double guess(double[] predicted, double threshold) {
        return schema.task() == Task.REGRESSION ? predicted[0] : Predictions.classIndex(threshold, predicted);
    }

    private String label(double value) {
        return schema.task() == Task.REGRESSION
                ? CellText.number(value)
                : schema.classes().get((int) value);
    }

    private Map<String, String> values(int row, List<String> names) {
        Table features = test.features();
        List<Schema.Field> fields = schema.features();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> all =
                new ArrayList<>(fields.stream().map(Schema.Field::name).toList());
        for (String name : names) {
            int place = all.indexOf(name);
            values.put(name, CellText.of(features.columns().get(place), fields.get(place), row));
        }
        return values;
    }
}
