package dev.automl.zoo.metric;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A measure of how good predictions are. Definitions stand with the formulas. */
public enum Metric {
    LOG_LOSS("log loss", false, ClassificationMetrics::logLoss, Task.BINARY, Task.MULTICLASS),
    ROC_AUC("ROC AUC", true, RankingMetrics::rocAuc, Task.BINARY, Task.MULTICLASS),
    PR_AUC("PR AUC", true, RankingMetrics::prAuc, Task.BINARY, Task.MULTICLASS),
    ACCURACY("accuracy", true, ClassificationMetrics::accuracy, Task.BINARY, Task.MULTICLASS),
    BALANCED_ACCURACY("balanced accuracy", true, ClassificationMetrics::balancedAccuracy, Task.BINARY, Task.MULTICLASS),
    F1("F1", true, ClassificationMetrics::f1, Task.BINARY),
    F1_MACRO("macro F1", true, ClassificationMetrics::f1Macro, Task.BINARY, Task.MULTICLASS),
    MCC("MCC", true, ClassificationMetrics::mcc, Task.BINARY, Task.MULTICLASS),
    RMSE("RMSE", false, RegressionMetrics::rmse, Task.REGRESSION),
    MAE("MAE", false, RegressionMetrics::mae, Task.REGRESSION),
    R2("R2", true, RegressionMetrics::r2, Task.REGRESSION),
    RMSLE("RMSLE", false, RegressionMetrics::rmsle, Task.REGRESSION),
    MAPE("MAPE", false, RegressionMetrics::mape, Task.REGRESSION);

    private final String title;
    private final boolean higherIsBetter;
    private final Formula formula;
    private final List<Task> tasks;

    Metric(String title, boolean higherIsBetter, Formula formula, Task... tasks) {
        this.title = title;
        this.higherIsBetter = higherIsBetter;
        this.formula = formula;
        this.tasks = List.of(tasks);
    }

    /** Gets one finite prediction a row and weights above 0 only. */
    @FunctionalInterface
    private interface Formula {
        double apply(Target truth, double[][] predicted, double[] weights);
    }

    /** The metric to rank by when none is asked for. */
    public static Metric defaultFor(Task task) {
        return switch (task) {
            case BINARY -> ROC_AUC;
            case MULTICLASS -> LOG_LOSS;
            case REGRESSION -> RMSE;
        };
    }

    /**
     * The metric with this {@link #id}; upper case and {@code -} instead of {@code _} are understood too.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Metric byId(String id) {
        String wanted = id.toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(metric -> metric.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no metric '" + id + "', only "
                        + Arrays.stream(values()).map(Metric::id).collect(Collectors.joining(", "))));
    }

    /** Its name in logs and on the command line, such as {@code log_loss}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in a sentence, such as {@code log loss}. */
    public String title() {
        return title;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    public boolean supports(Task task) {
        return tasks.contains(task);
    }

    /**
     * The value for these predictions: a finite number, or {@code NaN} where the metric is not defined for them.
     *
     * @param predicted one array a row, as {@code Model.predict} gives
     * @param weights one weight a row, at least 0; a row of weight 0 counts as if it were not there
     * @throws IllegalArgumentException if a prediction is {@code NaN} or infinite, so that it can't pass for a good one;
     *     if a weight is negative, {@code NaN} or infinite; if lengths differ; or if the task is not supported
     */
    public double of(Target truth, double[][] predicted, double[] weights) {
        if (!supports(truth.task())) {
            throw new IllegalArgumentException(title + " is no metric for " + truth.task());
        }
        check(truth, predicted, weights);
        int[] rows =
                IntStream.range(0, truth.rows()).filter(row -> weights[row] > 0).toArray();
        double value = rows.length == 0
                ? Double.NaN
                : formula.apply(
                        truth.select(rows),
                        Arrays.stream(rows).mapToObj(row -> predicted[row]).toArray(double[][]::new),
                        Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray());
        return Double.isFinite(value) ? value : Double.NaN;
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
}
