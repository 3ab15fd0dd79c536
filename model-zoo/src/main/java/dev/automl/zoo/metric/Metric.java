package dev.automl.zoo.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

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
    private final ToDoubleFunction<ScoredRows> formula;
    private final List<Task> tasks;

    Metric(String title, boolean higherIsBetter, ToDoubleFunction<ScoredRows> formula, Task... tasks) {
        this.title = title;
        this.higherIsBetter = higherIsBetter;
        this.formula = formula;
        this.tasks = List.of(tasks);
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
    @JsonCreator
    public static Metric byId(String id) {
        String wanted = id.toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(metric -> metric.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no metric '" + id + "', only "
                        + Arrays.stream(values()).map(Metric::id).collect(Collectors.joining(", "))));
    }

    /** Its name in logs and on the command line, such as {@code log_loss}. */
    @JsonKey
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
     * @throws IllegalArgumentException if the metric does not support the task, or for what {@link ScoredRows#of} rejects
     */
    public double of(Target truth, double[][] predicted, double[] weights) {
        if (!supports(truth.task())) {
            throw new IllegalArgumentException(title + " is no metric for " + truth.task());
        }
        ScoredRows rows = ScoredRows.of(truth, predicted, weights);
        double value = rows.weights().length == 0 ? Double.NaN : formula.applyAsDouble(rows);
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
