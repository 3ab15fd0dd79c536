package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dates;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Schema.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The columns that weight or split the rows. They are no features, but for the time column, which is one as well if the
 * rules for features take it.
 */
final class RoleColumns {

    /** A way to write times. */
    private record Candidate(String pattern, Dates dates) {}

    private final Map<Role, String> names;
    private final List<Field> fields = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    /** Where the last candidate failed. */
    private String noTime;

    RoleColumns(Map<Role, String> names) {
        this.names = names;
        Stream.of(
                        "uuuu-MM-dd",
                        "uuuu-MM-dd HH:mm",
                        "uuuu-MM-dd HH:mm:ss",
                        "uuuu-MM-dd'T'HH:mm",
                        "uuuu-MM-dd'T'HH:mm:ss",
                        "uuuu-MM")
                .map(pattern -> new Candidate(pattern, new Dates(List.of(pattern))))
                .forEach(candidates::add);
    }

    /** The option that names the column. */
    static String option(Role role) {
        return "--" + role.name().toLowerCase(Locale.ROOT) + "-column";
    }

    /** Looks at the next row of the file, if it is used. */
    void add(CsvRows rows) {
        if (names.containsKey(Role.TIME) && !candidates.isEmpty()) {
            String text = rows.text(rows.position(names.get(Role.TIME)));
            if (text != null) {
                candidates.removeIf(candidate -> Double.isNaN(candidate.dates.parse(text)));
                noTime = "line " + rows.line() + ", column " + CsvRows.quoted(names.get(Role.TIME)) + ": "
                        + CsvRows.quoted(text);
            }
        }
    }

    /**
     * What a column is used as, if it has a role.
     *
     * @param feature what it would be as a feature
     */
    ColumnRules.Decided decide(ColumnProfile column, Supplier<ColumnRules.Decided> feature) {
        Optional<Role> found = names.keySet().stream()
                .filter(role -> names.get(role).equals(column.name()))
                .findFirst();
        if (found.isEmpty()) {
            return feature.get();
        }
        Role role = found.get();
        if (column.present() == 0) {
            throw new DataException("column " + CsvRows.quoted(column.name()) + " (" + option(role)
                    + ") has no value in any row that has a target");
        }
        return switch (role) {
            case TIME -> time(column, feature.get());
            case GROUP -> only(column, role, Kind.CATEGORICAL, "rows of one group stay on one side of a split");
            case SPLIT -> only(column, role, Kind.CATEGORICAL, "it says on which side of the split a row is");
            case WEIGHT -> {
                if (column.plain().count() + column.infinite() < column.present()) {
                    ColumnProfile.Cell cell = column.firstText() != null ? column.firstText() : column.firstWritten();
                    throw new DataException("line " + cell.line() + ", column " + CsvRows.quoted(column.name()) + ": "
                            + CsvRows.quoted(cell.text()) + " is not a number, but weights are; correct it, or name"
                            + " another column (--weight-column)");
                }
                yield only(column, role, Kind.NUMERIC, "it says how much a row counts");
            }
            case FEATURE, TARGET -> throw new IllegalArgumentException("these are found by rules");
        };
    }

    /** A column that is no feature. */
    private ColumnRules.Decided only(ColumnProfile column, Role role, Kind kind, String reason) {
        fields.add(new Field(column.name(), kind, List.of(), role));
        return new ColumnRules.Decided(
                new ColumnDecision(column.name(), role.name().toLowerCase(Locale.ROOT), reason(reason, role)), null);
    }

    private static String reason(String reason, Role role) {
        return reason + " (" + option(role) + ")";
    }

    private ColumnRules.Decided time(ColumnProfile column, ColumnRules.Decided feature) {
        fields.add(timeField(column, feature));
        String reason = reason("rows are split in its order", Role.TIME);
        ColumnDecision decision = feature.decision();
        return feature.field() == null
                ? new ColumnRules.Decided(
                        new ColumnDecision(column.name(), "time", reason + "; no feature: " + decision.reason()), null)
                : new ColumnRules.Decided(
                        new ColumnDecision(
                                column.name(),
                                decision.use(),
                                decision.reason() + "; " + reason,
                                decision.oddCells(),
                                decision.infiniteCells(),
                                decision.doubt()),
                        feature.field());
    }

    /** As the feature is read if that gives an order; else as numbers or dates. */
    private Field timeField(ColumnProfile column, ColumnRules.Decided feature) {
        Field field = feature.field();
        if (field != null && field.kind() == Kind.DATE && feature.decision().oddCells() == 0) {
            return new Field(column.name(), Kind.DATE, field.labels(), Role.TIME);
        }
        if (column.allPlainNumbers()) {
            return new Field(column.name(), Kind.NUMERIC, List.of(), Role.TIME);
        }
        if (candidates.isEmpty()) {
            throw new DataException(noTime + " is neither a number nor a date that is understood, such as 2024-03-31 or"
                    + " 2024-03-31 14:30:00, written alike in every row; so the rows have no order in time"
                    + " (--time-column)");
        }
        return new Field(column.name(), Kind.DATE, List.of(candidates.get(0).pattern()), Role.TIME);
    }

    /** The columns with a role. */
    List<Field> fields() {
        return fields;
    }
}
