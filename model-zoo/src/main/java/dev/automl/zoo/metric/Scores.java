package dev.automl.zoo.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.automl.zoo.data.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The value of every metric that is defined for some predictions, in the order of the metrics. */
public record Scores(@JsonValue Map<Metric, Double> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Scores {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Scores predictions, one array a row as {@code Model.predict} gives them; rows count by their weights. */
    public static Scores of(Target truth, double[][] predicted) {
        return defined(
                metric -> metric.supports(truth.task()) ? metric.of(truth, predicted, truth.weights()) : Double.NaN);
    }

    /** For each metric the mean over the folds in which it is defined. */
    public static Scores mean(List<Scores> folds) {
        return defined(metric -> {
            double sum = 0;
            int defined = 0;
            for (Scores fold : folds) {
                if (fold.values.containsKey(metric)) {
                    sum += fold.get(metric);
                    defined++;
                }
            }
            return sum / defined;
        });
    }

    private static Scores defined(ToDoubleFunction<Metric> valueOf) {
        Map<Metric, Double> values = new TreeMap<>();
        for (Metric metric : Metric.values()) {
            double value = valueOf.applyAsDouble(metric);
            if (!Double.isNaN(value)) {
                values.put(metric, value);
            }
        }
        return new Scores(values);
    }

    /** The value of a metric, or {@code NaN} if it is not defined. */
    public double get(Metric metric) {
        return values.getOrDefault(metric, Double.NaN);
    }

    /** In full precision, such as {@code log_loss=0.0412, accuracy=0.98}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(score -> score.getKey().id() + "=" + score.getValue())
                .collect(Collectors.joining(", "));
    }
}
