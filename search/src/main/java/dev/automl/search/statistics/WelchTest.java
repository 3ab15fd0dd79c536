package dev.automl.search.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Welch's t-test of the means of two samples whose variances may differ (Welch, The generalization of 'Student's' problem
 * when several different population variances are involved, Biometrika 34, 1947).
 *
 * @param difference of the first mean less the second
 * @param standardError of the difference, above 0
 * @param freedom degrees of freedom, by Welch and Satterthwaite
 */
public record WelchTest(double difference, double standardError, double freedom) {

    private static final double OUTSIDE = 0.025;

    /**
     * What is known of a sample.
     *
     * @param size how many values; of weighted ones how many equal ones tell as much: the squared sum of the weights by the
     *     sum of their squares (Kish)
     * @param variance with {@code size - 1}
     */
    public record Sample(double size, double mean, double variance) {

        /** @param sumOfSquares of the weights' squares; the other sums are of the weights times the values and their squares */
        public static Sample of(double weights, double sumOfSquares, double values, double squares) {
            double size = weights * weights / sumOfSquares;
            double mean = values / weights;
            double variance = Math.max(0, squares / weights - mean * mean) * size / (size - 1);
            return new Sample(size, mean, variance);
        }
    }

    public static WelchTest of(Sample one, Sample other) {
        double first = one.variance() / one.size();
        double second = other.variance() / other.size();
        double variance = first + second;
        double freedom =
                variance * variance / (first * first / (one.size() - 1) + second * second / (other.size() - 1));
        return new WelchTest(one.mean() - other.mean(), Math.sqrt(variance), freedom);
    }

    /** Whether anything can be said: not if all values of a sample are equal, nor with a single one. */
    public boolean isDefined() {
        return standardError > 0 && freedom > 0;
    }

    /** How likely chance alone makes the first mean higher than the second by so much or more. */
    public double pValueOfHigher() {
        return new TDistribution(freedom).cumulativeProbability(-difference / standardError);
    }

    /** The 95 % interval of the difference. */
    public Interval interval() {
        double reach = -new TDistribution(freedom).inverseCumulativeProbability(OUTSIDE) * standardError;
        return new Interval(difference - reach, difference + reach);
    }
}
