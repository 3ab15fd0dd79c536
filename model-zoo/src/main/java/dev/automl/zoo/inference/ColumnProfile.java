package dev.automl.zoo.inference;

import dev.automl.zoo.data.Dates;
import dev.automl.zoo.data.Numbers;
import dev.automl.zoo.data.WrittenNumberField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one column of a file holds, gathered cell by cell in memory that does not grow with the rows. */
final class ColumnProfile {

    /** A column is what so many of its cells are ... */
    static final double NEARLY_EVERY_CELL = 0.99;

    /** ... or so many, if there are many different values: then it is in doubt. */
    private static final double MOST_CELLS = 0.9;

    /** After so many texts of which fewer than half are numbers (or dates), the others are not looked at for such. */
    private static final int TRIALS = 2_000;

    private static final double LARGEST_WITH_A_SQUARE = 1e140;

    private static final int MANY_VALUES = 20;

    /** A number with what stands behind it. */
    private static final Pattern MEASURED =
            Pattern.compile(".*\\d\\s*(?<unit>[\\p{L}\\u00b5\\u00b0][\\p{L}\\d/\\u00b2\\u00b3]{0,9})");

    /** A cell and the line of the file in which its row begins. */
    record Cell(long line, String text) {}

    private final String name;
    private final char decimal;
    private final Dates declaredDates;
    private final DistinctValues distinct = new DistinctValues();
    private final OddTexts notNumbers = new OddTexts();
    private final OddTexts measured = new OddTexts();
    private final OddTexts notDates = new OddTexts();
    private final OddTexts notDeclared = new OddTexts();
    private final DateProfile dates = new DateProfile();
    private final NumberProfile plain = new NumberProfile();
    private final WordProfile words = new WordProfile();
    private long fileRows;
    private long rows;
    private long present;
    private long written;
    private long dateCells;
    private long texts;
    private long infinite;
    private boolean counting = true;
    private double previous;
    private String unit;
    private Cell firstWritten;
    private Cell firstInfinite;
    private Cell firstTooLarge;

    ColumnProfile(String name, char decimal) {
        this(name, decimal, null);
    }

    /** @param declaredDates how its dates are written as the user says; {@code null} if nothing is said */
    ColumnProfile(String name, char decimal, Dates declaredDates) {
        this.name = name;
        this.decimal = decimal;
        this.declaredDates = declaredDates;
    }

    /**
     * Adds the cell of the next row.
     *
     * @param text {@code null} if it is missing
     * @param used false if the row has no target: it is then only seen as part of the file's numbering
     */
    void add(String text, long line, boolean used) {
        double number = text == null ? Double.NaN : Numbers.parse(text, decimal);
        counting = counting && (fileRows == 0 ? number == 0 || number == 1 : number == previous + 1);
        previous = number;
        fileRows++;
        if (!used) {
            return;
        }
        rows++;
        if (text == null) {
            return;
        }
        present++;
        distinct.add(text);
        if (declaredDates != null && Double.isNaN(declaredDates.parse(text))) {
            notDeclared.add(text, line);
        }
        if (Double.isNaN(number)) {
            addText(text, line);
        } else if (Double.isInfinite(number)) {
            infinite++;
            firstInfinite = firstInfinite == null ? new Cell(line, text) : firstInfinite;
        } else {
            plain.add(number, text, line);
            boolean tooLarge = Math.abs(number) > LARGEST_WITH_A_SQUARE;
            firstTooLarge = firstTooLarge == null && tooLarge ? new Cell(line, text) : firstTooLarge;
        }
    }

    private void addText(String text, long line) {
        texts++;
        boolean numbers = texts < TRIALS || 2 * (written + measured.count()) > texts;
        if (numbers && !Double.isNaN(WrittenNumberField.parse(text, "", decimal))) {
            written++;
            firstWritten = firstWritten == null ? new Cell(line, text) : firstWritten;
        } else if (numbers && isMeasured(text)) {
            measured.add(text, line);
        } else {
            notNumbers.add(text, line);
        }
        if ((texts < TRIALS || 2 * dateCells > texts) && dates.add(text)) {
            dateCells++;
        } else {
            notDates.add(text, line);
        }
        words.add(text);
    }

    private boolean isMeasured(String text) {
        Matcher matcher = text.length() < 40 ? MEASURED.matcher(text) : null;
        if (matcher == null || !matcher.matches()) {
            return false;
        }
        String found = matcher.group("unit");
        if (unit == null && !Double.isNaN(WrittenNumberField.parse(text, found, decimal))) {
            unit = found;
        }
        return found.equals(unit) && !Double.isNaN(WrittenNumberField.parse(text, found, decimal));
    }

    String name() {
        return name;
    }

    /** Rows that have a target. */
    long rows() {
        return rows;
    }

    /** Cells that are not missing, in rows that have a target; so with all that follows. */
    long present() {
        return present;
    }

    // ---- Numbers

    /** What stands behind most of the numbers, or nothing. */
    String unit() {
        return unit != null && 2 * measured.count() >= present ? unit : "";
    }

    /** Finite numbers among the cells, in whichever form. */
    long numbers() {
        return plain.count() + written + (unit().isEmpty() ? 0 : measured.count());
    }

    /** Numbers that stand there as they are, without signs and marks. */
    NumberProfile plain() {
        return plain;
    }

    /** Cells that are neither numbers nor infinite. */
    long notNumbers() {
        return present - numbers() - infinite;
    }

    /** The first cell that is no number, or {@code null}. */
    Cell firstText() {
        Cell first = notNumbers.first();
        Cell other = unit().isEmpty() ? measured.first() : null;
        return first == null || other != null && other.line() < first.line() ? other : first;
    }

    /** The first number with signs or marks, or {@code null}. */
    Cell firstWritten() {
        return unit().isEmpty() ? firstWritten : measured.first();
    }

    long infinite() {
        return infinite;
    }

    /** The first cell that is an infinite number, or {@code null}. */
    Cell firstInfinite() {
        return firstInfinite;
    }

    /** The first number whose square, added up over the rows, may be more than a double holds, or {@code null}. */
    Cell firstTooLarge() {
        return firstTooLarge;
    }

    /** Whether every cell is a finite number as it stands. */
    boolean allPlainNumbers() {
        return present > 0 && plain.count() == present;
    }

    /** Whether the column is one of numbers. */
    boolean isNumeric() {
        boolean alike = notNumbers() == notNumbers.count() && notNumbers.alike();
        return numbers() > 0 && isKind(numbers() + infinite, alike);
    }

    /** Nearly every cell is of the kind; or most are, and there are many different; or half, and all others are the same text. */
    private boolean isKind(long cells, boolean othersAlike) {
        return cells >= NEARLY_EVERY_CELL * present
                || distinct.count() > MANY_VALUES
                        && (cells >= MOST_CELLS * present || othersAlike && 2 * cells >= present);
    }

    /** Whether many cells differ in kind, in more than one way. */
    private boolean isDoubtful(long cells, OddTexts others) {
        return cells < NEARLY_EVERY_CELL * present && !others.alike();
    }

    boolean isDoubtfulNumber() {
        return isDoubtful(numbers() + infinite, notNumbers);
    }

    boolean isDoubtfulDate() {
        return isDoubtful(dateCells, notDates);
    }

    /** Whether the cells are 0, 1, 2, ... or 1, 2, 3, ... down the whole file. */
    boolean countsRows() {
        return counting;
    }

    /** A value of the column as a number. */
    double number(String text) {
        return WrittenNumberField.parse(text, unit(), decimal);
    }

    // ---- Texts

    /** Whether the column is one of dates. */
    boolean isDate() {
        return dateCells > 0 && isKind(dateCells, notDates.alike() && notDates.count() == present - dateCells);
    }

    DateProfile dates() {
        return dates;
    }

    long dateCells() {
        return dateCells;
    }

    /** The first cell that is no date, or {@code null}. */
    Cell firstNoDate() {
        return notDates.first();
    }

    /** The cells that are not written as the user says that dates are. */
    OddTexts notDeclared() {
        return notDeclared;
    }

    WordProfile words() {
        return words;
    }

    DistinctValues distinct() {
        return distinct;
    }

    /** Such as "344 different values", with "about" where the count is an estimate. */
    String differentValues() {
        long count = distinct.count();
        return (distinct.isExact() ? "" : "about ")
                + String.format(Locale.ROOT, "%,d different value%s", count, count == 1 ? "" : "s");
    }
}
