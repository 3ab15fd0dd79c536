package dev.automl.zoo.inference;

import dev.automl.zoo.data.Numbers;
import java.util.Locale;

/** What one column of a file holds, gathered cell by cell in memory that does not grow with the rows. */
final class ColumnProfile {

    /** A cell and the line of the file in which its row begins. */
    record Cell(long line, String text) {}

    private final String name;
    private final char decimal;
    private final DistinctValues distinct = new DistinctValues();
    private long fileRows;
    private long rows;
    private long present;
    private long numbers;
    private boolean whole = true;
    private boolean counting = true;
    private boolean blanks;
    private double previous;
    private Cell firstText;
    private Cell firstInfinite;
    private Cell firstLeadingZero;

    ColumnProfile(String name, char decimal) {
        this.name = name;
        this.decimal = decimal;
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
        if (Double.isNaN(number)) {
            firstText = firstText == null ? new Cell(line, text) : firstText;
            blanks = blanks || text.indexOf(' ') >= 0;
        } else if (Double.isInfinite(number)) {
            firstInfinite = firstInfinite == null ? new Cell(line, text) : firstInfinite;
        } else {
            numbers++;
            whole = whole && number == Math.rint(number);
            if (firstLeadingZero == null && hasLeadingZero(text)) {
                firstLeadingZero = new Cell(line, text);
            }
        }
    }

    private static boolean hasLeadingZero(String text) {
        return text.length() > 1 && text.charAt(0) == '0' && text.chars().allMatch(c -> c >= '0' && c <= '9');
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

    /** Finite numbers among the cells. */
    long numbers() {
        return numbers;
    }

    /** The first cell that is not a number, or {@code null}. */
    Cell firstText() {
        return firstText;
    }

    /** The first cell that is an infinite number, or {@code null}. */
    Cell firstInfinite() {
        return firstInfinite;
    }

    /** The first whole number that is written with a leading zero, or {@code null}. */
    Cell firstLeadingZero() {
        return firstLeadingZero;
    }

    boolean allNumbers() {
        return present > 0 && numbers == present;
    }

    boolean allWholeNumbers() {
        return allNumbers() && whole;
    }

    /** Whether the cells are 0, 1, 2, ... or 1, 2, 3, ... down the whole file. */
    boolean countsRows() {
        return counting;
    }

    /** Whether some text has several words. */
    boolean hasBlanks() {
        return blanks;
    }

    /** A value of the column as a number. */
    double number(String text) {
        return Numbers.parse(text, decimal);
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
