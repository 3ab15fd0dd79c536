package dev.automl.zoo.registry;

import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.algorithm.Directed;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Task;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An algorithm as data: its annotation and its hyperparameters. */
public record AlgorithmDescription(
        Class<? extends Trainer> type, Algorithm annotation, List<Hyperparameter> hyperparameters) {

    static AlgorithmDescription of(Class<? extends Trainer> type) {
        Algorithm annotation = type.getAnnotation(Algorithm.class);
        if (annotation == null || !type.isRecord()) {
            throw new IllegalArgumentException(type + " must be a record annotated with @Algorithm");
        }
        return new AlgorithmDescription(
                type,
                annotation,
                Stream.of(type.getRecordComponents()).map(Hyperparameter::of).toList());
    }

    public String id() {
        return annotation.id();
    }

    public List<Task> tasks() {
        return List.of(annotation.tasks());
    }

    /** Whether its predictions can be held to rise or fall with a column. */
    public boolean canBeMonotone() {
        return Directed.class.isAssignableFrom(type);
    }

    /** Whether the data are small enough for it: training rows, and columns before preprocessing. */
    public boolean fits(int rows, int columns) {
        return rows <= annotation.maxRows() && (long) rows * columns <= annotation.maxCells();
    }

    /** The values tried first, by name. */
    public Map<String, Object> initial() {
        Map<String, Object> values = new LinkedHashMap<>();
        hyperparameters.forEach(hyperparameter -> values.put(hyperparameter.name(), hyperparameter.initial()));
        return values;
    }

    /**
     * The trainer with these hyperparameters, checked by its constructor.
     *
     * @param values by name: numbers, and the names of enum constants
     */
    public Trainer create(Map<String, Object> values) {
        return PipelineJson.record(type, values);
    }

    /** Whether its constructor takes these hyperparameters; see {@link #create}. */
    public boolean allows(Map<String, Object> values) {
        try {
            create(values);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The hyperparameters of a trainer of this algorithm, by name: numbers and constants of enums; a new map. */
    public Map<String, Object> valuesOf(Trainer trainer) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(trainer));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return values;
    }
}
