package dev.automl.zoo.explanation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the prediction changes with one column: the mean over rows when all of them get the same value of it (Friedman, <i>Annals
 * of Statistics</i> 29, 2001, section 8.2), and how differently single rows change. Where the column goes along with others,
 * some of the rows that are made this way could not be.
 */
public final class PartialDependence {

    private static final int MOST_VALUES = 8;
    private static final int MOST_CURVES = 15;

    private PartialDependence() {}

    /**
     * For one value of the column.
     *
     * @param row of the table that has this value
     * @param mean prediction, over all rows
     * @param spread the standard deviation over rows of how much their prediction changes from the first value to this one;
     *     0 if all change alike
     * @param individual the predictions for the first rows of the table, at most 15 (individual conditional expectation:
     *     Goldstein et al., <i>Journal of Computational and Graphical Statistics</i> 24, 2015)
     */
    public record Point(int row, double mean, double spread, double[] individual) {}

    /**
     * The curve of a column: over the categories that are frequent, the most frequent first, or over the numbers that cut the
     * rows into equal parts, rising.
     *
     * @param column its place in the table
     * @param output which of the numbers that the model predicts for a row
     */
    public static List<Point> of(FittedPipeline model, Table table, int column, int output) {
        List<Point> points = new ArrayList<>();
        double[] first = null;
        for (int row : rows(table.columns().get(column))) {
            int[] same = new int[table.rows()];
            Arrays.fill(same, row);
            List<Column> columns = new ArrayList<>(table.columns());
            columns.set(column, table.columns().get(column).select(same));
            double[] predicted = Arrays.stream(model.predict(new Table(table.rows(), columns)))
                    .mapToDouble(numbers -> numbers[output])
                    .toArray();
            if (first == null) {
                first = predicted;
            }
            points.add(new Point(
                    row,
                    Arrays.stream(predicted).average().orElse(0),
                    spread(first, predicted),
                    Arrays.copyOf(predicted, Math.min(predicted.length, MOST_CURVES))));
        }
        return points;
    }

    private static double spread(double[] first, double[] predicted) {
        double[] changes = IntStream.range(0, first.length)
                .mapToDouble(row -> predicted[row] - first[row])
                .toArray();
        double mean = Arrays.stream(changes).average().orElse(0);
        return Math.sqrt(Arrays.stream(changes)
                .map(change -> (change - mean) * (change - mean))
                .average()
                .orElse(0));
    }

    /** A row for each value; none if the column can't be put in order. */
    private static int[] rows(Column column) {
        boolean categories = column instanceof Column.Categorical;
        if (!categories && !(column instanceof Column.Numeric)) {
            return new int[0];
        }
        List<Integer> present = IntStream.range(0, column.size())
                .filter(row -> Double.isFinite(column.number(row)))
                .boxed()
                .sorted(Comparator.comparingDouble(column::number))
                .toList();
        if (categories) {
            return frequent(column, present);
        }
        return IntStream.range(0, MOST_VALUES)
                .map(i -> present.isEmpty()
                        ? -1
                        : present.get((int) Math.round(i * (present.size() - 1.0) / (MOST_VALUES - 1))))
                .filter(row -> row >= 0)
                .boxed()
                .collect(
                        ArrayList<Integer>::new,
                        (rows, row) -> {
                            if (rows.isEmpty() || column.number(rows.get(rows.size() - 1)) != column.number(row)) {
                                rows.add(row);
                            }
                        },
                        ArrayList::addAll)
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] frequent(Column column, List<Integer> present) {
        List<Integer> firsts = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int row : present) {
            int last = firsts.size() - 1;
            if (last < 0 || column.number(firsts.get(last)) != column.number(row)) {
                firsts.add(row);
                counts.add(1);
            } else {
                counts.set(last, counts.get(last) + 1);
            }
        }
        return IntStream.range(0, firsts.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> counts.get(i)).reversed())
                .limit(MOST_VALUES)
                .mapToInt(firsts::get)
                .toArray();
    }
}
