package dev.automl.search.profile;

import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.inference.SchemaReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the identifiers that are left out, which the data of a run do not have, in a pass of their own. */
final class LeftOutIdentifiers {

    private static final int MOST_COLUMNS = 10;
    /** So large a file takes about a second to read. */
    private static final long MOST_BYTES = 40_000_000;

    private LeftOutIdentifiers() {}

    /** The identifiers of the training rows, as texts; nothing if there are none, or if the file is large. */
    static Table read(PreparedData data, DataOptions options) throws IOException {
        Dataset train = data.split().train();
        Table nothing = new Table(train.rows(), List.of());
        List<Field> fields = data.inferred().columns().stream()
                .filter(LeftOutIdentifiers::isIdentifier)
                .limit(MOST_COLUMNS)
                .map(column -> new Field(column.name(), Kind.TEXT, List.of()))
                .toList();
        if (fields.isEmpty() || Files.size(options.file()) > MOST_BYTES) {
            return nothing;
        }
        Schema schema = data.inferred().schema();
        List<Field> all = new ArrayList<>(fields);
        schema.fields().stream()
                .filter(field -> field.role() != Schema.Role.FEATURE)
                .forEach(all::add);
        Schema identifiers = new Schema(schema.task(), schema.target(), schema.classes(), all);
        Dataset read = SchemaReader.read(options.file(), data.format(), identifiers);
        // The split depends on the target, the keys and the seed, not on the features: so the rows are the same.
        Dataset rows = options.testFile().isPresent()
                ? read
                : PreparedData.testSplit(
                                read, data.format(), identifiers, Optional.empty(), options.testFraction(), data.seed())
                        .train();
        boolean same = Arrays.equals(rows.target().values(), train.target().values());
        return same ? rows.features() : nothing;
    }

    private static boolean isIdentifier(ColumnDecision column) {
        return column.use().equals(ColumnDecision.LEFT_OUT) && column.reason().startsWith("identifier");
    }
}
