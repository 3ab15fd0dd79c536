package dev.automl.search.explanation;

import dev.automl.search.evaluation.CellText;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.explanation.PartialDependence;
import dev.automl.zoo.explanation.ShapleyValues;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Explains the predictions of a model for the rows of a table. The work is bounded by the number of predictions. */
public final class ModelExplainer {

    /** Of single rows, for the mean contributions; and for the effects again. */
    private static final int PREDICTIONS = 200_000;

    private static final int MOST_EXPLAINED = 50;
    private static final int FEWEST_BACKGROUND = 5;
    private static final int EFFECTS = 3;
    private static final int EFFECT_ROWS = 500;
    private static final int SURROGATE_ROWS = 2_000;

    private final FittedPipeline model;
    private final Schema schema;
    private final Table table;
    private final int background;
    private final long seed;

    /**
     * @param schema that the model was fitted by
     * @param table rows that the model can predict, at least one
     * @param background how many of them stand for what is usual
     * @param seed of the rows that are drawn
     */
    public ModelExplainer(FittedPipeline model, Schema schema, Table table, int background, long seed) {
        this.model = model;
        this.schema = schema;
        this.table = table;
        this.background = background;
        this.seed = seed;
    }

    /**
     * Explains one row.
     *
     * @param row its place in the table
     * @param label the class whose probability is explained; null for the usual one
     */
    public RowExplanation explain(int row, String label) {
        double[] predicted = model.predict(table.select(new int[] {row}))[0];
        int output = output(label, predicted);
        int[] usual = drawn(background);
        ShapleyValues.Explanation found = new ShapleyValues(model, table, usual, output, seed).explain(row);
        List<RowExplanation.Part> parts = new ArrayList<>();
        for (int column = 0; column < found.contributions().size(); column++) {
            ShapleyValues.Contribution one = found.contributions().get(column);
            parts.add(new RowExplanation.Part(
                    one.column(),
                    cell(column, row),
                    one.value(),
                    Double.isNaN(one.standardError()) ? null : one.standardError()));
        }
        parts.sort(Comparator.comparingDouble((RowExplanation.Part part) -> Math.abs(part.value()))
                .reversed());
        return new RowExplanation(row + 1, name(output), found.base(), found.prediction(), usual.length, parts);
    }

    /**
     * Explains the model on all rows.
     *
     * @param label the class whose probability is explained; null for the usual one
     * @param stop asked again and again whether to give it up; the effects are left out first
     * @return empty if it was given up
     */
    public Optional<ModelExplanation> explain(String label, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            return Optional.empty();
        }
        double[][] predicted = model.predict(table);
        double[] mean = new double[predicted[0].length];
        for (double[] numbers : predicted) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += numbers[i] / predicted.length;
            }
        }
        int output = output(label, mean);
        int columns = Math.max(1, table.columns().size());
        int[] explained = drawn(MOST_EXPLAINED);
        int affordable = PREDICTIONS / (2 * (columns + 1) * explained.length);
        int[] usual = drawn(Math.max(FEWEST_BACKGROUND, Math.min(background, affordable)));
        ShapleyValues shapley = new ShapleyValues(model, table, usual, output, seed);
        Map<Integer, Double> sums = new TreeMap<>();
        for (int row : explained) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            List<ShapleyValues.Contribution> contributions =
                    shapley.explain(row).contributions();
            for (int column = 0; column < contributions.size(); column++) {
                sums.merge(column, Math.abs(contributions.get(column).value()), Double::sum);
            }
        }
        List<Integer> order = sums.keySet().stream()
                .sorted(Comparator.comparingDouble((Integer column) -> sums.get(column))
                        .reversed())
                .toList();
        return Optional.of(new ModelExplanation(
                name(output),
                mean[output],
                explained.length,
                usual.length,
                order.stream()
                        .map(column -> new ModelExplanation.Influence(
                                table.columns().get(column).name(), sums.get(column) / explained.length))
                        .toList(),
                stop.getAsBoolean() ? List.of() : effects(order, output),
                surrogate(predicted, output)));
    }

    private ModelExplanation.Surrogate surrogate(double[][] predicted, int output) {
        int[] rows = drawn(SURROGATE_ROWS);
        return SurrogateTree.of(
                        table.select(rows),
                        Arrays.stream(rows)
                                .mapToDouble(row -> predicted[row][output])
                                .toArray(),
                        (column, row) -> cell(column, rows[row]))
                .orElse(null);
    }

    private List<ModelExplanation.Effect> effects(List<Integer> order, int output) {
        int[] rows = drawn(EFFECT_ROWS);
        Table some = table.select(rows);
        List<ModelExplanation.Effect> effects = new ArrayList<>();
        for (int column : order) {
            if (effects.size() == EFFECTS) {
                break;
            }
            List<ModelExplanation.Point> points = PartialDependence.of(model, some, column, output).stream()
                    .map(point ->
                            new ModelExplanation.Point(cell(column, rows[point.row()]), point.mean(), point.spread()))
                    .toList();
            if (points.size() > 1) {
                effects.add(
                        new ModelExplanation.Effect(table.columns().get(column).name(), points));
            }
        }
        return effects;
    }

    private int output(String label, double[] predicted) {
        if (label != null) {
            return schema.classes().indexOf(label);
        }
        if (schema.task() != Task.MULTICLASS) {
            return schema.task() == Task.BINARY ? 1 : 0;
        }
        return IntStream.range(0, predicted.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> predicted[i]))
                .orElse(0);
    }

    private String name(int output) {
        return schema.classes().isEmpty()
                ? schema.target()
                : "probability of " + schema.target() + " = " + schema.classes().get(output);
    }

    private String cell(int column, int row) {
        return CellText.of(table.columns().get(column), schema.features().get(column), row);
    }

    /** Rows of the table, rising; all of them if there are no more. */
    private int[] drawn(int wanted) {
        int[] all = IntStream.range(0, table.rows()).toArray();
        Random random = new Random(seed);
        for (int i = 0; i < Math.min(wanted, all.length); i++) {
            int other = i + random.nextInt(all.length - i);
            int value = all[i];
            all[i] = all[other];
            all[other] = value;
        }
        return Arrays.stream(all, 0, Math.min(wanted, all.length)).sorted().toArray();
    }
}
