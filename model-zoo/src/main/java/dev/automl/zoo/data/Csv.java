package dev.automl.zoo.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Reads delimited text files with a header line into typed columns. */
public final class Csv {

    private Csv() {}

    /**
     * Features and target of every row that has a target; rows without one are left out.
     *
     * @throws DataException if a column is missing or a cell is not what the schema says
     */
    public static Dataset read(Path file, CsvFormat format, Schema schema) throws IOException {
        try (CsvRows rows = CsvRows.open(file, format)) {
            List<String> needed = new ArrayList<>(names(schema.fields()));
            needed.add(schema.target());
            rows.require(needed);
            Queue<ColumnBuilder> features = builders(rows, schema.features());
            List<Schema.Field> others = new ArrayList<>(schema.fields());
            others.removeAll(schema.features());
            Queue<ColumnBuilder> keys = builders(rows, others);
            DoubleSupplier target = target(rows, schema);
            DoubleStream.Builder targets = DoubleStream.builder();
            while (rows.next()) {
                double value = target.getAsDouble();
                if (!Double.isNaN(value)) {
                    targets.accept(value);
                    features.forEach(ColumnBuilder::add);
                    keys.forEach(ColumnBuilder::add);
                }
            }
            double[] values = targets.build().toArray();
            return dataset(schema, values, table(values.length, features), table(values.length, keys));
        }
    }

    /** Weights go to the target, where they are used; the other columns with a role become keys. */
    private static Dataset dataset(Schema schema, double[] values, Table features, Table others) {
        Target target = new Target(schema.task(), schema.classes(), values);
        List<Column> keys = new ArrayList<>();
        for (Column column : others.columns()) {
            if (column.name().equals(Schema.Role.WEIGHT.name())) {
                double[] weights = ((Column.Numeric) column).values();
                target = new Target(schema.task(), schema.classes(), values, weights);
            } else {
                keys.add(column);
            }
        }
        return new Dataset(features, target, new Table(values.length, keys));
    }

    /**
     * The features of every row; the file need not have the target column.
     *
     * @throws DataException if a column is missing or a cell is not what the schema says
     */
    public static Table readFeatures(Path file, CsvFormat format, Schema schema) throws IOException {
        try (CsvRows rows = CsvRows.open(file, format)) {
            rows.require(names(schema.features()));
            Queue<ColumnBuilder> features = builders(rows, schema.features());
            while (rows.next()) {
                features.forEach(ColumnBuilder::add);
            }
            return table(rows.count(), features);
        }
    }

    private static List<String> names(List<Schema.Field> fields) {
        return fields.stream().map(Schema.Field::name).toList();
    }

    private static Queue<ColumnBuilder> builders(CsvRows rows, List<Schema.Field> fields) {
        Queue<ColumnBuilder> builders = new ArrayDeque<>();
        for (Schema.Field field : fields) {
            String name = field.role() == Schema.Role.FEATURE
                    ? field.name()
                    : field.role().name();
            builders.add(builder(rows, rows.position(field.name()), name, field));
        }
        return builders;
    }

    private static ColumnBuilder builder(CsvRows rows, int position, String name, Schema.Field field) {
        if (field.role() == Schema.Role.WEIGHT) {
            return ColumnBuilder.numeric(name, () -> weight(rows, position));
        }
        return switch (field.kind()) {
            case NUMERIC -> ColumnBuilder.numeric(name, () -> rows.number(position));
            case NUMERIC_TEXT -> ColumnBuilder.numeric(name, () -> rows.writtenNumber(position));
            case BOOLEAN, ORDINAL -> ColumnBuilder.numeric(name, () -> place(rows.text(position), field.labels()));
            case CATEGORICAL -> ColumnBuilder.categorical(name, () -> rows.text(position));
            case DATE -> {
                Dates dates = new Dates(field.labels().get(0));
                yield ColumnBuilder.date(name, () -> dates.parse(rows.text(position)));
            }
            case TEXT -> ColumnBuilder.text(name, () -> rows.text(position));
        };
    }

    /** Every row needs a weight, and none has less than nothing. */
    private static double weight(CsvRows rows, int position) {
        double weight = rows.number(position);
        if (weight >= 0) {
            return weight;
        }
        String found = Double.isNaN(weight) ? "the weight is missing" : "the weight " + weight + " is negative";
        throw rows.problem(position, found + "; every row needs one, 0 or more");
    }

    /** 0 for the first label, 1 for the second, and so on; anything else counts as missing. */
    private static double place(String text, List<String> labels) {
        int index = text == null ? -1 : labels.indexOf(text);
        return index < 0 ? Double.NaN : index;
    }

    private static DoubleSupplier target(CsvRows rows, Schema schema) {
        int position = rows.position(schema.target());
        if (!schema.task().isClassification()) {
            return () -> rows.number(position);
        }
        Map<String, Double> indexes = new HashMap<>();
        schema.classes().forEach(name -> indexes.put(name, (double) indexes.size()));
        indexes.put(null, Double.NaN);
        return () -> {
            String text = rows.text(position);
            Double index = indexes.get(text);
            if (index == null) {
                throw rows.problem(
                        position,
                        CsvRows.quoted(text) + " is not one of the classes " + CsvRows.quoted(schema.classes()));
            }
            return index;
        };
    }

    private static Table table(int rows, Queue<ColumnBuilder> builders) {
        List<Column> columns = new ArrayList<>();
        while (!builders.isEmpty()) {
            columns.add(builders.remove().build()); // removed, so that memory is free for the next one
        }
        return new Table(rows, columns);
    }
}
