package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import java.util.List;
import java.util.Locale;

/**
 * Decides what a column is used as.
 *
 * <p>Left out are columns without any value; with the same value in every row; that count the rows (0, 1, 2, ... or 1, 2,
 * 3, ... in at least {@value #ROWS_TO_COUNT} rows); and other identifiers. A column is what 99 % of its cells are; if there are
 * more than 20 different values, 90 % are enough, or half of them if all others are one and the same text. The others count
 * as missing. {@link NumberRules} and {@link TextRules} state the rest.
 */
final class ColumnRules {

    static final double NEARLY_ALL = 0.9;
    static final int ROWS_TO_COUNT = 20;

    private ColumnRules() {}

    /** A decision with the field that follows from it, {@code null} if the column is left out. */
    record Decided(ColumnDecision decision, Field field) {

        /** The same with a sentence about what else the column may be. */
        Decided doubted(String doubt) {
            String all = decision.doubt() == null ? doubt : decision.doubt() + "; " + doubt;
            return new Decided(
                    new ColumnDecision(
                            decision.name(),
                            decision.use(),
                            decision.reason(),
                            decision.oddCells(),
                            decision.infiniteCells(),
                            all),
                    field);
        }
    }

    static Decided decide(ColumnProfile column) {
        if (column.name().isEmpty()) {
            return leftOut(column.name(), "names of the rows: the first column has no name in the header");
        }
        if (column.present() == 0) {
            return leftOut(column.name(), "empty: no value in any row");
        }
        // A single value with gaps is kept: where it is missing may well tell something.
        if (column.distinct().count() == 1 && column.present() == column.rows()) {
            String value = column.distinct().few().iterator().next();
            return leftOut(column.name(), "constant: every value is " + CsvRows.quoted(value));
        }
        if (column.countsRows() && column.rows() >= ROWS_TO_COUNT) {
            return leftOut(column.name(), "identifier: it counts the rows");
        }
        return column.isNumeric() ? NumberRules.decide(column) : TextRules.decide(column);
    }

    static Decided leftOut(String name, String reason) {
        return new Decided(new ColumnDecision(name, ColumnDecision.LEFT_OUT, reason), null);
    }

    /** A feature all of whose cells are used. */
    static Decided used(ColumnProfile column, Kind kind, List<String> labels, String reason) {
        return used(column, kind, labels, reason, 0, null);
    }

    /**
     * A feature.
     *
     * @param odd cells that count as missing
     * @param first the first of them; {@code null} if it is not known
     */
    static Decided used(
            ColumnProfile column, Kind kind, List<String> labels, String reason, long odd, ColumnProfile.Cell first) {
        String use = kind == Kind.NUMERIC_TEXT ? "numeric" : kind.name().toLowerCase(Locale.ROOT);
        String oddCells = odd == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %,d other cell%s as missing%s",
                        odd,
                        odd == 1 ? " counts" : "s count",
                        first == null ? "" : ", such as " + place(first));
        return new Decided(
                new ColumnDecision(column.name(), use, reason + oddCells, odd, 0, null),
                new Field(column.name(), kind, labels));
    }

    /** Such as "344 different values in 400 rows". */
    static String share(ColumnProfile column) {
        return column.differentValues() + String.format(Locale.ROOT, " in %,d rows", column.present());
    }

    /** The text and its line, if that is known. */
    static String place(ColumnProfile.Cell cell) {
        return CsvRows.quoted(cell.text()) + (cell.line() > 0 ? " in line " + cell.line() : "");
    }

    static String example(ColumnProfile.Cell cell) {
        return ", such as " + CsvRows.quoted(cell.text());
    }
}
