package dev.automl.zoo.algorithm;

import java.util.Arrays;

/**
 * Where the rows of each class lie, and how they scatter around their mean.
 *
 * @param classes those that have rows; the other arrays follow their numbers
 * @param means of each class, a value for each column
 * @param differences of each row from the mean of its class
 * @param numbers of the rows' classes
 * @param counts of the rows in each class
 */
record ClassScatter(PresentClasses classes, double[][] means, double[][] differences, int[] numbers, int[] counts) {

    /** Variances below this, in columns scaled to a variance of 1, are taken for it. */
    private static final double LEAST_VARIANCE = 1e-9;

    /** @param rows become the differences, so that they are not held twice */
    static ClassScatter of(double[][] rows, PresentClasses classes, int[] numbers) {
        int columns = rows[0].length;
        double[][] means = new double[classes.count()][columns];
        int[] counts = new int[classes.count()];
        for (int row = 0; row < rows.length; row++) {
            counts[numbers[row]]++;
            for (int column = 0; column < columns; column++) {
                means[numbers[row]][column] += rows[row][column];
            }
        }
        for (int c = 0; c < means.length; c++) {
            for (int column = 0; column < columns; column++) {
                means[c][column] /= counts[c];
            }
        }
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                rows[row][column] -= means[numbers[row]][column];
            }
        }
        return new ClassScatter(classes, means, rows, numbers, counts);
    }

    /** The scatter of all classes together, each around its own mean. */
    Spread common(double shrinkage) {
        return spread(commonWeights(), shrinkage);
    }

    /**
     * The scatter of one class, mixed with the common one.
     *
     * @param own from 0 to 1: how much its own scatter counts. A class with a single row has none.
     */
    Spread of(int number, double own, double shrinkage) {
        double[] weights = commonWeights();
        if (counts[number] > 1) {
            for (int row = 0; row < weights.length; row++) {
                weights[row] *= 1 - own;
                weights[row] += numbers[row] == number ? own / (counts[number] - 1) : 0;
            }
        }
        return spread(weights, shrinkage);
    }

    private double[] commonWeights() {
        double[] weights = new double[differences.length];
        Arrays.fill(weights, 1.0 / Math.max(1, weights.length - counts.length));
        return weights;
    }

    private Spread spread(double[] weights, double shrinkage) {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            for (double difference : differences[row]) {
                sum += weights[row] * difference * difference;
            }
        }
        return Spread.of(differences, weights, shrinkage, Math.max(LEAST_VARIANCE, sum / differences[0].length));
    }
}
