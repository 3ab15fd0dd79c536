package dev.automl.zoo.algorithm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The rising step function that is nearest to given points by least squares, found by pooling adjacent violators (Ayer et
 * al., 1955), with straight lines between the steps.
 *
 * @param inputs rising; {@code outputs} has the value at each of them, which does not fall
 */
record IsotonicRegression(double[] inputs, double[] outputs) {

    /**
     * Fits points with weights; weights must be above 0.
     *
     * @param x of at least one point
     */
    static IsotonicRegression fit(double[] x, double[] y, double[] weights) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] first = new double[x.length];
        double[] last = new double[x.length];
        double[] mean = new double[x.length];
        double[] weight = new double[x.length];
        int blocks = 0;
        for (int i : order) {
            if (blocks > 0 && last[blocks - 1] == x[i]) { // points at one place are one point
                blocks--;
                mean[blocks] = (mean[blocks] * weight[blocks] + y[i] * weights[i]) / (weight[blocks] + weights[i]);
                weight[blocks] += weights[i];
            } else {
                first[blocks] = x[i];
                last[blocks] = x[i];
                mean[blocks] = y[i];
                weight[blocks] = weights[i];
            }
            blocks++;
        }
        int pooled = 0;
        for (int block = 0; block < blocks; block++) {
            first[pooled] = first[block];
            last[pooled] = last[block];
            mean[pooled] = mean[block];
            weight[pooled] = weight[block];
            while (pooled > 0 && mean[pooled - 1] >= mean[pooled]) {
                double both = weight[pooled - 1] + weight[pooled];
                mean[pooled - 1] = (mean[pooled - 1] * weight[pooled - 1] + mean[pooled] * weight[pooled]) / both;
                weight[pooled - 1] = both;
                last[pooled - 1] = last[pooled];
                pooled--;
            }
            pooled++;
        }
        // Both ends of each step, so that only the gaps between the steps are sloped.
        double[] inputs = new double[2 * pooled];
        double[] outputs = new double[2 * pooled];
        int length = 0;
        for (int block = 0; block < pooled; block++) {
            inputs[length] = first[block];
            outputs[length++] = mean[block];
            if (last[block] > first[block]) {
                inputs[length] = last[block];
                outputs[length++] = mean[block];
            }
        }
        return new IsotonicRegression(Arrays.copyOf(inputs, length), Arrays.copyOf(outputs, length));
    }

    /** The value at a place; beyond the first and the last point it stays as it is there. */
    double at(double x) {
        int found = Arrays.binarySearch(inputs, x);
        if (found >= 0) {
            return outputs[found];
        }
        int right = -found - 1;
        if (right == 0) {
            return outputs[0];
        }
        if (right == inputs.length) {
            return outputs[right - 1];
        }
        double share = (x - inputs[right - 1]) / (inputs[right] - inputs[right - 1]);
        return outputs[right - 1] + share * (outputs[right] - outputs[right - 1]);
    }
}
