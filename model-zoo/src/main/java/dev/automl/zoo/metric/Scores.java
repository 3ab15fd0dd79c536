package dev.automl.zoo.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of metrics by their names, such as {@code log_loss}. What is not defined is not in it. */
public record Scores(@JsonValue Map<String, Double> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Scores {
        Map<String, Double> defined = new LinkedHashMap<>(values);
        defined.values().removeIf(value -> !Double.isFinite(value));
        values = Collections.unmodifiableMap(defined);
    }

    /** For each metric the mean over the folds in which it is defined. */
    public static Scores mean(List<Scores> folds) {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Scores fold : folds) {
            fold.values.forEach((metric, value) -> {
                sums.merge(metric, value, Double::sum);
                counts.merge(metric, 1, Integer::sum);
            });
        }
        sums.replaceAll((metric, sum) -> sum / counts.get(metric));
        return new Scores(sums);
    }

    /** The value of a metric, or {@code NaN} if it is not defined. */
    public double get(String metric) {
        return values.getOrDefault(metric, Double.NaN);
    }

    /** In full precision, such as {@code log_loss=0.0412, accuracy=0.98}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(score -> score.getKey() + "=" + score.getValue())
                .collect(Collectors.joining(", "));
    }
}
