package dev.automl.search.evaluation;

import dev.automl.search.evaluation.TestEvaluation.ColumnImportance;
import dev.automl.search.evaluation.TestEvaluation.Importance;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * How much a model relies on each column of the file: Breiman, <i>Random forests</i>, 2001, on rows that it was not fitted
 * on. The work is bounded by the number of predictions, so that the result does not depend on the machine; a clock may end
 * it earlier.
 */
final class PermutationImportance {

    private static final int REPEATS = 5;
    private static final int MOST_ROWS = 2_000;
    private static final int FEWEST_ROWS = 100;
    private static final int MOST_COLUMNS = 400;

    /** Of single rows, in all repeats of all columns. */
    private static final int PREDICTIONS = 200_000;

    private final FittedPipeline model;
    private final Metric metric;
    private final long seed;

    PermutationImportance(FittedPipeline model, Metric metric, long seed) {
        this.model = model;
        this.metric = metric;
        this.seed = seed;
    }

    /**
     * Measures column after column, all of them once before any a second time.
     *
     * @param stop asked before each prediction whether to end with what is there
     * @return null if the metric is not defined for the rows, or no column was measured
     */
    Importance measure(Dataset test, BooleanSupplier stop) {
        int all = test.features().columns().size();
        int columns = Math.min(all, MOST_COLUMNS);
        if (columns == 0) {
            return null;
        }
        int wanted = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, PREDICTIONS / (REPEATS * columns)));
        Dataset rows = test.rows() <= wanted ? test : test.select(RowSample.of(test.rows(), wanted, seed));
        double whole = score(rows.target(), rows.features());
        if (Double.isNaN(whole)) {
            return null;
        }
        double[][] losses = new double[columns][REPEATS];
        Random random = new Random(seed);
        int measured = 0;
        while (measured < REPEATS * columns && !stop.getAsBoolean()) {
            int column = measured % columns;
            double score = score(rows.target(), shuffled(rows.features(), column, random));
            losses[column][measured / columns] = metric.higherIsBetter() ? whole - score : score - whole;
            measured++;
        }
        if (measured == 0) {
            return null;
        }
        // A round that was broken off counts for no column, unless it is the first.
        int repeats = Math.max(1, measured / columns);
        List<ColumnImportance> found = new ArrayList<>();
        for (int column = 0; column < Math.min(measured, columns); column++) {
            String name = rows.features().columns().get(column).name();
            found.add(summary(name, losses[column], repeats));
        }
        found.sort(Comparator.comparingDouble(ColumnImportance::mean).reversed());
        return new Importance(rows.rows(), repeats, found, unfinished(all, found.size(), repeats, measured));
    }

    private static String unfinished(int all, int columns, int repeats, int measured) {
        if (measured < REPEATS * Math.min(all, MOST_COLUMNS)) {
            return "the time for it was over after " + columns + " of " + all + " columns and " + repeats + " of "
                    + REPEATS + " repeats";
        }
        return columns < all ? "the first " + columns + " of " + all + " columns were measured" : null;
    }

    private double score(Target truth, Table features) {
        return metric.of(truth, model.predict(features), truth.weights());
    }

    private static Table shuffled(Table features, int column, Random random) {
        int[] order = IntStream.range(0, features.rows()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int value = order[i];
            order[i] = order[other];
            order[other] = value;
        }
        List<Column> columns = new ArrayList<>(features.columns());
        columns.set(column, columns.get(column).select(order));
        return new Table(features.rows(), columns);
    }

    private static ColumnImportance summary(String name, double[] losses, int repeats) {
        double mean = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            mean += losses[repeat] / repeats;
        }
        double squares = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            squares += (losses[repeat] - mean) * (losses[repeat] - mean);
        }
        return new ColumnImportance(name, mean, repeats < 2 ? 0 : Math.sqrt(squares / (repeats - 1)));
    }
}
