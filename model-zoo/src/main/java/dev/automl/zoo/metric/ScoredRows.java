package dev.automl.zoo.metric;

import dev.automl.zoo.data.Target;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The rows that count: what is true of them, what was predicted, and their weights, all above 0. */
record ScoredRows(Target truth, double[][] predicted, double[] weights) {

    /**
     * Leaves out the rows of weight 0, as if they were not there.
     *
     * @throws IllegalArgumentException if a prediction is not finite, so that it can't pass for a good one; if a weight is
     *     negative or not finite; or if lengths differ
     */
    static ScoredRows of(Target truth, double[][] predicted, double[] weights) {
        check(truth, predicted, weights);
        int[] rows = IntStream.range(0, weights.length)
                .filter(row -> weights[row] > 0)
                .toArray();
        return new ScoredRows(
                truth.select(rows),
                Arrays.stream(rows).mapToObj(row -> predicted[row]).toArray(double[][]::new),
                Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray());
    }

    private static void check(Target truth, double[][] predicted, double[] weights) {
        if (predicted.length != truth.rows() || weights.length != truth.rows()) {
            throw new IllegalArgumentException(truth.rows() + " rows, but " + predicted.length + " predictions and "
                    + weights.length + " weights");
        }
        int width = Math.max(1, truth.classes().size());
        for (int row = 0; row < predicted.length; row++) {
            if (!(weights[row] >= 0 && Double.isFinite(weights[row]))) {
                throw new IllegalArgumentException("the weight of row " + row + " is " + weights[row]);
            }
            if (predicted[row].length != width || !Arrays.stream(predicted[row]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("the prediction for row " + row + " (counted from 0) is "
                        + Arrays.toString(predicted[row]) + ", not " + width + " finite numbers");
            }
        }
    }

    /** The weighted mean of a value that each row has. */
    double mean(IntToDoubleFunction valueOfRow) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < weights.length; row++) {
            sum += weights[row] * valueOfRow.applyAsDouble(row);
            total += weights[row];
        }
        return sum / total;
    }

    /** The mean over the classes, from the first one given, of the values that are not {@code NaN}, as 0/0 is. */
    double meanOverClasses(int first, IntToDoubleFunction valueOfClass) {
        double sum = 0;
        int defined = 0;
        for (int c = first; c < truth.classes().size(); c++) {
            double value = valueOfClass.applyAsDouble(c);
            if (!Double.isNaN(value)) {
                sum += value;
                defined++;
            }
        }
        return sum / defined;
    }
}
