package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dates;
import dev.automl.zoo.data.Numbers;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a file once to decide what each column is. */
public final class SchemaInference {

    /** The place of the target, if nothing is to be predicted. */
    private static final int NONE = -1;

    private SchemaInference() {}

    /**
     * Looks at every cell of the file and decides by the rules that {@link ColumnRules}, {@link DeclaredRules} and {@link TargetRules}
     * state.
     * Only rows that have a target count, if one is named.
     *
     * @throws DataException if the file can't be read as a table, if a column that the options name is not in it, if the
     *     options don't fit the cells, or if nothing can be learned from the target
     */
    public static InferredSchema infer(Path file, CsvFormat format, InferenceOptions options) throws IOException {
        List<ColumnProfile> profiles = new ArrayList<>();
        RoleColumns roles = new RoleColumns(options.roles());
        List<String> written;
        int target;
        int count = 0;
        int withoutTarget = 0;
        try (CsvRows rows = CsvRows.open(file, format)) {
            checkNames(file, rows.header(), options);
            rows.header().forEach(name -> profiles.add(profile(name, format, options)));
            written = rows.writtenHeader();
            target = options.target() == null ? NONE : rows.header().indexOf(options.target());
            boolean[] excluded = new boolean[profiles.size()];
            for (int c = 0; c < excluded.length; c++) {
                String name = rows.header().get(c);
                excluded[c] =
                        options.excluded().contains(name) && !options.roles().containsValue(name);
            }
            while (rows.next()) {
                boolean used = target == NONE || rows.text(target) != null;
                for (int c = 0; c < excluded.length; c++) {
                    if (!excluded[c]) {
                        profiles.get(c).add(rows.text(c), rows.line(), used);
                    }
                }
                if (used) {
                    roles.add(rows);
                }
                count++;
                withoutTarget += used ? 0 : 1;
            }
        }
        try {
            return decide(profiles, written, target, options, roles, count, withoutTarget);
        } catch (DataException e) {
            throw new DataException(file.getFileName() + ": " + e.getMessage());
        }
    }

    private static InferredSchema decide(
            List<ColumnProfile> profiles,
            List<String> written,
            int target,
            InferenceOptions options,
            RoleColumns roles,
            int rows,
            int rowsWithoutTarget) {
        TargetRules.Decided inferred = target == NONE
                ? TargetRules.NOTHING_TO_PREDICT
                : TargetRules.decide(
                        profiles.get(target), options.task(), options.types().get(options.target()));
        TargetRules.Decided prediction = options.positiveLabel()
                .map(label -> inferred.withPositive(label, options.target()))
                .orElse(inferred);
        List<ColumnDecision> decisions = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (int c = 0; c < profiles.size(); c++) {
            ColumnProfile column = profiles.get(c);
            if (c == target) {
                decisions.add(new ColumnDecision(
                        column.name(), ColumnDecision.TARGET, prediction.reason(), prediction.oddCells(), 0, null));
                continue;
            }
            ColumnRules.Decided decided = roles.decide(column, () -> decide(column, options));
            if (!written.get(c).equals(column.name())) {
                decided = decided.doubted("the header has no name for it");
            }
            decisions.add(decided.decision());
            if (decided.field() != null) {
                fields.add(decided.field());
            }
        }
        // A stable sort: within a kind the order of the file remains.
        fields.sort(Comparator.comparing(Field::kind));
        fields.addAll(roles.fields());
        String name = target == NONE ? "" : options.target();
        Schema plain = new Schema(prediction.task(), name, prediction.classes(), fields);
        boolean writtenTarget = target != NONE
                && prediction.task() == Task.REGRESSION
                && !profiles.get(target).allPlainNumbers();
        Schema schema = writtenTarget ? plain.writtenTarget() : plain;
        int left = Math.toIntExact(rowsWithoutTarget + prediction.oddCells());
        return new InferredSchema(schema, prediction.reason(), decisions, rows, left);
    }

    private static ColumnRules.Decided decide(ColumnProfile column, InferenceOptions options) {
        if (options.excluded().contains(column.name())) {
            return ColumnRules.leftOut(column.name(), "excluded");
        }
        DeclaredKind declared = options.types().get(column.name());
        return declared == null ? ColumnRules.decide(column) : DeclaredRules.decide(column, declared);
    }

    private static ColumnProfile profile(String name, CsvFormat format, InferenceOptions options) {
        DeclaredKind declared = options.types().get(name);
        boolean dates = declared != null
                && declared.kind() == Kind.DATE
                && !declared.details().isEmpty();
        return new ColumnProfile(name, format.decimal(), dates ? new Dates(declared.details()) : null);
    }

    private static void checkNames(Path file, List<String> header, InferenceOptions options) {
        List<String> problems = new ArrayList<>();
        if (options.target() != null && !header.contains(options.target())) {
            boolean numbers = header.stream().noneMatch(name -> Double.isNaN(Numbers.parse(name, '.')));
            problems.add("target: " + NearestName.unknown(options.target(), header)
                    + (numbers ? "; the first line must hold the names of the columns" : ""));
        }
        if (options.target() != null && options.excluded().contains(options.target())) {
            problems.add("the target " + CsvRows.quoted(options.target()) + " can't be excluded");
        }
        for (String name : options.excluded()) {
            if (!header.contains(name)) {
                problems.add("--exclude-columns: " + NearestName.unknown(name, header));
            }
        }
        new TreeMap<>(options.roles()).forEach((role, name) -> {
            if (!header.contains(name)) {
                problems.add(RoleColumns.option(role) + ": " + NearestName.unknown(name, header));
            }
        });
        for (String name : new TreeSet<>(options.types().keySet())) {
            if (!header.contains(name)) {
                problems.add("--types: " + NearestName.unknown(name, header));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(file.getFileName() + ": " + String.join("; ", problems));
        }
    }
}
