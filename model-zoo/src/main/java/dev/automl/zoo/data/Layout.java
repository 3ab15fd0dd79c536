package dev.automl.zoo.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which columns of a file are read, as what, and which one is predicted. Columns that are not named here are ignored.
 *
 * @param target the column to predict
 * @param classes the target's classes in order, empty for regression; of two classes the second is the positive one
 * @param features the columns that are learned from, in the order in which they become the columns of a {@link Table}
 * @param keys columns that say how rows are split or weighted, by their role
 */
public record Layout(Task task, Field target, List<String> classes, List<Field> features, Map<String, Field> keys) {

    public Layout {
        classes = List.copyOf(classes);
        features = List.copyOf(features);
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** A layout that predicts a class; add the features with the methods below. */
    public static Layout classification(String target, String... classes) {
        Task task = classes.length == 2 ? Task.BINARY : Task.MULTICLASS;
        return new Layout(task, new ClassField(target, List.of(classes)), List.of(classes), List.of(), Map.of());
    }

    /** A layout that predicts a number; add the features with the methods below. */
    public static Layout regression(String target) {
        return regression(new NumericField(target));
    }

    /** The same for numbers that are not written plainly. */
    public static Layout regression(Field target) {
        return new Layout(Task.REGRESSION, target, List.of(), List.of(), Map.of());
    }

    public Layout numeric(String... names) {
        return with(Stream.of(names).map(NumericField::new).toArray(Field[]::new));
    }

    public Layout categorical(String... names) {
        return with(Stream.of(names).map(CategoricalField::new).toArray(Field[]::new));
    }

    /** More features, of any kind. */
    public Layout with(Field... fields) {
        List<Field> extended = new ArrayList<>(features);
        extended.addAll(List.of(fields));
        return new Layout(task, target, classes, extended, keys);
    }

    /** A column that is no feature; the class that uses it names the role. */
    public Layout key(String role, Field field) {
        Map<String, Field> extended = new LinkedHashMap<>(keys);
        extended.put(role, field);
        return new Layout(task, target, classes, features, extended);
    }
}
