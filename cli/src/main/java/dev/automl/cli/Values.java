package dev.automl.cli;

import dev.automl.zoo.metric.Metric;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * From text to the values of options, and back by {@link #text}. There are also {@link NumberValues}, {@link ChoiceValues} and
 * {@link ListValues}.
 */
final class Values {

    private Values() {}

    /** The text that an option reads as this value. */
    static String text(Object value) {
        if (value instanceof Duration duration) {
            return BigDecimal.valueOf(duration.toMillis(), 3)
                            .stripTrailingZeros()
                            .toPlainString() + "s";
        }
        if (value instanceof Metric metric) {
            return metric.id();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Character c && c == '\t') {
            return "tab";
        }
        return value.toString();
    }

    /** A length of time: {@code 90}, {@code 90s}, {@code 2m}, {@code 1.5h}. */
    static final class Time implements ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(s|m|min|h)?");
        private static final Duration LONGEST = Duration.ofDays(365);

        @Override
        public Duration convert(String text) {
            Matcher matcher = FORM.matcher(text.strip());
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is not a length of time; write seconds or a unit: 90, 90s, 2m, 1h");
            }
            String unit = matcher.group(2) == null ? "s" : matcher.group(2);
            long factor = unit.equals("h") ? 3600 : unit.startsWith("m") ? 60 : 1;
            BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor * 1000));
            Duration time = Duration.ofMillis(millis.longValue());
            if (time.isZero() || time.compareTo(LONGEST) > 0) {
                throw new TypeConversionException("'" + text + "' must be more than 0 and at most a year");
            }
            return time;
        }
    }

    /** One character between the cells of a row. */
    static final class Delimiter implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            if (text.equalsIgnoreCase("tab") || text.equals("\\t")) {
                return '\t';
            }
            if (text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0)) && "\"\r\n".indexOf(text) < 0) {
                return text.charAt(0);
            }
            throw new TypeConversionException(
                    "'" + text + "' must be one character, such as ',' or ';', or the word tab");
        }
    }

    /** A point or a comma. */
    static final class DecimalMark implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            if (text.equals(".") || text.equals(",")) {
                return text.charAt(0);
            }
            throw new TypeConversionException("'" + text + "' must be '.' or ','");
        }
    }

    /** The name of an encoding that Java knows. */
    static final class Encoding implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                return Charset.forName(text.strip()).name();
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new TypeConversionException(
                        "'" + text + "' is not an encoding; such are UTF-8, UTF-16, ISO-8859-1, windows-1252");
            }
        }
    }
}
