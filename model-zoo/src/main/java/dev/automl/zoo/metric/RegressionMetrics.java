package dev.automl.zoo.metric;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Metrics of predicted numbers, as the user guide of scikit-learn defines them in "Metrics and scoring: Regression
 * metrics". Where a metric makes no sense it is {@code NaN} here, not a stand-in value.
 */
final class RegressionMetrics {

    private RegressionMetrics() {}

    /** Root of the mean squared error. */
    static double rmse(ScoredRows rows) {
        return Math.sqrt(mean(rows, (actual, guess) -> square(actual - guess)));
    }

    /** Mean absolute error. */
    static double mae(ScoredRows rows) {
        return mean(rows, (actual, guess) -> Math.abs(actual - guess));
    }

    /** Coefficient of determination: the share of the variance that is explained; undefined if all values are equal. */
    static double r2(ScoredRows rows) {
        if (Arrays.stream(rows.truth().values()).distinct().limit(2).count() < 2) {
            return Double.NaN;
        }
        double average = mean(rows, (actual, guess) -> actual);
        return 1
                - mean(rows, (actual, guess) -> square(actual - guess))
                        / mean(rows, (actual, guess) -> square(actual - average));
    }

    /** Root of the mean squared error of {@code ln(1 + value)}; undefined if a value or a prediction is negative. */
    static double rmsle(ScoredRows rows) {
        return Math.sqrt(mean(rows, (actual, guess) -> {
            double error = StrictMath.log1p(actual) - StrictMath.log1p(guess);
            return actual < 0 || guess < 0 ? Double.NaN : square(error);
        }));
    }

    /**
     * Mean of the absolute error divided by the absolute value: 0.1 is 10 %. Undefined if a value is 0; scikit-learn
     * divides by a tiny number then, which gives a huge one.
     */
    static double mape(ScoredRows rows) {
        return mean(rows, (actual, guess) -> actual == 0 ? Double.NaN : Math.abs(actual - guess) / Math.abs(actual));
    }

    private static double mean(ScoredRows rows, DoubleBinaryOperator term) {
        double[] actual = rows.truth().values();
        return rows.mean(row -> term.applyAsDouble(actual[row], rows.predicted()[row][0]));
    }

    private static double square(double x) {
        return x * x;
    }
}
