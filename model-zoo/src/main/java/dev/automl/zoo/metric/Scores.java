package dev.automl.zoo.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.automl.zoo.data.Target;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The value of every metric that is defined for some predictions. */
public record Scores(Map<Metric, Double> values) {

    public Scores {
        Map<Metric, Double> ordered = new EnumMap<>(Metric.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** Scores predictions, one array a row as {@code Model.predict} gives them; every row counts the same. */
    public static Scores of(Target truth, double[][] predicted) {
        double[] weights = new double[predicted.length];
        Arrays.fill(weights, 1.0);
        return defined(metric -> metric.supports(truth.task()) ? metric.of(truth, predicted, weights) : Double.NaN);
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

    /** The values that are not {@code NaN}. */
    private static Scores defined(ToDoubleFunction<Metric> valueOf) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
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

    /** Values by the names of the metrics, for JSON. */
    @JsonValue
    public Map<String, Double> byId() {
        Map<String, Double> byId = new LinkedHashMap<>();
        values.forEach((metric, value) -> byId.put(metric.id(), value));
        return byId;
    }

    @JsonCreator
    static Scores fromIds(Map<String, Double> byId) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        byId.forEach((id, value) -> values.put(Metric.byId(id), value));
        return new Scores(values);
    }

    /** In full precision, such as {@code log_loss=0.0412, accuracy=0.98}. */
    @Override
    public String toString() {
        String text = byId().toString();
        return text.substring(1, text.length() - 1);
    }
}
