package dev.automl.zoo.inference;

import java.time.YearMonth;

/** The plain numbers of a column, seen one by one. */
final class NumberProfile {

    private static final double YEAR_2000 = 946_684_800;
    private static final double YEAR_2040 = 2_208_988_800.0;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private long count;
    private boolean whole = true;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private long days;
    private long months;
    private ColumnProfile.Cell firstLeadingZero;

    void add(double number, String text, long line) {
        count++;
        boolean isWhole = number == Math.rint(number);
        whole = whole && isWhole;
        least = Math.min(least, number);
        most = Math.max(most, number);
        if (isWhole && number > 0 && text.charAt(0) != '+') {
            days += text.length() == 8 && isDay((long) number) ? 1 : 0;
            months += text.length() == 6 && isMonth((long) number) ? 1 : 0;
        }
        if (firstLeadingZero == null && hasLeadingZero(text)) {
            firstLeadingZero = new ColumnProfile.Cell(line, text);
        }
    }

    private static boolean isMonth(long number) {
        return number / 100 >= FIRST_YEAR && number / 100 <= LAST_YEAR && number % 100 >= 1 && number % 100 <= 12;
    }

    private static boolean isDay(long number) {
        if (!isMonth(number / 100)) {
            return false;
        }
        int last = YearMonth.of((int) (number / 10_000), (int) (number / 100 % 100))
                .lengthOfMonth();
        return number % 100 >= 1 && number % 100 <= last;
    }

    private static boolean hasLeadingZero(String text) {
        return text.length() > 1 && text.charAt(0) == '0' && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    long count() {
        return count;
    }

    boolean allWhole() {
        return whole;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** How many are written like 20240131. */
    long days() {
        return days;
    }

    /** How many are written like 202401. */
    long months() {
        return months;
    }

    /** Whether all are seconds since 1970, times a factor, in the years from 2000 to 2039. */
    boolean allInTime(double factor) {
        return count > 0 && least >= YEAR_2000 * factor && most < YEAR_2040 * factor;
    }

    /** The first whole number that is written with a leading zero, or {@code null}. */
    ColumnProfile.Cell firstLeadingZero() {
        return firstLeadingZero;
    }
}
