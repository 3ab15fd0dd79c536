package dev.automl.zoo.explanation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What each column of a row adds to its prediction: the Shapley values, estimated by sampling (Strumbelj and Kononenko,
 * <i>Knowledge and Information Systems</i> 41, 2014, p. 647). Columns go over from a background row to the row, one after the
 * other, and each gets what the prediction changes by when it goes; that is averaged over background rows, and over orders of
 * the columns, each of which is followed by its reverse. It works for any model, on the columns as they stand in the file.
 *
 * <p>The values and the base add up to the prediction, for every number of background rows. Columns that go along with each
 * other share what they add, as the model has it; nothing is said about causes.
 */
public final class ShapleyValues {

    /** Of a table that is predicted at once. */
    private static final int CELLS = 1_000_000;

    private final FittedPipeline model;
    private final Table table;
    private final int[] background;
    private final int output;
    private final long seed;

    /**
     * What one column adds.
     *
     * @param value in units of the prediction: a probability, or the number that is predicted
     * @param standardError of the value, over the background rows
     */
    public record Contribution(String column, double value, double standardError) {}

    /**
     * A row explained.
     *
     * @param base the mean prediction for the background rows
     * @param prediction of the row: the base and all contributions
     * @param contributions one for each column, in the order of the table
     */
    public record Explanation(double base, double prediction, List<Contribution> contributions) {}

    /**
     * @param table that holds the rows to explain and those of the background
     * @param background rows of the table that stand for what is usual; for each of them the model predicts two rows for
     *     each column, and two more
     * @param output which of the numbers that the model predicts for a row: the index of a class, or 0 for a number
     * @param seed of the orders of the columns
     */
    public ShapleyValues(FittedPipeline model, Table table, int[] background, int output, long seed) {
        if (background.length == 0) {
            throw new IllegalArgumentException("there must be a background row at least");
        }
        this.model = model;
        this.table = table;
        this.background = background.clone();
        this.output = output;
        this.seed = seed;
    }

    /** Explains a row of the table. */
    public Explanation explain(int row) {
        int columns = table.columns().size();
        Random random = new Random(seed);
        // Two for each background row: an order, and its reverse.
        int[][] orders = new int[2 * background.length][];
        for (int i = 0; i < background.length; i++) {
            int[] order = shuffled(columns, random);
            int[] reverse = new int[columns];
            Arrays.setAll(reverse, place -> order[columns - 1 - place]);
            orders[2 * i] = order;
            orders[2 * i + 1] = reverse;
        }
        double[][] paths = paths(row, orders);
        double[][] added = new double[columns][background.length];
        double[] bases = new double[background.length];
        for (int path = 0; path < orders.length; path++) {
            for (int place = 0; place < columns; place++) {
                added[orders[path][place]][path / 2] += (paths[path][place + 1] - paths[path][place]) / 2;
            }
            bases[path / 2] = paths[path][0];
        }
        double prediction = paths[0][columns];
        List<Contribution> contributions = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            double mean = mean(added[column]);
            contributions.add(
                    new Contribution(table.columns().get(column).name(), mean, standardError(added[column], mean)));
        }
        return new Explanation(mean(bases), prediction, contributions);
    }

    /**
     * For each order the predictions while the columns go over in it: of the background row first, of the row last. They are
     * asked for together, because some models take long for each time that they are asked.
     */
    private double[][] paths(int row, int[][] orders) {
        int columns = table.columns().size();
        int[][] places = new int[orders.length][columns];
        for (int path = 0; path < orders.length; path++) {
            for (int place = 0; place < columns; place++) {
                places[path][orders[path][place]] = place;
            }
        }
        double[][] predictions = new double[orders.length][columns + 1];
        int steps = orders.length * (columns + 1);
        // Not all steps at once: of a wide table that would be more than fits into memory.
        int most = Math.max(1, CELLS / Math.max(1, columns));
        for (int start = 0; start < steps; start += most) {
            int end = Math.min(steps, start + most);
            int[] asked = IntStream.range(start, end).toArray();
            List<Column> mixed = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                int moved = column;
                mixed.add(table.columns()
                        .get(column)
                        .select(Arrays.stream(asked)
                                .map(step -> step % (columns + 1) > places[step / (columns + 1)][moved]
                                        ? row
                                        : background[step / (columns + 1) / 2])
                                .toArray()));
            }
            double[][] predicted = model.predict(new Table(asked.length, mixed));
            for (int step : asked) {
                predictions[step / (columns + 1)][step % (columns + 1)] = predicted[step - start][output];
            }
        }
        return predictions;
    }

    private static int[] shuffled(int count, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random); // its Javadoc says how, so it is the same everywhere
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double standardError(double[] values, double mean) {
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
