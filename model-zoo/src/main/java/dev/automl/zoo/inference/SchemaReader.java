package dev.automl.zoo.inference;

import dev.automl.zoo.data.Csv;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.WeightField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files as a schema says. A project that is handed over makes the same calls, with a layout of its own. */
public final class SchemaReader {

    private SchemaReader() {}

    /**
     * Features and target of every row that has a target, and what else the schema has a role for.
     *
     * @throws DataException if the file can't be read, a column is missing, or a cell is not what the schema says
     */
    public static Dataset read(Path file, CsvFormat format, Schema schema) throws IOException {
        List<String> needed = new ArrayList<>(names(schema.fields()));
        needed.add(schema.target());
        Dataset data = explained(file, format, needed, () -> Csv.read(file, format, schema.layout()));
        return schema.has(Schema.Role.WEIGHT) ? WeightField.applied(data) : data;
    }

    /**
     * The features of every row; the file need not have the target column.
     *
     * @throws DataException if the file can't be read, a column is missing, or a cell is not what the schema says
     */
    public static Table readFeatures(Path file, CsvFormat format, Schema schema) throws IOException {
        return explained(file, format, names(schema.features()), () -> Csv.readFeatures(file, format, schema.layout()));
    }

    private static List<String> names(List<Schema.Field> fields) {
        return fields.stream().map(Schema.Field::name).toList();
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** If a file can't be read, one more look at it tells why, in full. */
    private static <T> T explained(Path file, CsvFormat format, List<String> needed, Reading<T> reading)
            throws IOException {
        checkReadable(file);
        try {
            return reading.read();
        } catch (DataException | UncheckedIOException | CharacterCodingException e) {
            try (CsvRows rows = CsvRows.open(file, format)) {
                rows.require(needed);
                while (rows.next()) {
                    // The row is in order.
                }
            }
            throw e;
        }
    }

    /** Says so if there is no such file, if it is a folder, or if it may not be read. */
    static void checkReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw new DataException(file + " is a folder; name a file in it");
        }
        if (!Files.isReadable(file)) {
            throw new DataException(
                    file + (Files.exists(file) ? " may not be read; check its permissions" : " does not exist"));
        }
    }
}
