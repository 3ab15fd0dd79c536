package dev.automl.zoo.metric;

import dev.automl.zoo.data.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Metrics of predicted numbers, as the user guide of scikit-learn defines them in "Metrics and scoring: Regression
 * metrics". Where a metric makes no sense it is {@code NaN} here, not a stand-in value. Rows count by their weights.
 */
public final class RegressionMetrics {

    private final Target truth;
    private final double[][] predicted;

    RegressionMetrics(Target truth, double[][] predicted) {
        this.truth = truth;
        this.predicted = predicted;
    }

    /** All metrics that are defined for these predictions, one array a row as {@code Model.predict} gives them. */
    public static Scores scores(Target truth, double[][] predicted) {
        RegressionMetrics metrics = new RegressionMetrics(truth, predicted);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("rmse", metrics.rmse());
        values.put("mae", metrics.mae());
        values.put("r2", metrics.r2());
        values.put("rmsle", metrics.rmsle());
        values.put("mape", metrics.mape());
        return new Scores(values);
    }

    /** Root of the mean squared error. */
    double rmse() {
        return Math.sqrt(mean((actual, guess) -> square(actual - guess)));
    }

    /** Mean absolute error. */
    double mae() {
        return mean((actual, guess) -> Math.abs(actual - guess));
    }

    /** Coefficient of determination: the share of the variance that is explained; undefined if all values are equal. */
    double r2() {
        double[] actual = truth.values();
        double[] counted = IntStream.range(0, actual.length)
                .filter(row -> truth.weights()[row] > 0)
                .mapToDouble(row -> actual[row])
                .distinct()
                .limit(2)
                .toArray();
        if (counted.length < 2) {
            return Double.NaN;
        }
        double average = mean((value, guess) -> value);
        return 1 - mean((value, guess) -> square(value - guess)) / mean((value, guess) -> square(value - average));
    }

    /** Root of the mean squared error of {@code ln(1 + value)}; undefined if a value or a prediction is negative. */
    double rmsle() {
        return Math.sqrt(mean((actual, guess) -> {
            double error = StrictMath.log1p(actual) - StrictMath.log1p(guess);
            return actual < 0 || guess < 0 ? Double.NaN : square(error);
        }));
    }

    /**
     * Mean of the absolute error divided by the absolute value: 0.1 is 10 %. Undefined if a value is 0; scikit-learn
     * divides by a tiny number then, which gives a huge one.
     */
    double mape() {
        return mean((actual, guess) -> actual == 0 ? Double.NaN : Math.abs(actual - guess) / Math.abs(actual));
    }

    /** Over the rows, of a term made of the true value and the predicted one. */
    private double mean(DoubleBinaryOperator term) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < predicted.length; row++) {
            double weight = truth.weights()[row];
            if (weight > 0) {
                sum += weight * term.applyAsDouble(truth.values()[row], predicted[row][0]);
                total += weight;
            }
        }
        return sum / total;
    }

    private static double square(double x) {
        return x * x;
    }
}
