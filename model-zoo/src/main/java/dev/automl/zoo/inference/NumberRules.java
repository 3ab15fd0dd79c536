package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.Dates;
import dev.automl.zoo.data.Schema.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a column of numbers is used as; the first rule that holds decides.
 *
 * <ul>
 *   <li>Numbers with leading zeros are codes, and so categories, or an identifier if nearly all are different.
 *   <li>Whole numbers, nearly all different, are an identifier if the name says so, or if they are 1, 2, 3, ... in any order.
 *   <li>Numbers that are all written like 20240131 or 202401, or that all are seconds or milliseconds since 1970 in the
 *       years from 2000 to 2039, are dates.
 *   <li>0 and 1 are boolean.
 *   <li>Whole numbers are categories if the name says that they are codes, such as region, zip_code or store_id.
 *   <li>All others are numeric.
 * </ul>
 */
final class NumberRules {

    private static final double ALL = 0.99;
    private static final int FEWEST_DATES = 3;
    private static final int FEWEST_MONTHS = 12;

    private NumberRules() {}

    static ColumnRules.Decided decide(ColumnProfile column) {
        String identifier = identifier(column);
        if (identifier != null) {
            return ColumnRules.leftOut(column.name(), "identifier: " + identifier);
        }
        if (column.plain().firstLeadingZero() != null) {
            return ColumnRules.used(
                    column,
                    Kind.CATEGORICAL,
                    List.of(),
                    column.differentValues() + ", codes with leading zeros such as "
                            + ColumnRules.place(column.plain().firstLeadingZero()));
        }
        Optional<ColumnRules.Decided> dates = dates(column);
        if (dates.isPresent()) {
            return dates.get();
        }
        boolean plainWhole = column.plain().count() > 0
                && column.plain().count() == column.numbers()
                && column.plain().allWhole();
        if (plainWhole && column.distinct().few().equals(Set.of("0", "1"))) {
            return new ColumnRules.Decided(
                    new ColumnDecision(column.name(), "boolean", "the values are '0' and '1'"),
                    ColumnRules.used(column, Kind.NUMERIC, List.of(), "").field());
        }
        if (plainWhole && column.distinct().count() > 2 && ColumnNames.isCode(column.name())) {
            return ColumnRules.used(
                    column,
                    Kind.CATEGORICAL,
                    List.of(),
                    column.differentValues() + " that are whole numbers, codes by the name of the column");
        }
        return numeric(column);
    }

    /** {@code null} if it is none. */
    private static String identifier(ColumnProfile column) {
        long different = column.distinct().count();
        NumberProfile plain = column.plain();
        if (!column.allPlainNumbers() || !plain.allWhole() || different < ColumnRules.NEARLY_ALL * column.present()) {
            return null;
        }
        boolean all = different >= ALL * column.present();
        boolean named = ColumnNames.isIdentifier(column.name())
                || plain.firstLeadingZero() != null
                || all && ColumnNames.isNumbering(column.name());
        if (named) {
            return ColumnRules.share(column);
        }
        // Counted from the numbers: the count of the different ones may be an estimate.
        double range = plain.most() - plain.least() + 1;
        boolean permutation = all
                && column.rows() >= ColumnRules.ROWS_TO_COUNT
                && column.present() == column.rows()
                && (plain.least() == 0 || plain.least() == 1)
                && range == column.rows()
                && !column.name().toLowerCase(Locale.ROOT).contains("rank");
        return permutation ? "it numbers the rows, in another order" : null;
    }

    /** Nothing if they are none. */
    static Optional<ColumnRules.Decided> dates(ColumnProfile column) {
        NumberProfile plain = column.plain();
        if (plain.count() < ColumnProfile.NEARLY_EVERY_CELL * column.present()
                || column.distinct().count() < FEWEST_DATES) {
            return Optional.empty();
        }
        if (plain.days() >= ColumnProfile.NEARLY_EVERY_CELL * column.present()) {
            return Optional.of(date(column, "uuuuMMdd", "days written like 20240131", plain.days()));
        }
        if (plain.months() >= ColumnProfile.NEARLY_EVERY_CELL * column.present()
                && column.distinct().count() >= FEWEST_MONTHS) {
            return Optional.of(date(column, "uuuuMM", "months written like 202401", plain.months()));
        }
        if (plain.allInTime(1)) {
            return Optional.of(date(
                    column, Dates.EPOCH_SECONDS, "seconds since 1970, all from the years 2000 to 2039", plain.count()));
        }
        if (plain.allInTime(1000)) {
            return Optional.of(date(
                    column,
                    Dates.EPOCH_MILLISECONDS,
                    "milliseconds since 1970, all from the years 2000 to 2039",
                    plain.count()));
        }
        return Optional.empty();
    }

    private static ColumnRules.Decided date(ColumnProfile column, String pattern, String reason, long dates) {
        long odd = column.present() - dates;
        return ColumnRules.used(column, Kind.DATE, List.of(pattern), reason, odd, column.firstText());
    }

    /** Numbers, whatever rules say; cells that are none count as missing. */
    static ColumnRules.Decided numeric(ColumnProfile column) {
        return numeric(column, null);
    }

    /** @param why the reason; {@code null} if it is to be told from the cells */
    static ColumnRules.Decided numeric(ColumnProfile column, String why) {
        long odd = column.notNumbers();
        boolean plain = column.plain().count() == column.present();
        String reason = why != null ? why : reason(column);
        if (column.infinite() > 0) {
            reason += String.format(
                    Locale.ROOT,
                    "; %,d infinite one%s as missing, such as %s",
                    column.infinite(),
                    column.infinite() == 1 ? " counts" : "s count",
                    ColumnRules.place(column.firstInfinite()));
        }
        List<String> unit = column.unit().isEmpty() ? List.of() : List.of(column.unit());
        ColumnRules.Decided decided = ColumnRules.used(
                column,
                plain ? Kind.NUMERIC : Kind.NUMERIC_TEXT,
                plain ? List.of() : unit,
                reason,
                odd,
                column.firstText());
        ColumnDecision decision = decided.decision();
        String doubt = why == null && column.isDoubtfulNumber() ? "many cells are no numbers" : null;
        return new ColumnRules.Decided(
                new ColumnDecision(decision.name(), decision.use(), decision.reason(), odd, column.infinite(), doubt),
                decided.field());
    }

    private static String reason(ColumnProfile column) {
        if (!column.unit().isEmpty()) {
            return "numbers with the unit " + CsvRows.quoted(column.unit())
                    + ColumnRules.example(column.firstWritten());
        }
        if (column.firstWritten() != null) {
            return "numbers with signs or marks" + ColumnRules.example(column.firstWritten());
        }
        if (column.notNumbers() > 0 || column.infinite() > 0) {
            return "the values are numbers";
        }
        long missing = column.rows() - column.present();
        return missing == 0
                ? "all values are numbers"
                : String.format(Locale.ROOT, "all values are numbers; %,d of %,d missing", missing, column.rows());
    }
}
