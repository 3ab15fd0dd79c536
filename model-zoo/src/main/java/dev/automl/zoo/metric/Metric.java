package dev.automl.zoo.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.validation.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A measure of how good predictions are, as a run knows it. Definitions stand with the formulas, in the classes that are
 * named here; a project that is handed over calls these itself.
 */
public enum Metric {
    LOG_LOSS("log loss", false, ClassificationMetrics::logLoss),
    ROC_AUC("ROC AUC", true, ClassificationMetrics::rocAuc),
    PR_AUC("PR AUC", true, ClassificationMetrics::prAuc),
    ACCURACY("accuracy", true, ClassificationMetrics::accuracy),
    BALANCED_ACCURACY("balanced accuracy", true, ClassificationMetrics::balancedAccuracy),
    F1("F1", List.of(Task.BINARY), true, classes(ClassificationMetrics::f1)),
    F1_MACRO("macro F1", true, ClassificationMetrics::f1Macro),
    MCC("MCC", true, ClassificationMetrics::mcc),
    RMSE("RMSE", List.of(Task.REGRESSION), false, numbers(RegressionMetrics::rmse)),
    MAE("MAE", List.of(Task.REGRESSION), false, numbers(RegressionMetrics::mae)),
    R2("R2", List.of(Task.REGRESSION), true, numbers(RegressionMetrics::r2)),
    RMSLE("RMSLE", List.of(Task.REGRESSION), false, numbers(RegressionMetrics::rmsle)),
    MAPE("MAPE", List.of(Task.REGRESSION), false, numbers(RegressionMetrics::mape));

    private final String title;
    private final List<Task> tasks;
    private final boolean higherIsBetter;
    private final ToDoubleBiFunction<Target, double[][]> formula;

    Metric(String title, boolean higherIsBetter, ToDoubleFunction<ClassificationMetrics> formula) {
        this(title, List.of(Task.BINARY, Task.MULTICLASS), higherIsBetter, classes(formula));
    }

    Metric(String title, List<Task> tasks, boolean higherIsBetter, ToDoubleBiFunction<Target, double[][]> formula) {
        this.title = title;
        this.tasks = tasks;
        this.higherIsBetter = higherIsBetter;
        this.formula = formula;
    }

    private static ToDoubleBiFunction<Target, double[][]> classes(ToDoubleFunction<ClassificationMetrics> formula) {
        return (truth, predicted) -> formula.applyAsDouble(new ClassificationMetrics(truth, predicted));
    }

    private static ToDoubleBiFunction<Target, double[][]> numbers(ToDoubleFunction<RegressionMetrics> formula) {
        return (truth, predicted) -> formula.applyAsDouble(new RegressionMetrics(truth, predicted));
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
     * @throws IllegalArgumentException if the metric does not support the task, or for what {@link #scores} rejects
     */
    public double of(Target truth, double[][] predicted, double[] weights) {
        if (!supports(truth.task())) {
            throw new IllegalArgumentException(title + " is no metric for " + truth.task());
        }
        Target weighted = new Target(truth.task(), truth.classes(), truth.values(), weights);
        check(weighted, predicted);
        double value = formula.applyAsDouble(weighted, predicted);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /**
     * The values of all metrics of the task that are defined for these predictions; rows count by their weights.
     *
     * @throws IllegalArgumentException if a prediction is not finite, so that it can't pass for a good one; if a weight is
     *     negative or not finite; or if lengths differ
     */
    public static Scores scores(Target truth, double[][] predicted) {
        check(truth, predicted);
        return truth.task().isClassification()
                ? ClassificationMetrics.scores(truth, predicted)
                : RegressionMetrics.scores(truth, predicted);
    }

    /** Fits on the training rows of the split and scores the predictions for its test rows. */
    public static Scores scores(Pipeline pipeline, Split split, long seed) {
        double[][] predicted =
                pipeline.fit(split.train(), seed).predict(split.test().features());
        return scores(split.test().target(), predicted);
    }

    private static void check(Target truth, double[][] predicted) {
        if (predicted.length != truth.rows()) {
            throw new IllegalArgumentException(truth.rows() + " rows, but " + predicted.length + " predictions");
        }
        int width = Math.max(1, truth.classes().size());
        for (int row = 0; row < predicted.length; row++) {
            double weight = truth.weights()[row];
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("the weight of row " + row + " is " + weight);
            }
            if (predicted[row].length != width || !Arrays.stream(predicted[row]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("the prediction for row " + row + " (counted from 0) is "
                        + Arrays.toString(predicted[row]) + ", not " + width + " finite numbers");
            }
        }
    }
}
