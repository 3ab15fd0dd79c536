package dev.automl.reports;

import java.time.Duration;
import java.util.Locale;

/** Durations for people, with the unit that suits their size: {@code 21 us}, {@code 1.3 s}, {@code 2 min 5 s}. */
public final class Durations {

    private static final String[] UNITS = {"ns", "us", "ms", "s"};

    private Durations() {}

    /** A duration that somebody chose: whole seconds without decimals. */
    public static String text(Duration duration) {
        if (duration.getNano() == 0 && duration.getSeconds() < 60) {
            return duration.getSeconds() + " s";
        }
        return ofSeconds(duration.getSeconds() + duration.getNano() / 1e9);
    }

    public static String ofSeconds(double seconds) {
        if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
            return Numbers.NONE;
        }
        if (seconds < 0) {
            return "-" + ofSeconds(-seconds);
        }
        if (seconds == 0) {
            return "0 s";
        }
        double value = seconds * 1e9;
        for (int unit = 0; unit < UNITS.length; unit++) {
            double limit = unit == UNITS.length - 1 ? 59.95 : 999.5;
            if (value < limit) {
                return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
            }
            if (unit < UNITS.length - 1) {
                value /= 1000;
            }
        }
        long whole = Math.round(seconds);
        if (whole < 3600) {
            return pair(whole / 60, "min", whole % 60, "s");
        }
        long minutes = Math.round(seconds / 60);
        return pair(minutes / 60, "h", minutes % 60, "min");
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
