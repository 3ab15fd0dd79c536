package dev.automl.cli;

import dev.automl.zoo.data.Dates;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.inference.DeclaredKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** From text to lists of names, and to words by name, as values of options that may be given several times. */
final class ListValues {

    private ListValues() {}

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
            if (!ChoiceValues.ids().contains(name)) {
                throw invalid(option, command, ChoiceValues.unknown(name, "algorithm", ChoiceValues.ids()));
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
            Schema.Kind kind = ChoiceValues.named(word, "kind", kinds);
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
