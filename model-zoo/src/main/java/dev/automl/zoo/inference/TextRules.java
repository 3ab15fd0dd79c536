package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.Schema.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a column that does not hold numbers is used as; the first rule that holds decides.
 *
 * <ul>
 *   <li>Cells that are written as dates or times are: {@link DateProfile} says which order of day and month holds.
 *   <li>The two values of a known pair, such as yes and no, are boolean.
 *   <li>Levels of a known order, such as low, medium and high, and ranges that do not overlap are ordinal.
 *   <li>Texts are free text if most have several words and at least half are different, or if they have many words and
 *       more than {@value DistinctValues#FEW} are different.
 *   <li>Of the others, those that are nearly all different are identifiers, and the rest is categorical.
 * </ul>
 */
final class TextRules {

    private static final double FREE = 0.5;
    private static final double SEVERAL_WORDS = 0.5;
    private static final double MANY_WORDS = 4;

    private static final List<List<String>> BOOLEAN_PAIRS = List.of(
            List.of("false", "true"),
            List.of("no", "yes"),
            List.of("n", "y"),
            List.of("f", "t"),
            List.of("off", "on"),
            List.of("nein", "ja"),
            List.of("non", "oui"),
            List.of("no", "s\u00ed"));

    private TextRules() {}

    static ColumnRules.Decided decide(ColumnProfile column) {
        if (column.isDate()) {
            return date(column);
        }
        List<String> pair = booleanLabels(column);
        if (pair != null) {
            return levels(
                    column,
                    Kind.BOOLEAN,
                    pair,
                    "the values are " + CsvRows.quoted(pair.get(0)) + " and " + CsvRows.quoted(pair.get(1)));
        }
        Optional<ColumnRules.Decided> ordinal = ordinal(column);
        if (ordinal.isPresent()) {
            return ordinal.get();
        }
        boolean numbers = 2 * column.numbers() > column.present();
        double different = column.distinct().count();
        if (!numbers && isFreeText(column)) {
            return ColumnRules.used(column, Kind.TEXT, List.of(), "free text: " + ColumnRules.share(column));
        }
        if (different >= ColumnRules.NEARLY_ALL * column.present()) {
            return numbers
                    ? ColumnRules.leftOut(
                                    column.name(),
                                    "numbers mixed with texts such as " + ColumnRules.place(column.firstText()) + ": "
                                            + ColumnRules.share(column))
                            .doubted("if the texts mean nothing, declare it numeric")
                    : ColumnRules.leftOut(column.name(), "identifier: " + ColumnRules.share(column));
        }
        return ColumnRules.used(column, Kind.CATEGORICAL, List.of(), categoriesReason(column));
    }

    private static boolean isFreeText(ColumnProfile column) {
        double different = column.distinct().count();
        return column.words().severalShare() > SEVERAL_WORDS
                && (different >= FREE * column.present()
                        || column.words().mean() >= MANY_WORDS && different > DistinctValues.FEW);
    }

    /** Dates, whatever rules say; cells that are none count as missing. */
    static ColumnRules.Decided date(ColumnProfile column) {
        double tolerated = (1 - ColumnProfile.NEARLY_EVERY_CELL) * column.present();
        DateProfile.Reading reading = column.dates().reading(tolerated);
        long odd = column.present() - column.dateCells() + reading.unread();
        boolean zones = reading.patterns().stream().anyMatch(pattern -> pattern.indexOf('X') >= 0);
        boolean times = reading.patterns().stream().anyMatch(pattern -> pattern.contains(":mm"));
        String reason = (times ? "times" : "dates") + " read as " + String.join(" or ", reading.patterns())
                + (zones ? ", in UTC" : times ? ", without a time zone" : "");
        ColumnRules.Decided decided =
                ColumnRules.used(column, Kind.DATE, reading.patterns(), reason, odd, column.firstNoDate());
        decided = column.isDoubtfulDate() ? decided.doubted("many cells are no dates") : decided;
        return reading.doubt() == null ? decided : decided.doubted(reading.doubt());
    }

    /** Levels in their order; cells that are none count as missing. */
    static ColumnRules.Decided levels(ColumnProfile column, Kind kind, List<String> levels, String reason) {
        long odd = column.present() - Scales.cells(levels, column.distinct());
        ColumnProfile.Cell other = column.distinct().few().stream()
                .filter(value -> !levels.contains(value))
                .findFirst()
                .map(value -> new ColumnProfile.Cell(0, value))
                .orElse(null);
        return ColumnRules.used(column, kind, levels, reason, odd, other);
    }

    private static Optional<ColumnRules.Decided> ordinal(ColumnProfile column) {
        return Scales.ordered(column.distinct(), column.present())
                .map(levels ->
                        levels(column, Kind.ORDINAL, levels, "levels of a known order: " + CsvRows.quoted(levels)))
                .or(() -> Ranges.ordered(column.distinct(), column.present())
                        .map(levels ->
                                levels(column, Kind.ORDINAL, levels, "ranges in order: " + CsvRows.quoted(levels))));
    }

    private static String categoriesReason(ColumnProfile column) {
        String count = column.differentValues();
        return column.numbers() == 0
                ? count + (column.distinct().count() == 1 ? " that is not a number" : " that are not numbers")
                : count + ", not all of them numbers: " + ColumnRules.place(column.firstText());
    }

    /** The text for false, then the text for true; {@code null} if the values are not a known pair. */
    static List<String> booleanLabels(ColumnProfile column) {
        for (List<String> pair : BOOLEAN_PAIRS) {
            Optional<String> no = spelling(column.distinct(), pair.get(0));
            Optional<String> yes = spelling(column.distinct(), pair.get(1));
            if (no.isPresent() && yes.isPresent()) {
                List<String> labels = List.of(no.get(), yes.get());
                boolean nearlyAll =
                        Scales.cells(labels, column.distinct()) >= ColumnProfile.NEARLY_EVERY_CELL * column.present();
                return nearlyAll ? labels : null;
            }
        }
        return null;
    }

    /** How this word is written most often. */
    private static Optional<String> spelling(DistinctValues values, String word) {
        return values.few().stream()
                .filter(value -> value.equalsIgnoreCase(word))
                .max(Comparator.comparingLong(values::count));
    }
}
