package dev.automl.search.explanation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.explanation.ShapleyValues;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What columns add to the predictions of some rows, collected row by row. */
final class Influences {

    /** Columns of which the contributions to each row are kept. */
    private static final int KEPT_COLUMNS = 15;

    private final Table table;
    private final int[] rows;
    private final double[][] added;

    /** @param rows the places of the explained rows in the table */
    Influences(Table table, int[] rows) {
        this.table = table;
        this.rows = rows;
        this.added = new double[table.columns().size()][rows.length];
    }

    /**
     * Takes what the columns add to a row.
     *
     * @param index of the row among the explained ones
     * @param contributions one for each column
     */
    void add(int index, List<ShapleyValues.Contribution> contributions) {
        for (int column = 0; column < added.length; column++) {
            added[column][index] = contributions.get(column).value();
        }
    }

    /** The places of the columns, the one that adds or takes most first. */
    List<Integer> order() {
        return IntStream.range(0, added.length)
                .boxed()
                .sorted(Comparator.comparingDouble(this::mean).reversed())
                .toList();
    }

    /** The same with what each column adds or takes. */
    List<ModelExplanation.Influence> inOrder() {
        List<Integer> order = order();
        return IntStream.range(0, order.size())
                .mapToObj(i -> influence(order.get(i), i < KEPT_COLUMNS))
                .toList();
    }

    private ModelExplanation.Influence influence(int column, boolean kept) {
        return new ModelExplanation.Influence(
                table.columns().get(column).name(),
                mean(column),
                kept ? added[column] : null,
                kept ? places(table.columns().get(column)) : null);
    }

    private double mean(int column) {
        double sum = 0;
        for (double value : added[column]) {
            sum += Math.abs(value);
        }
        return sum / rows.length;
    }

    /** Where the numbers of a column are among those of the explained rows; null if it has none. */
    private Double[] places(Column column) {
        if (!(column instanceof Column.Numeric)) {
            return null;
        }
        double[] values = Arrays.stream(rows).mapToDouble(column::number).toArray();
        long present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        return Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) || present < 2 ? null : place(value, values, present))
                .toArray(Double[]::new);
    }

    /** From 0 for the smallest value to 1 for the largest; equal ones share the middle of their places. */
    private static Double place(double value, double[] values, long present) {
        long below = Arrays.stream(values).filter(other -> other < value).count();
        long equal = Arrays.stream(values).filter(other -> other == value).count();
        return (below + (equal - 1) / 2.0) / (present - 1);
    }
}
