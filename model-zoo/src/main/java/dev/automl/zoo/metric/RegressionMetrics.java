package dev.automl.zoo.metric;

import dev.automl.zoo.data.Target;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Metrics of predicted numbers, as the user guide of scikit-learn defines them in "Metrics and scoring: Regression
 * metrics". Where a metric makes no sense it is {@code NaN} here, not a stand-in value.
 */
final class RegressionMetrics {

    private RegressionMetrics() {}

    /** Root of the mean squared error. */
    static double rmse(Target truth, double[][] predicted, double[] weights) {
        return Math.sqrt(mean(truth, predicted, weights, (actual, guess) -> square(actual - guess)));
    }

    /** Mean absolute error. */
    static double mae(Target truth, double[][] predicted, double[] weights) {
        return mean(truth, predicted, weights, (actual, guess) -> Math.abs(actual - guess));
    }

    /** Coefficient of determination: the share of the variance that is explained; undefined if all values are equal. */
    static double r2(Target truth, double[][] predicted, double[] weights) {
        if (Arrays.stream(truth.values()).distinct().limit(2).count() < 2) {
            return Double.NaN;
        }
        double average = mean(truth, predicted, weights, (actual, guess) -> actual);
        return 1
                - mean(truth, predicted, weights, (actual, guess) -> square(actual - guess))
                        / mean(truth, predicted, weights, (actual, guess) -> square(actual - average));
    }

    /** Root of the mean squared error of {@code ln(1 + value)}; undefined if a value or a prediction is negative. */
    static double rmsle(Target truth, double[][] predicted, double[] weights) {
        return Math.sqrt(mean(
                truth,
                predicted,
                weights,
                (actual, guess) -> actual < 0 || guess < 0
                        ? Double.NaN
                        : square(StrictMath.log1p(actual) - StrictMath.log1p(guess))));
    }

    /**
     * Mean of the absolute error divided by the absolute value: 0.1 is 10 %. Undefined if a value is 0; scikit-learn
     * divides by a tiny number then, which gives a huge one.
     */
    static double mape(Target truth, double[][] predicted, double[] weights) {
        return mean(
                truth,
                predicted,
                weights,
                (actual, guess) -> actual == 0 ? Double.NaN : Math.abs(actual - guess) / Math.abs(actual));
    }

    private static double mean(Target truth, double[][] predicted, double[] weights, DoubleBinaryOperator term) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < predicted.length; row++) {
            sum += weights[row] * term.applyAsDouble(truth.values()[row], predicted[row][0]);
            total += weights[row];
        }
        return sum / total;
    }

    private static double square(double x) {
        return x * x;
    }
}
