package dev.automl.search.data;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What there is to say about test rows and others, if columns weight or split the rows. */
final class SplitCheck {

    private final Schema schema;
    private final Split split;

    SplitCheck(Schema schema, Split split) {
        this.schema = schema;
        this.split = split;
    }

    /** @throws DataException if a group is on both sides, or one side counts nothing */
    void refuseWhatCannotBeScored() {
        column(Schema.Role.GROUP).ifPresent(name -> {
            List<String> both = List.copyOf(GroupCheck.of(split).onBothSides());
            if (!both.isEmpty()) {
                throw new DataException("groups of " + name + " are among the test rows and among the others: "
                        + CsvRows.quoted(both)
                        + "; take them out of one of the files");
            }
        });
        column(Schema.Role.WEIGHT).ifPresent(name -> {
            for (Dataset side : List.of(split.train(), split.test())) {
                if (Arrays.stream(side.target().weights()).allMatch(weight -> weight == 0)) {
                    throw new DataException("every weight in " + name + " is 0 in the "
                            + (side == split.test() ? "test rows" : "rows that are not test rows")
                            + ", so nothing counts there");
                }
            }
        });
    }

    /**
     * @param everyRow the rows of the file, also those that are marked as no part
     * @param used those of them that are marked as some part
     */
    static Optional<UnusedMarks> unusedMarks(Schema schema, Dataset everyRow, Dataset used) {
        return field(schema, Schema.Role.SPLIT).flatMap(field -> {
            int unused = everyRow.rows() - used.rows();
            return unused == 0
                    ? Optional.empty()
                    : Optional.of(new UnusedMarks(field.name(), unused, otherMarks(everyRow, used)));
        });
    }

    /**
     * Sentences that the user should see.
     *
     * @param everyRow the rows of the file, also those that are marked as no part
     */
    List<String> notices(Dataset everyRow) {
        List<String> notices = new ArrayList<>();
        column(Schema.Role.GROUP).ifPresent(name -> {
            int missing = missing(everyRow.key(Schema.Role.GROUP.name()));
            if (missing > 0) {
                notices.add(rows(missing) + " without a group in " + name + ": each counts as a group of its own");
            }
        });
        column(Schema.Role.TIME).ifPresent(name -> {
            int missing = missing(everyRow.key(Schema.Role.TIME.name()));
            if (missing > 0) {
                notices.add(rows(missing) + " without a time in " + name + ": they count as the earliest");
            }
            double latest = times(split.train()).max().orElse(Double.NaN);
            long early = times(split.test()).filter(time -> time <= latest).count();
            if (early > 0) {
                notices.add(rows((int) early) + " of the test file are not later than the last one to learn from, by "
                        + name);
            }
        });
        return notices;
    }

    /** What the column that marks rows holds besides the words for the parts. */
    static String otherMarks(Dataset everyRow, Dataset used) {
        Column.Categorical marks = (Column.Categorical) everyRow.key(Schema.Role.SPLIT.name());
        Column.Categorical usedMarks = (Column.Categorical) used.key(Schema.Role.SPLIT.name());
        Set<Integer> known = new HashSet<>();
        for (int code : usedMarks.codes()) {
            known.add(code);
        }
        List<String> others = IntStream.range(0, marks.levels().size())
                .filter(code -> !known.contains(code))
                .mapToObj(marks.levels()::get)
                .toList();
        if (others.isEmpty()) {
            return "nothing";
        }
        return CsvRows.quoted(others) + (missing(marks) > 0 ? " or nothing" : "");
    }

    /** The name of the column with a role, for a sentence. */
    private Optional<String> column(Schema.Role role) {
        return field(schema, role).map(field -> CsvRows.quoted(field.name()));
    }

    private static Optional<Schema.Field> field(Schema schema, Schema.Role role) {
        return schema.fields().stream().filter(field -> field.role() == role).findFirst();
    }

    private static DoubleStream times(Dataset data) {
        Column column = data.key(Schema.Role.TIME.name());
        return IntStream.range(0, data.rows()).mapToDouble(column::number).filter(time -> !Double.isNaN(time));
    }

    private static int missing(Column column) {
        return (int) IntStream.range(0, column.size())
                .filter(row -> Double.isNaN(column.number(row)))
                .count();
    }

    private static String rows(int count) {
        return String.format(Locale.ROOT, "%,d row%s", count, count == 1 ? "" : "s");
    }
}
