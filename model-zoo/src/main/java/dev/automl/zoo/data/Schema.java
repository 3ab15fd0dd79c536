package dev.automl.zoo.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which columns of a file are read, as what, and which one is predicted: a {@link Layout} as plain data, which can be
 * written as JSON. Columns that are not named here are ignored.
 *
 * @param target name of the column to predict
 * @param classes the target's classes in order, empty for regression; of two classes the second is the positive one
 * @param fields the features, in the order in which they become the columns of a {@link Table}; and the columns with
 *     another role, of each role at most one
 */
public record Schema(Task task, String target, List<String> classes, List<Field> fields) {

    public Schema {
        classes = List.copyOf(classes);
        fields = List.copyOf(fields);
    }

    /** How the cells of a column are understood. */
    public enum Kind {
        NUMERIC,
        /** Numbers as people write them: 1,234.50, 12 %, $5; whatever is no number is missing. */
        NUMERIC_TEXT,
        BOOLEAN,
        /** Levels that have an order; they become 0, 1, 2, ... */
        ORDINAL,
        CATEGORICAL,
        DATE,
        TEXT
    }

    /** What a column is for. */
    public enum Role {
        /** It is learned from. */
        FEATURE,
        /** It is predicted; it stands among the fields only if its numbers are not plain. */
        TARGET,
        /** How much each row counts. */
        WEIGHT,
        /** Rows of one group are never on both sides of a split. */
        GROUP,
        /** Rows are split in the order of time. */
        TIME,
        /** It says for each row on which side of the split it is. */
        SPLIT
    }

    /**
     * One column that is read.
     *
     * @param labels of a boolean: the text for false, then the text for true; of an ordinal column: its levels, the lowest
     *     first; of dates: how they are written, see {@link Dates}; of written numbers: their unit, if they have one; else empty
     */
    public record Field(String name, Kind kind, List<String> labels, Role role) {
        public Field {
            labels = List.copyOf(labels);
        }

        /** A feature. */
        public Field(String name, Kind kind, List<String> labels) {
            this(name, kind, labels, Role.FEATURE);
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

    /** Numbers as people write them: 1,234.50, 12 %, $5; whatever is no number is missing. */
    public Schema numericText(String... names) {
        return with(Kind.NUMERIC_TEXT, List.of(), names);
    }

    /** Numbers as people write them, with a unit behind them; whatever is no such number is missing. */
    public Schema measured(String name, String unit) {
        return with(Kind.NUMERIC_TEXT, List.of(unit), name);
    }

    public Schema categorical(String... names) {
        return with(Kind.CATEGORICAL, List.of(), names);
    }

    /** A column whose levels have an order, the lowest first; they become 0, 1, 2, ... Other texts count as missing. */
    public Schema ordinal(String name, String... levels) {
        return with(Kind.ORDINAL, List.of(levels), name);
    }

    /** Dates, times or timestamps; {@code patterns} say how they are written, see {@link Dates}. */
    public Schema date(String name, String... patterns) {
        return with(Kind.DATE, List.of(patterns), name);
    }

    public Schema text(String... names) {
        return with(Kind.TEXT, List.of(), names);
    }

    /** A column that holds one of two texts; it becomes 0 (false) or 1 (true). */
    public Schema bool(String name, String falseLabel, String trueLabel) {
        return with(Kind.BOOLEAN, List.of(falseLabel, trueLabel), name);
    }

    /** The target's numbers are as people write them; rows whose target is no such number are left out. */
    public Schema writtenTarget() {
        return with(new Field(target, Kind.NUMERIC_TEXT, List.of(), Role.TARGET));
    }

    /** A column of numbers, 0 or more, that says how much each row counts, in training and in scores. */
    public Schema weight(String name) {
        return with(new Field(name, Kind.NUMERIC, List.of(), Role.WEIGHT));
    }

    /** Rows with the same text in this column are never on both sides of a split. */
    public Schema group(String name) {
        return with(new Field(name, Kind.CATEGORICAL, List.of(), Role.GROUP));
    }

    /** A column of numbers in whose order rows are split. It may be a feature, too. */
    public Schema time(String name) {
        return with(new Field(name, Kind.NUMERIC, List.of(), Role.TIME));
    }

    /** A column of dates in whose order rows are split; {@code patterns} as for {@link #date}. It may be a feature, too. */
    public Schema time(String name, String... patterns) {
        return with(new Field(name, Kind.DATE, List.of(patterns), Role.TIME));
    }

    /** A column that says for each row whether it is for training, validation or test. */
    public Schema split(String name) {
        return with(new Field(name, Kind.CATEGORICAL, List.of(), Role.SPLIT));
    }

    /** The columns that are learned from. */
    public List<Field> features() {
        return fields.stream().filter(field -> field.role() == Role.FEATURE).toList();
    }

    /** Whether a column has this role. */
    public boolean has(Role role) {
        return fields.stream().anyMatch(field -> field.role() == role);
    }

    private Schema with(Kind kind, List<String> labels, String... names) {
        return with(Stream.of(names).map(name -> new Field(name, kind, labels)).toArray(Field[]::new));
    }

    private Schema with(Field... added) {
        List<Field> extended = new ArrayList<>(fields);
        extended.addAll(List.of(added));
        return new Schema(task, target, classes, extended);
    }

    /** The same for reading files. */
    public Layout layout() {
        var predicted = task.isClassification() ? new ClassField(target, classes) : new NumericField(target);
        Layout layout = new Layout(task, predicted, classes, List.of(), Map.of());
        for (Field field : fields) {
            var column = switch (field.kind()) {
                case NUMERIC -> new NumericField(field.name());
                case NUMERIC_TEXT -> new WrittenNumberField(field.name(), String.join("", field.labels()));
                case BOOLEAN, ORDINAL -> new OrderedField(field.name(), field.labels());
                case CATEGORICAL -> new CategoricalField(field.name());
                case DATE -> new DateField(field.name(), field.labels());
                case TEXT -> new TextField(field.name());
            };
            layout = switch (field.role()) {
                case FEATURE -> layout.with(column);
                case TARGET -> new Layout(task, column, classes, layout.features(), layout.keys());
                case WEIGHT -> layout.key(WeightField.ROLE, new WeightField(field.name()));
                case GROUP, TIME, SPLIT -> layout.key(field.role().name(), column);
            };
        }
        return layout;
    }
}
