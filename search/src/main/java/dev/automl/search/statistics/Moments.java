package dev.automl.search.statistics;

import java.util.Arrays;

/**
 * Moments of numbers.
 *
 * @param standardDeviation with n - 1 in the denominator; 0 for less than two numbers
 * @param skewness the third central moment over the 3/2-th power of the second, both with n; 0 if nothing varies
 */
public record Moments(double mean, double standardDeviation, double skewness) {

    public static Moments of(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double distance = value - mean;
            squares += distance * distance;
            cubes += distance * distance * distance;
        }
        double second = squares / values.length;
        double skewness = cubes / values.length / (second * Math.sqrt(second));
        return new Moments(
                mean,
                values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0,
                Double.isFinite(skewness) ? skewness : 0);
    }
}
