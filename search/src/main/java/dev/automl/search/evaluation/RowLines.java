package dev.automl.search.evaluation;

import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Field;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.validation.ColumnSplit;
import dev.automl.zoo.validation.SplitMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Where the test rows stand in their file, so that people can look them up. */
public final class RowLines {

    private static final String LINE = "LINE";

    private RowLines() {}

    /** The line in which each test row begins, counted from 1. */
    public static long[] ofTestRows(PreparedData data, DataOptions options) throws IOException {
        Schema schema = data.inferred().schema();
        if (options.testFile().isPresent()) {
            return withTarget(options.testFile().get(), data.format(), schema);
        }
        // The same splits as for the whole data: they look at the target and the keys only.
        Dataset rows = SchemaReader.read(options.file(), data.format(), withoutFeatures(schema));
        long[] lines = withTarget(options.file(), data.format(), schema);
        Map<String, Column> keys = new TreeMap<>(rows.keys());
        keys.put(
                LINE,
                new Column.Numeric(LINE, LongStream.of(lines).asDoubleStream().toArray()));
        Dataset numbered = new Dataset(rows.features(), rows.target(), keys);
        Dataset used = keys.containsKey(ColumnSplit.ROLE) ? ColumnSplit.used(numbered) : numbered;
        Dataset test = SplitMethod.forTest(used)
                .test(used, options.testFraction(), data.seed())
                .test();
        return DoubleStream.of(((Column.Numeric) test.key(LINE)).values())
                .mapToLong(line -> (long) line)
                .toArray();
    }

    private static Schema withoutFeatures(Schema schema) {
        List<Schema.Field> others = schema.fields().stream()
                .filter(field -> field.role() != Schema.Role.FEATURE)
                .toList();
        return new Schema(schema.task(), schema.target(), schema.classes(), others);
    }

    /** The lines of the rows that have a target, which are those that are read. */
    private static long[] withTarget(Path file, CsvFormat format, Schema schema) throws IOException {
        Field target = schema.layout().target();
        LongStream.Builder lines = LongStream.builder();
        try (CsvRows rows = CsvRows.open(file, format)) {
            int place = rows.position(schema.target());
            while (rows.next()) {
                if (target.hasValue(rows.text(place), format)) {
                    lines.add(rows.line());
                }
            }
        }
        return lines.build().toArray();
    }
}
