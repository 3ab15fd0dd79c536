package dev.automl.zoo.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

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
            List<String> needed = new ArrayList<>(names(schema));
            needed.add(schema.target());
            int[] positions = rows.positions(needed);
            DoubleSupplier target = target(rows, positions[positions.length - 1], schema);
            ColumnBuilder.Numeric targets = new ColumnBuilder.Numeric(schema.target(), target);
            List<ColumnBuilder> features = features(rows, positions, schema);
            while (rows.next()) {
                if (targets.addPresent()) {
                    features.forEach(ColumnBuilder::add);
                }
            }
            double[] values = targets.build().values();
            return new Dataset(table(values.length, features), new Target(schema.task(), schema.classes(), values));
        }
    }

    /**
     * The features of every row; the file need not have the target column.
     *
     * @throws DataException if a column is missing or a cell is not what the schema says
     */
    public static Table readFeatures(Path file, CsvFormat format, Schema schema) throws IOException {
        try (CsvRows rows = CsvRows.open(file, format)) {
            List<ColumnBuilder> features = features(rows, rows.positions(names(schema)), schema);
            int count = 0;
            while (rows.next()) {
                features.forEach(ColumnBuilder::add);
                count++;
            }
            return table(count, features);
        }
    }

    private static List<String> names(Schema schema) {
        return schema.fields().stream().map(Schema.Field::name).toList();
    }

    private static List<ColumnBuilder> features(CsvRows rows, int[] positions, Schema schema) {
        List<ColumnBuilder> builders = new ArrayList<>();
        for (Schema.Field field : schema.fields()) {
            int position = positions[builders.size()];
            builders.add(
                    switch (field.kind()) {
                        case NUMERIC -> new ColumnBuilder.Numeric(field.name(), () -> rows.number(position));
                        case BOOLEAN ->
                            new ColumnBuilder.Numeric(field.name(), () -> truth(rows.text(position), field.labels()));
                        case CATEGORICAL -> new ColumnBuilder.Categorical(field.name(), () -> rows.text(position));
                    });
        }
        return builders;
    }

    /** 0 for the first label, 1 for the second; anything else counts as missing. */
    private static double truth(String text, List<String> labels) {
        if (labels.get(1).equals(text)) {
            return 1;
        }
        return labels.get(0).equals(text) ? 0 : Double.NaN;
    }

    private static DoubleSupplier target(CsvRows rows, int position, Schema schema) {
        if (!schema.task().isClassification()) {
            return () -> rows.number(position);
        }
        Map<String, Integer> indexes = new HashMap<>();
        for (String name : schema.classes()) {
            indexes.put(name, indexes.size());
        }
        return () -> {
            String text = rows.text(position);
            if (text == null) {
                return Double.NaN;
            }
            Integer index = indexes.get(text);
            if (index == null) {
                throw rows.problem(
                        position,
                        CsvRows.quoted(text) + " is not one of the classes " + CsvRows.quoted(schema.classes()));
            }
            return index;
        };
    }

    private static Table table(int rows, List<ColumnBuilder> builders) {
        List<Column> columns = new ArrayList<>();
        for (ColumnBuilder builder : builders) {
            columns.add(builder.build());
        }
        return new Table(rows, columns);
    }
}
