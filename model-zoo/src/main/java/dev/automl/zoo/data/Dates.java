package dev.automl.zoo.data;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Dates as they stand in a text file. A pattern is that of {@link DateTimeFormatter}, such as {@code dd.MM.uuuu HH:mm}, with
 * English names; or one of the words below. What the pattern does not tell is taken as 1970, January, the first, 0 o'clock;
 * years of two digits are those from {@value #FIRST_YEAR} on.
 */
public final class Dates {

    /** Seconds since 1970-01-01 00:00. */
    public static final String EPOCH_SECONDS = "epoch-seconds";

    /** Milliseconds since 1970-01-01 00:00. */
    public static final String EPOCH_MILLISECONDS = "epoch-milliseconds";

    private static final int FIRST_YEAR = 1940;
    private static final Pattern YEAR_OF_TWO_DIGITS = Pattern.compile("(?<!u)uu(?!u)");

    /** @param formatter {@code null} if the pattern is one of the words */
    private record Format(String pattern, DateTimeFormatter formatter) {}

    private final List<Format> formats;

    /**
     * @param patterns the ways in which a date may be written; the first one that fits is taken
     * @throws IllegalArgumentException if one of them is no pattern
     */
    public Dates(List<String> patterns) {
        formats = patterns.stream().map(Dates::format).toList();
    }

    private static Format format(String pattern) {
        boolean epoch = pattern.equals(EPOCH_SECONDS) || pattern.equals(EPOCH_MILLISECONDS);
        return new Format(pattern, epoch ? null : formatter(pattern));
    }

    private static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        String[] parts = YEAR_OF_TWO_DIGITS.split(pattern, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR);
            }
            builder.appendPattern(parts[i]);
        }
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
        double seconds = Double.NaN;
        for (int i = 0; i < formats.size() && text != null && Double.isNaN(seconds); i++) {
            seconds = parse(text, formats.get(i));
        }
        return seconds;
    }

    private static double parse(String text, Format format) {
        if (format.formatter == null) {
            double number = Numbers.parse(text, '.');
            return format.pattern.equals(EPOCH_SECONDS) ? number : number / 1000;
        }
        try {
            TemporalAccessor time = format.formatter.parse(text);
            int offset = time.isSupported(ChronoField.OFFSET_SECONDS) ? time.get(ChronoField.OFFSET_SECONDS) : 0;
            return LocalDateTime.from(time).toEpochSecond(ZoneOffset.UTC) - offset;
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }
}
