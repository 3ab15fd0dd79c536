package dev.automl.search.evaluation;

import dev.automl.search.evaluation.TestEvaluation.ColumnImportance;
import dev.automl.search.evaluation.TestEvaluation.Importance;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.explanation.PermutationImportance;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * {@link PermutationImportance} with an end. The work is bounded by the number of predictions, so that the
 * result does not depend on the machine; a clock may end it earlier.
 */
public final class BoundedImportance {

    private static final int REPEATS = 5;
    private static final int MOST_ROWS = 2_000;
    private static final int FEWEST_ROWS = 100;
    private static final int MOST_COLUMNS = 400;

    /** Of single rows, in all repeats of all columns. */
    private static final int PREDICTIONS = 200_000;

    private final FittedPipeline model;
    private final Metric metric;
    private final long seed;

    /** @param seed of the rows that are drawn, and of the order that values are brought into */
    public BoundedImportance(FittedPipeline model, Metric metric, long seed) {
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
    public Importance measure(Dataset test, BooleanSupplier stop) {
        int all = test.features().columns().size();
        int columns = Math.min(all, MOST_COLUMNS);
        if (columns == 0) {
            return null;
        }
        int wanted = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, PREDICTIONS / (REPEATS * columns)));
        Dataset rows = test.rows() <= wanted ? test : test.select(RowSample.of(test.rows(), wanted, seed));
        PermutationImportance importance = new PermutationImportance(model, rows, this::badness, seed);
        if (Double.isNaN(importance.whole())) {
            return null;
        }
        double[][] losses = new double[columns][REPEATS];
        int measured = 0;
        while (measured < REPEATS * columns && !stop.getAsBoolean()) {
            losses[measured % columns][measured / columns] = importance.loss(measured % columns);
            measured++;
        }
        if (measured == 0) {
            return null;
        }
        // A round that was broken off counts for no column, unless it is the first.
        int repeats = Math.max(1, measured / columns);
        List<ColumnImportance> found = new ArrayList<>();
        for (int column = 0; column < Math.min(measured, columns); column++) {
            PermutationImportance.Importance one = PermutationImportance.Importance.of(
                    rows.features().columns().get(column).name(), Arrays.copyOf(losses[column], repeats));
            found.add(new ColumnImportance(one.column(), one.mean(), one.standardDeviation()));
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

    private double badness(Target truth, double[][] predicted) {
        double score = metric.of(truth, predicted, truth.weights());
        return metric.higherIsBetter() ? -score : score;
    }
}
