package dev.automl.zoo.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns of a file are read, as what, and which one is predicted. Columns that are not named here are ignored.
 *
 * @param target name of the column to predict
 * @param classes the target's classes in order, empty for regression; of two classes the second is the positive one
 * @param fields the features, in the order in which they become the columns of a {@link Table}
 */
public record Schema(Task task, String target, List<String> classes, List<Field> fields) {

    public Schema {
        classes = List.copyOf(classes);
        fields = List.copyOf(fields);
    }

    /** How the cells of a column are understood. */
    public enum Kind {
        NUMERIC,
        BOOLEAN,
        CATEGORICAL
    }

    /**
     * One feature.
     *
     * @param labels of a boolean: the text for false, then the text for true; else empty
     */
    public record Field(String name, Kind kind, List<String> labels) {
        public Field {
            labels = List.copyOf(labels);
        }
    }

    /** A schema that predicts a class; add the features with the methods below. */
    public static Schema classification(String target, String... classes) {
        Task task = classes.length == 2 ? Task.BINARY : Task.MULTICLASS;
        return new Schema(task, target, List.of(classes), List.of());
    }

    /** A schema that predicts a number; add the features with the methods below. */
    public static Schema regression(String target) {
        return new Schema(Task.REGRESSION, target, List.of(), List.of());
    }

    public Schema numeric(String... names) {
        return with(Kind.NUMERIC, List.of(), names);
    }

    public Schema categorical(String... names) {
        return with(Kind.CATEGORICAL, List.of(), names);
    }

    /** A column that holds one of two texts; it becomes 0 (false) or 1 (true). */
    public Schema bool(String name, String falseLabel, String trueLabel) {
        return with(Kind.BOOLEAN, List.of(falseLabel, trueLabel), name);
    }

    private Schema with(Kind kind, List<String> labels, String... names) {
        List<Field> extended = new ArrayList<>(fields);
        for (String name : names) {
            extended.add(new Field(name, kind, labels));
        }
        return new Schema(task, target, classes, extended);
    }
}
