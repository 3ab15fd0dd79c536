package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import smile.clustering.KMeans;
import smile.math.MathEx;
import smile.math.rbf.GaussianRadialBasis;

/**
 * Neurons that answer the stronger, from 0 to 1, the nearer a row is.
 *
 * @param centers where they stand
 * @param widths at what distance the answer has fallen to 0.61
 */
record Neurons(double[][] centers, double[] widths) {

    private static final int ITERATIONS = 20;
    private static final double TOLERANCE = 1e-4;
    private static final double BOUND = 100;

    /**
     * Places neurons in the middles of clusters of rows.
     *
     * @param most how many; fewer if there are fewer than two rows for each, or if rows are equal
     * @param width of a neuron, as a multiple of its distance from the next one
     */
    static Neurons of(Table train, int most, double width, long seed) {
        double[][] rows = BoundedRows.of(train, BOUND);
        long different = Arrays.stream(rows).map(DoubleBuffer::wrap).distinct().count();
        int clusters = (int) Math.min(Math.min(most, rows.length / 2), different);
        double[][] centers = clusters < 2
                ? new double[][] {MathEx.colMeans(rows)}
                : SmileThread.call(seed, () -> KMeans.fit(rows, clusters, ITERATIONS, TOLERANCE).centroids);
        double[] widths = new double[centers.length];
        for (int neuron = 0; neuron < widths.length; neuron++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (double[] other : centers) {
                double distance = MathEx.distance(centers[neuron], other);
                nearest = distance > 0 ? Math.min(nearest, distance) : nearest;
            }
            widths[neuron] = width * (nearest < Double.POSITIVE_INFINITY ? nearest : 1);
        }
        return new Neurons(centers, widths);
    }

    /** What the neurons answer to each row, a column for each. */
    Table answers(Table features) {
        double[][] rows = BoundedRows.of(features, BOUND);
        List<Column> columns = new ArrayList<>();
        for (int neuron = 0; neuron < widths.length; neuron++) {
            GaussianRadialBasis basis = new GaussianRadialBasis(widths[neuron]);
            double[] answers = new double[rows.length];
            for (int row = 0; row < rows.length; row++) {
                answers[row] = basis.f(MathEx.distance(rows[row], centers[neuron]));
            }
            columns.add(new Column.Numeric("neuron " + neuron, answers));
        }
        return new Table(rows.length, columns);
    }
}
