package dev.automl.zoo.data;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates as they stand in a text file. A pattern is that of {@link DateTimeFormatter}, such as {@code dd.MM.uuuu HH:mm}, with
 * English names; or one of the words below. What the pattern does not tell is taken as 1970, January, the first, 0 o'clock.
 */
public final class Dates {

    /** Seconds since 1970-01-01 00:00. */
    public static final String EPOCH_SECONDS = "epoch-seconds";

    /** Milliseconds since 1970-01-01 00:00. */
    public static final String EPOCH_MILLISECONDS = "epoch-milliseconds";

    private final String pattern;
    private final DateTimeFormatter formatter;

    /** @throws IllegalArgumentException if it is no pattern */
    public Dates(String pattern) {
        this.pattern = pattern;
        this.formatter = isEpoch() ? null : formatter(pattern);
    }

    private boolean isEpoch() {
        return pattern.equals(EPOCH_SECONDS) || pattern.equals(EPOCH_MILLISECONDS);
    }

    private static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        if (pattern.indexOf('u') < 0 && pattern.indexOf('y') < 0) {
            builder.parseDefaulting(ChronoField.YEAR, 1970);
        }
        if (pattern.indexOf('H') < 0 && pattern.indexOf('h') < 0) {
            builder.parseDefaulting(ChronoField.SECOND_OF_DAY, 0);
        }
        return builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Seconds since 1970-01-01 00:00 UTC; {@code NaN} if the text is {@code null} or not written so. A time without a zone
     * is UTC.
     */
    public double parse(String text) {
        if (text == null) {
            return Double.NaN;
        }
        if (isEpoch()) {
            double number = Numbers.parse(text, '.');
            return pattern.equals(EPOCH_SECONDS) ? number : number / 1000;
        }
        try {
            return LocalDateTime.from(formatter.parse(text)).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }
}
