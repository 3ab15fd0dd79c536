package dev.automl.reports;

import java.util.Locale;

/** Numbers for people: short, the same in every locale. For programs write them in full precision instead. */
public final class Numbers {

    /** What stands for a value that is not defined. */
    public static final String NONE = "-";

    private Numbers() {}

    /** At least four significant digits without an exponent, such as {@code 0.0412} or {@code 48321}, where that fits. */
    public static String text(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0.0000";
        }
        if (size < 0.001 || size >= 1e9) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        return String.format(Locale.ROOT, "%." + decimals(size) + "f", value);
    }

    /** What is added, with its sign: four significant digits. */
    public static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4g", value);
    }

    /** The spread of a value, with one decimal less than {@link #text} gives the value. */
    public static String spread(double value, double spread) {
        double size = Math.abs(value);
        if (Double.isNaN(spread) || Double.isInfinite(spread) || size < 0.001 || size >= 1e9) {
            return text(spread);
        }
        return String.format(Locale.ROOT, "%." + Math.max(0, decimals(size) - 1) + "f", spread);
    }

    /** A count with its thousands apart, such as {@code 12,345}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static int decimals(double size) {
        if (size < 10) {
            return 4;
        }
        if (size < 100) {
            return 3;
        }
        if (size < 1000) {
            return 2;
        }
        return size < 10_000 ? 1 : 0;
    }
}
