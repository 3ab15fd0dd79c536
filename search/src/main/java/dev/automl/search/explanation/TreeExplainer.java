package dev.automl.search.explanation;

import dev.automl.zoo.algorithm.TreeShap;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Explains boosted trees by their exact Shapley values. The trees see what the preprocessing has made: what it has made of one
 * column is added up. Values are told only if they add up to the prediction.
 */
final class TreeExplainer {

    /** XGBoost adds in single precision. */
    private static final double TOLERANCE = 1e-4;

    private final FittedPipeline model;
    private final Schema schema;
    private final Table table;
    private final TreeShap trees;
    private final int[] origins;

    private TreeExplainer(FittedPipeline model, Schema schema, Table table, TreeShap trees, int[] origins) {
        this.model = model;
        this.schema = schema;
        this.table = table;
        this.trees = trees;
        this.origins = origins;
    }

    /**
     * Empty if the model is not boosted trees alone, if what they see can't be told of single columns, or if there are too many
     * of these.
     *
     * @param table rows that the model can predict, at least one
     */
    static Optional<TreeExplainer> of(FittedPipeline model, Schema schema, Table table) {
        Optional<TreeShap> trees = TreeShap.of(model.model());
        if (trees.isEmpty() || table.columns().size() > ColumnOrigins.MOST_COLUMNS) {
            return Optional.empty();
        }
        return ColumnOrigins.of(model::transform, table)
                .map(origins -> new TreeExplainer(model, schema, table, trees.get(), origins));
    }

    /**
     * The values of some rows of the table, one by one.
     *
     * @param output the index of a class, or 0 for a number
     * @return empty if they do not add up to the predictions, such as those of trees for the logarithm of a number
     */
    Optional<List<TreeValues>> explain(int[] rows, int output) {
        Table seen = model.transform(table.select(rows));
        double[][] predicted = model.model().predict(seen);
        double[][][] values = trees.values(seen);
        List<TreeValues> explained = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            if (!addsUp(values[row], predicted[row])) {
                return Optional.empty();
            }
            Optional<TreeValues> one = ofColumns(values[row], output);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            explained.add(one.get());
        }
        return Optional.of(explained);
    }

    /**
     * The mean of the values of some rows without their signs, the largest first.
     *
     * @param rows at least one
     */
    Optional<TreeValues> mean(int[] rows, int output) {
        return explain(rows, output).map(all -> {
            List<TreeValues.Value> columns = new ArrayList<>();
            for (int place = 0; place < table.columns().size(); place++) {
                int column = place;
                columns.add(new TreeValues.Value(
                        table.columns().get(place).name(),
                        all.stream()
                                .mapToDouble(row ->
                                        Math.abs(row.columns().get(column).value()))
                                .average()
                                .orElseThrow()));
            }
            columns.sort(Comparator.comparingDouble(TreeValues.Value::value).reversed());
            return new TreeValues(
                    all.get(0).outputName(),
                    rows.length,
                    all.get(0).base(),
                    all.stream().mapToDouble(TreeValues::prediction).average().orElseThrow(),
                    columns);
        });
    }

    /** Empty if trees look at a column whose origin is not known. */
    private Optional<TreeValues> ofColumns(double[][] outputs, int output) {
        // Of two classes trees give one number, for the second of them.
        boolean ofTwo = schema.classes().size() == 2;
        double sign = ofTwo && output == 0 ? -1 : 1;
        double[] made = outputs[ofTwo ? 0 : output];
        double[] sums = new double[table.columns().size()];
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] != ColumnOrigins.NONE) {
                sums[origins[i]] += sign * made[i];
            } else if (made[i] != 0) {
                return Optional.empty();
            }
        }
        List<TreeValues.Value> columns = new ArrayList<>();
        for (int place = 0; place < sums.length; place++) {
            columns.add(new TreeValues.Value(table.columns().get(place).name(), sums[place]));
        }
        return Optional.of(new TreeValues(name(output), 1, sign * made[made.length - 1], sign * total(made), columns));
    }

    private String name(int output) {
        if (schema.classes().isEmpty()) {
            return schema.target();
        }
        String condition = schema.target() + " = " + schema.classes().get(output);
        return schema.classes().size() == 2
                ? "log-odds of " + condition
                : "score of " + condition + " before the softmax";
    }

    private boolean addsUp(double[][] outputs, double[] predicted) {
        double size = schema.classes().isEmpty()
                ? Arrays.stream(outputs[0]).map(Math::abs).sum()
                : 1;
        double[] sums = trees.prediction(
                Arrays.stream(outputs).mapToDouble(TreeExplainer::total).toArray());
        return IntStream.range(0, predicted.length).allMatch(i -> Math.abs(sums[i] - predicted[i]) <= TOLERANCE * size);
    }

    private static double total(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }
}
