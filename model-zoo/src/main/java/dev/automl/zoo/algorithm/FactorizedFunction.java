package dev.automl.zoo.algorithm;

import java.util.Arrays;

/**
 * What a factorization machine learns: a linear function, and a weight for the product of any two columns.
 *
 * @param intercept the value where every column is zero
 * @param weights one for each column, in order
 * @param factors lists with one number for each column; the weight of the product of two columns is the sum, over the
 *     lists, of the products of their numbers
 */
record FactorizedFunction(double intercept, double[] weights, double[][] factors) {

    /** Columns are cut off here, so that no product of two overflows. They are scaled, so few are beyond 10. */
    private static final double FAR_AWAY = 1e6;

    /** The value for a row. */
    double at(double[] row) {
        double value = intercept;
        for (int column = 0; column < weights.length; column++) {
            value += weights[column] * near(row[column]);
        }
        for (double[] list : factors) {
            // The sum over all pairs is half of what the square of the sum has more than the squares (Rendle, 2010).
            double sum = 0;
            double squares = 0;
            for (int column = 0; column < list.length; column++) {
                double term = list[column] * near(row[column]);
                sum += term;
                squares += term * term;
            }
            value += (sum * sum - squares) / 2;
        }
        return value;
    }

    private static double near(double value) {
        return Math.max(-FAR_AWAY, Math.min(FAR_AWAY, value));
    }

    boolean isFinite() {
        return Double.isFinite(intercept)
                && Arrays.stream(weights).allMatch(Double::isFinite)
                && Arrays.stream(factors).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
