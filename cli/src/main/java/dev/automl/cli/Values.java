package dev.automl.cli;

import dev.automl.codegen.Extra;
import dev.automl.codegen.Form;
import dev.automl.search.sampler.ClassWeights;
import dev.automl.search.worker.Isolation;
import dev.automl.zoo.data.Dates;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.DeclaredKind;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.Zoo;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Stack;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** From text to the values of options, and back by {@link #text}. */
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

    /** A whole number from 1. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int count = Integer.parseInt(text.strip());
                if (count >= 1) {
                    return count;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number that is too small.
            }
            throw new TypeConversionException("'" + text + "' must be a whole number, 1 or more");
        }
    }

    /** A share above 0 and below 1. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double share = Double.parseDouble(text.strip());
                if (share > 0 && share < 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number out of range.
            }
            throw new TypeConversionException("'" + text + "' must be a number above 0 and below 1, such as 0.2");
        }
    }

    /** A number, 0 or more. */
    static final class NotNegative implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double number = Double.parseDouble(text.strip());
                if (number >= 0 && number < Double.POSITIVE_INFINITY) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number out of range.
            }
            throw new TypeConversionException("'" + text + "' must be a number, 0 or more, such as 1 or 2.5");
        }
    }

    /** A number above 0, up to 1. */
    static final class ShareOrAll implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double share = Double.parseDouble(text.strip());
                if (share > 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number out of range.
            }
            throw new TypeConversionException("'" + text + "' must be a number above 0, up to 1, such as 0.2");
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

    static final class TaskName implements ITypeConverter<Task> {
        @Override
        public Task convert(String text) {
            return named(text, "task", Task.values());
        }
    }

    static final class LicenceName implements ITypeConverter<LicenceRule> {
        @Override
        public LicenceRule convert(String text) {
            return named(text, "choice of licences", LicenceRule.values());
        }
    }

    static final class ClassWeightsName implements ITypeConverter<ClassWeights> {
        @Override
        public ClassWeights convert(String text) {
            return named(text, "rule", ClassWeights.values());
        }
    }

    static final class IsolationName implements ITypeConverter<Isolation> {
        @Override
        public Isolation convert(String text) {
            return named(text, "place for trials", Isolation.values());
        }
    }

    static final class MetricName implements ITypeConverter<Metric> {
        @Override
        public Metric convert(String text) {
            return named(text, "metric", Metric.values());
        }
    }

    static final String EXTRAS =
            "What a project has besides. docker: a Dockerfile for an image that predicts. ci: a workflow"
                    + " for GitHub Actions that builds it. explain: Explain.java, which tells what drives the model. Several with commas (default: nothing).";

    static final class ExtraName implements ITypeConverter<Extra> {
        @Override
        public Extra convert(String text) {
            return named(text, "extra", Extra.values());
        }
    }

    /** The names that the shell offers. */
    static final class ExtraNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        ExtraNames() {
            super(Stream.of(Extra.values()).map(Values::text).toList());
        }
    }

    static final class FormName implements ITypeConverter<Form> {
        @Override
        public Form convert(String text) {
            return named(text, "form", Form.values());
        }
    }

    /** The names that the shell offers. */
    static final class FormNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FormNames() {
            super(Stream.of(Form.values()).map(Values::text).toList());
        }
    }

    /** The names that the shell offers. */
    static final class TaskNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        TaskNames() {
            super(Stream.of(Task.values()).map(Values::text).toList());
        }
    }

    /** The names that the shell offers. */
    static final class MetricNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        MetricNames() {
            super(Stream.of(Metric.values()).map(Metric::id).toList());
        }
    }

    /** The names that the shell offers. */
    static final class AlgorithmNames implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return ids().iterator();
        }
    }

    private static <E extends Enum<E>> E named(String text, String what, E[] constants) {
        for (E constant : constants) {
            if (text(constant).equalsIgnoreCase(text.strip().replace('-', '_'))) {
                return constant;
            }
        }
        throw new TypeConversionException(
                unknown(text, what, Stream.of(constants).map(Values::text).toList()));
    }

    private static String unknown(String text, String what, List<String> known) {
        return "there is no " + what + " '" + text + "'" + Suggestions.didYouMean(text, known) + " (known: "
                + String.join(", ", known) + ")";
    }

    private static List<String> ids() {
        return Zoo.algorithms().stream().map(algorithm -> algorithm.id()).toList();
    }

    /** Adds the values of one argument to those of earlier ones. */
    static class Names implements IParameterConsumer {
        @Override
        public final void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
            List<String> names = new ArrayList<>();
            if (option.getValue() instanceof List<?> earlier) {
                earlier.forEach(name -> names.add((String) name));
            }
            for (String name : Lists.split(next(args, option, command))) {
                check(name, option, command);
                names.add(name);
            }
            option.setValue(List.copyOf(names));
        }

        void check(String name, ArgSpec option, CommandSpec command) {}
    }

    /** A word for each name, {@code NAME=WORD}: the last equals sign counts, so that a name may have one. */
    abstract static class WordsByName implements IParameterConsumer {
        @Override
        public final void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
            Map<String, String> words = new LinkedHashMap<>();
            if (option.getValue() instanceof Map<?, ?> earlier) {
                earlier.forEach((name, word) -> words.put((String) name, (String) word));
            }
            for (String entry : Lists.split(next(args, option, command))) {
                int equals = entry.lastIndexOf('=');
                String problem = check(entry.substring(0, Math.max(0, equals)), entry.substring(equals + 1));
                if (!problem.isEmpty()) {
                    throw invalid(option, command, "'" + entry + "' " + problem);
                }
                words.put(entry.substring(0, Math.max(0, equals)), entry.substring(equals + 1));
            }
            option.setValue(words);
        }

        /**
         * What is wrong with an entry, or nothing.
         *
         * @param name empty if the entry has none
         */
        abstract String check(String name, String word);
    }

    /** How gaps are filled, {@code NAME=HOW}; without a name for all numbers. */
    static final class Imputations extends WordsByName {
        @Override
        String check(String name, String word) {
            return Imputation.isKnown(word) ? "" : "must end in " + Imputation.KNOWN + ", such as age=median";
        }
    }

    /** Whether predictions rise or fall, {@code NAME=+} or {@code NAME=-}. */
    static final class Directions extends WordsByName {
        @Override
        String check(String name, String word) {
            return !name.isEmpty() && (word.equals("+") || word.equals("-"))
                    ? ""
                    : "must be a column with + or -, such as income=+";
        }
    }

    /** Ids of algorithms of the zoo. */
    static final class AlgorithmIds extends Names {
        @Override
        void check(String name, ArgSpec option, CommandSpec command) {
            if (!ids().contains(name)) {
                throw invalid(option, command, unknown(name, "algorithm", ids()));
            }
        }
    }

    /** Kinds of columns, {@code NAME=KIND}: the last equals sign counts, so that a name may have one. */
    static final class Kinds implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
            Map<String, DeclaredKind> kinds = new LinkedHashMap<>();
            if (option.getValue() instanceof Map<?, ?> earlier) {
                earlier.forEach((name, kind) -> kinds.put((String) name, (DeclaredKind) kind));
            }
            for (String entry : Lists.split(next(args, option, command))) {
                int equals = entry.lastIndexOf('=');
                if (equals < 0) {
                    throw invalid(
                            option,
                            command,
                            "'" + entry + "' has no kind; write NAME=KIND, and a comma in a name as \\,");
                }
                try {
                    kinds.put(entry.substring(0, equals), kind(entry.substring(equals + 1)));
                } catch (TypeConversionException e) {
                    throw invalid(option, command, e.getMessage());
                }
            }
            option.setValue(kinds);
        }

        /** A kind, behind a colon the levels or the patterns. */
        private static DeclaredKind kind(String text) {
            int colon = text.indexOf(':');
            String word = colon < 0 ? text : text.substring(0, colon);
            // How numbers are written is found out from the cells.
            Schema.Kind[] kinds = Stream.of(Schema.Kind.values())
                    .filter(kind -> kind != Schema.Kind.NUMERIC_TEXT)
                    .toArray(Schema.Kind[]::new);
            Schema.Kind kind = named(word, "kind", kinds);
            if (colon < 0) {
                return new DeclaredKind(kind);
            }
            String details = text.substring(colon + 1);
            return switch (kind) {
                case ORDINAL -> new DeclaredKind(kind, List.of(details.split("<", -1)));
                case DATE -> new DeclaredKind(kind, patterns(details));
                default ->
                    throw new TypeConversionException(
                            "'" + text + "': only ordinal and date have something behind the colon");
            };
        }

        private static List<String> patterns(String text) {
            List<String> patterns = List.of(text.split("\\|", -1));
            try {
                new Dates(patterns);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no pattern of dates, such as dd.MM.uuuu HH:mm (" + e.getMessage() + ")");
            }
            return patterns;
        }
    }

    private static String next(Stack<String> args, ArgSpec option, CommandSpec command) {
        if (args.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "Missing required parameter for option " + name(option));
        }
        return args.pop();
    }

    static ParameterException invalid(ArgSpec option, CommandSpec command, String message) {
        return new ParameterException(
                command.commandLine(), "Invalid value for option " + name(option) + ": " + message);
    }

    private static String name(ArgSpec option) {
        return "'" + ((OptionSpec) option).longestName() + "'";
    }
}
