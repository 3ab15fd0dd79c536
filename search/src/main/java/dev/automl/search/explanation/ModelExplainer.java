package dev.automl.search.explanation;

import dev.automl.search.evaluation.CellText;
import dev.automl.search.evaluation.RowSample;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.explanation.ShapleyValues;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Explains the predictions of a model for the rows of a table. The work is bounded by the number of predictions. */
public final class ModelExplainer {

    /** Of single rows, for contributions. */
    private static final int PREDICTIONS = 200_000;

    private static final int MOST_EXPLAINED = 50;

    /** Rather than against fewer rows, fewer rows are explained. */
    private static final int FEWEST_BACKGROUND = 5;

    private static final int EFFECT_ROWS = 500;
    private static final int SURROGATE_ROWS = 2_000;
    private static final int TREE_ROWS = 200;

    private final FittedPipeline model;
    private final Schema schema;
    private final Table table;

    /** How many rows of the table are explained, the first ones; the others stand for what is usual. */
    private final int ownRows;

    private final int background;
    private final long seed;

    /**
     * @param schema that the model was fitted by
     * @param table rows that the model can predict; a row is explained by how it differs from others
     * @param background how many of them stand for what is usual, at most
     * @param seed of the rows that are drawn
     */
    public ModelExplainer(FittedPipeline model, Schema schema, Table table, int background, long seed) {
        this(model, schema, table, table.rows(), background, seed);
    }

    /**
     * What is usual is told by another table.
     *
     * @param usual at least one row with the same columns
     */
    public ModelExplainer(FittedPipeline model, Schema schema, Table table, Table usual, int background, long seed) {
        this(model, schema, JoinedTable.of(table, usual), table.rows(), background, seed);
    }

    private ModelExplainer(FittedPipeline model, Schema schema, Table table, int ownRows, int background, long seed) {
        this.model = model;
        this.schema = schema;
        this.table = table;
        this.ownRows = ownRows;
        this.background = background;
        this.seed = seed;
    }

    /** Whether there is something to compare a row with. */
    private boolean canExplain() {
        return table.rows() > 1;
    }

    private boolean ownBackground() {
        return ownRows == table.rows();
    }

    /**
     * Explains one row; without a table for what is usual, of at least two.
     *
     * @param row its place in the table
     * @param label the class whose probability is explained; null for the usual one
     */
    public RowExplanation explain(int row, String label) {
        int output = output(label, row);
        RowExplanation explanation = explain(model, row, output, affordable());
        return trees().flatMap(trees -> trees.explain(new int[] {row}, output))
                .map(values -> explanation.with(values.get(0)))
                .orElse(explanation);
    }

    /**
     * Explains some rows, with no more predictions than one may take.
     *
     * @param label of each row the class whose probability is explained; null for the usual one
     * @param stop asked before each row whether to end with those that are done
     */
    public List<RowExplanation> explain(int[] rows, IntFunction<String> label, BooleanSupplier stop) {
        FittedPipeline stoppable = StoppableModel.of(model, stop);
        int mostUsual = Math.max(1, affordable() / Math.max(1, rows.length));
        List<RowExplanation> explanations = new ArrayList<>();
        for (int row : rows) {
            if (!canExplain() || stop.getAsBoolean()) {
                break;
            }
            try {
                explanations.add(explain(stoppable, row, output(label.apply(row), row), mostUsual));
            } catch (StoppableModel.OutOfTime e) {
                break;
            }
        }
        return explanations;
    }

    private RowExplanation explain(FittedPipeline asked, int row, int output, int mostUsual) {
        int[] usual = against(row, usual(Math.min(background, mostUsual)));
        ShapleyValues.Explanation found = new ShapleyValues(asked, table, usual, output, seed).explain(row);
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
        return new RowExplanation(row + 1, name(output), found.base(), found.prediction(), usual.length, parts, null);
    }

    /**
     * Explains the model on all rows.
     *
     * @param predicted what the model predicts for the table, one array a row
     * @param label the class whose probability is explained; null for the usual one
     * @param stop asked again and again whether to give it up; the effects are left out first
     * @return empty if it was given up, or if one row is all there is
     */
    public Optional<ModelExplanation> explain(double[][] predicted, String label, BooleanSupplier stop) {
        if (!canExplain() || stop.getAsBoolean()) {
            return Optional.empty();
        }
        double[] mean = new double[predicted[0].length];
        for (double[] numbers : predicted) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += numbers[i] / predicted.length;
            }
        }
        int output = output(label, mean);
        int[] explained = drawn(Math.max(1, Math.min(MOST_EXPLAINED, affordable() / FEWEST_BACKGROUND)));
        int[] usual = usual(Math.max(1, Math.min(background, affordable() / explained.length)));
        FittedPipeline stoppable = StoppableModel.of(model, stop);
        Influences influences = new Influences(table, explained);
        for (int i = 0; i < explained.length; i++) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            int[] others = against(explained[i], usual);
            try {
                influences.add(
                        i,
                        new ShapleyValues(stoppable, table, others, output, seed)
                                .explain(explained[i])
                                .contributions());
            } catch (StoppableModel.OutOfTime e) {
                return Optional.empty();
            }
        }
        return Optional.of(new ModelExplanation(
                name(output),
                mean[output],
                explained.length,
                ownBackground() ? usual.length - 1 : usual.length,
                influences.inOrder(),
                trees().flatMap(trees -> trees.mean(drawn(TREE_ROWS), output)).orElse(null),
                Effects.of(model, schema, table.select(drawn(EFFECT_ROWS)), influences.order(), output, stop),
                stop.getAsBoolean() ? null : surrogate(predicted, output)));
    }

    private ModelExplanation.Surrogate surrogate(double[][] predicted, int output) {
        int[] rows = drawn(SURROGATE_ROWS);
        return SurrogateTree.of(
                        table.select(rows),
                        Arrays.stream(rows)
                                .mapToDouble(row -> predicted[row][output])
                                .toArray(),
                        (column, row) -> cell(column, rows[row]),
                        seed)
                .orElse(null);
    }

    private Optional<TreeExplainer> trees() {
        return TreeExplainer.of(model, schema, table);
    }

    private int output(String label, int row) {
        return output(label, model.predict(table.select(new int[] {row}))[0]);
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

    /** How many times a row can be explained by one other row. */
    private int affordable() {
        return Math.max(1, PREDICTIONS / (2 * (table.columns().size() + 1)));
    }

    /** Rows that stand for what is usual: so many, and one more where an explained one may be among them. */
    private int[] usual(int wanted) {
        return ownBackground()
                ? drawn(wanted + 1)
                : Arrays.stream(RowSample.of(table.rows() - ownRows, wanted, seed))
                        .map(row -> ownRows + row)
                        .toArray();
    }

    /** The usual rows but the explained one, of which it would say that it is as usual; always as many. */
    private int[] against(int explained, int[] usual) {
        return ownBackground()
                ? Arrays.stream(usual)
                        .filter(row -> row != explained)
                        .limit(usual.length - 1)
                        .toArray()
                : usual;
    }

    private int[] drawn(int wanted) {
        return RowSample.of(ownRows, wanted, seed);
    }
}
