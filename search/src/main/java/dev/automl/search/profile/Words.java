package dev.automl.search.profile;

import dev.automl.zoo.data.CsvRows;
import java.util.Locale;

/** Numbers and names as they stand in the sentences of alerts: the same in every locale. */
final class Words {

    private Words() {}

    static String percent(double share) {
        double percent = 100 * share;
        boolean fine = percent < 10 && percent > 0 || percent > 90 && percent < 100;
        return String.format(Locale.ROOT, fine ? "%.1f %%" : "%.0f %%", percent);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String count(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** Rounded down to four digits, so that 1 says that it is exactly so. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Math.abs(value) < 1 && Math.abs(value) >= 0.001
                        ? String.format(Locale.ROOT, "%.4f", Math.floor(value * 1e4) / 1e4)
                        : String.format(Locale.ROOT, "%.5g", value);
    }

    /** In quotes, with what is not printable escaped. */
    static String name(String column) {
        return CsvRows.quoted(column);
    }

    /** What to do about a column that should not be learned from. */
    static String exclude(String column, String when) {
        return when + ", leave it out: --exclude-columns " + option(column);
    }

    /** A name as it stands on the command line. */
    static String option(String column) {
        String escaped = column.replace(",", "\\,");
        return escaped.matches("[\\w.\\-]+") ? escaped : "'" + escaped + "'";
    }
}
