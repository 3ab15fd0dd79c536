package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides what a column is used as.
 *
 * <p>Left out are columns without any value; with the same value in every row; that count the rows (0, 1, 2, ... or 1, 2,
 * 3, ... in at least {@value #ROWS_TO_COUNT} rows); whole numbers, nearly all different, whose name says "id"; and texts,
 * nearly all different. "Nearly all" is {@value #NEARLY_ALL} of the values. Columns of numbers are numeric, unless whole
 * numbers are written with leading zeros, as codes are. The two values of a known pair, such as yes and no, are boolean.
 * Everything else is categorical.
 */
final class ColumnRules {
    static final double NEARLY_ALL = 0.9;
    static final int ROWS_TO_COUNT = 20;

    /** A share of different values that says "all", although large counts are estimates. */
    private static final double ALL = 0.99;

    /** "id", "user_id", "Sample ID", "customerID", "rowId"; but not "paid" or "humid". */
    private static final Pattern IDENTIFIER_NAME = Pattern.compile(
            "(?s)(?:.*[^\\p{L}])?(?i:id|uuid|guid)|(?i:row_?id|row_?names?)|.*[\\p{Ll}\\d](?:I[dD]|Uuid|UUID|Guid|GUID)");

    private static final List<List<String>> BOOLEAN_PAIRS = List.of(
            List.of("false", "true"), List.of("no", "yes"), List.of("n", "y"), List.of("f", "t"), List.of("off", "on"));

    private ColumnRules() {}

    /** A decision with the field that follows from it, {@code null} if the column is left out. */
    record Decided(ColumnDecision decision, Field field) {}

    static Decided decide(ColumnProfile column) {
        String leftOut = reasonToLeaveOut(column);
        if (leftOut != null) {
            return leftOut(column.name(), leftOut);
        }
        if (column.firstText() == null && column.firstInfinite() != null) {
            throw infinite(column, ", or leave the column out with --exclude-columns");
        }
        if (column.allNumbers()) {
            return column.firstLeadingZero() == null
                    ? used(column, Kind.NUMERIC, List.of(), numbersReason(column))
                    : used(column, Kind.CATEGORICAL, List.of(), codesReason(column));
        }
        List<String> labels = booleanLabels(column);
        if (labels != null) {
            return used(
                    column,
                    Kind.BOOLEAN,
                    labels,
                    "the values are " + CsvRows.quoted(labels.get(0)) + " and " + CsvRows.quoted(labels.get(1)));
        }
        return used(column, Kind.CATEGORICAL, List.of(), categoriesReason(column));
    }

    /** What the user declared holds, if the cells allow it. */
    static Decided declared(ColumnProfile column, Kind kind) {
        String reason = "declared " + kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case CATEGORICAL, TEXT -> used(column, kind, List.of(), reason);
            case NUMERIC_TEXT, ORDINAL, DATE -> throw new IllegalArgumentException("not yet: " + kind);
            case BOOLEAN -> used(column, kind, declaredLabels(column), reason);
            case NUMERIC -> {
                if (column.firstText() != null) {
                    ColumnProfile.Cell cell = column.firstText();
                    throw new DataException("line " + cell.line() + ", column " + CsvRows.quoted(column.name()) + ": "
                            + CsvRows.quoted(cell.text()) + " is not a number, but the column is declared numeric;"
                            + " correct it, list it in --missing-values, or declare the column categorical (--types)");
                }
                if (column.firstInfinite() != null) {
                    throw infinite(column, ", or leave the column out with --exclude-columns");
                }
                yield used(column, kind, List.of(), reason);
            }
        };
    }

    static Decided leftOut(String name, String reason) {
        return new Decided(new ColumnDecision(name, ColumnDecision.LEFT_OUT, reason), null);
    }

    /** @param remedy another one, after those that suit every column */
    static DataException infinite(ColumnProfile column, String remedy) {
        ColumnProfile.Cell cell = column.firstInfinite();
        return new DataException("line " + cell.line() + ", column " + CsvRows.quoted(column.name()) + ": "
                + CsvRows.quoted(cell.text()) + " is infinite; correct it, or list it in --missing-values" + remedy);
    }

    private static Decided used(ColumnProfile column, Kind kind, List<String> labels, String reason) {
        String use = kind.name().toLowerCase(Locale.ROOT);
        return new Decided(new ColumnDecision(column.name(), use, reason), new Field(column.name(), kind, labels));
    }

    /** {@code null} if there is none. */
    private static String reasonToLeaveOut(ColumnProfile column) {
        if (column.name().isEmpty()) {
            return "the column has no name in the header";
        }
        if (column.present() == 0) {
            return "no value in any row";
        }
        boolean complete = column.present() == column.rows();
        // A single value with gaps is kept: where it is missing may well tell something.
        if (column.distinct().count() == 1 && complete) {
            return "every value is "
                    + CsvRows.quoted(column.distinct().few().iterator().next());
        }
        if (column.countsRows() && column.rows() >= ROWS_TO_COUNT) {
            return "identifier: it counts the rows";
        }
        if (column.distinct().count() < NEARLY_ALL * column.present()) {
            return null;
        }
        String count = column.differentValues() + String.format(Locale.ROOT, " in %,d rows", column.present());
        if (column.allNumbers() && column.firstLeadingZero() == null) {
            boolean named = IDENTIFIER_NAME.matcher(column.name()).matches();
            return named && column.allWholeNumbers() ? "identifier: " + count : null;
        }
        if (column.firstText() == null && column.firstInfinite() != null) {
            return null;
        }
        if (2 * column.numbers() > column.present() && column.firstLeadingZero() == null) {
            return "numbers mixed with text such as " + place(column.firstText()) + ": " + count;
        }
        boolean token = !column.hasBlanks() && column.distinct().count() >= ALL * column.present();
        return token ? "identifier: " + count : "text, almost every value is different: " + count;
    }

    private static String numbersReason(ColumnProfile column) {
        long missing = column.rows() - column.present();
        return missing == 0
                ? "all values are numbers"
                : String.format(Locale.ROOT, "all values are numbers; %,d of %,d missing", missing, column.rows());
    }

    private static String codesReason(ColumnProfile column) {
        return column.differentValues() + ", codes with leading zeros such as " + place(column.firstLeadingZero());
    }

    private static String categoriesReason(ColumnProfile column) {
        String count = column.differentValues();
        return column.numbers() == 0
                ? count + (column.distinct().count() == 1 ? " that is not a number" : " that are not numbers")
                : count + ", not all of them numbers: " + place(column.firstText());
    }

    private static String place(ColumnProfile.Cell cell) {
        return CsvRows.quoted(cell.text()) + " in line " + cell.line();
    }

    /** The text for false, then the text for true; {@code null} if the values are not a known pair. */
    private static List<String> booleanLabels(ColumnProfile column) {
        if (column.distinct().count() != 2) {
            return null;
        }
        Iterator<String> values = column.distinct().few().iterator();
        String first = values.next();
        String second = values.next();
        for (List<String> pair : BOOLEAN_PAIRS) {
            if (first.equalsIgnoreCase(pair.get(0)) && second.equalsIgnoreCase(pair.get(1))) {
                return List.of(first, second);
            }
            if (second.equalsIgnoreCase(pair.get(0)) && first.equalsIgnoreCase(pair.get(1))) {
                return List.of(second, first);
            }
        }
        return null;
    }

    private static List<String> declaredLabels(ColumnProfile column) {
        if (column.distinct().count() != 2) {
            throw new DataException("column " + CsvRows.quoted(column.name()) + " is declared boolean, but has "
                    + column.differentValues() + " instead of two; declare it categorical (--types)");
        }
        List<String> known = booleanLabels(column);
        return known != null ? known : Classes.sorted(column);
    }
}
