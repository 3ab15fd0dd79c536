package dev.automl.search.explanation;

import dev.automl.search.evaluation.CellText;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.explanation.PartialDependence;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How predictions change with the columns that matter most. */
final class Effects {

    private static final int MOST = 3;

    /** Categories that together are rarer than this say nothing about a column. */
    private static final double LEAST_SHARE_SHOWN = 0.5;

    private Effects() {}

    /**
     * The effects of the first columns that have one.
     *
     * @param rows that get the values of the columns in turn
     * @param order the places of the columns, the one that matters most first
     * @param output which of the numbers that the model predicts for a row
     * @param stop asked again and again whether to end with those that are done
     */
    static List<ModelExplanation.Effect> of(
            FittedPipeline model, Schema schema, Table rows, List<Integer> order, int output, BooleanSupplier stop) {
        FittedPipeline stoppable = StoppableModel.of(model, stop);
        List<ModelExplanation.Effect> effects = new ArrayList<>();
        for (int place : order) {
            if (effects.size() == MOST || stop.getAsBoolean()) {
                break;
            }
            List<PartialDependence.Point> found;
            try {
                found = PartialDependence.of(stoppable, rows, place, output);
            } catch (StoppableModel.OutOfTime e) {
                break;
            }
            Column column = rows.columns().get(place);
            if (found.size() > 1 && sayMuch(column, found)) {
                Schema.Field field = schema.features().get(place);
                effects.add(new ModelExplanation.Effect(
                        column.name(),
                        found.stream().map(point -> point(column, field, point)).toList()));
            }
        }
        return effects;
    }

    private static ModelExplanation.Point point(Column column, Schema.Field field, PartialDependence.Point point) {
        return new ModelExplanation.Point(
                CellText.of(column, field, point.row()),
                point.mean(),
                point.spread(),
                column instanceof Column.Numeric ? column.number(point.row()) : null,
                point.individual());
    }

    /** Of a column that is different in nearly every row, the few categories that can be shown say nothing. */
    private static boolean sayMuch(Column column, List<PartialDependence.Point> points) {
        if (!(column instanceof Column.Categorical)) {
            return true;
        }
        Set<Double> shown =
                points.stream().map(point -> column.number(point.row())).collect(Collectors.toSet());
        long rows = IntStream.range(0, column.size())
                .filter(row -> shown.contains(column.number(row)))
                .count();
        return rows >= LEAST_SHARE_SHOWN * column.size();
    }
}
