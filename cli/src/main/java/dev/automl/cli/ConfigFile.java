package dev.automl.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * The options of a command as YAML: one key for each, its long name without the dashes, and {@code data} for DATA. An
 * option that takes several values has a list, or a mapping, whose entries need no escapes; or one text, written as on
 * the command line.
 */
final class ConfigFile {

    /** Options that make no sense in a file of options. */
    static final Set<String> COMMAND_LINE_ONLY = Set.of("config", "resume", "help");

    private ConfigFile() {}

    /**
     * Gives the options of a parsed command the values from a file, but for those that stand on the command line.
     *
     * @param onCommandLine the keys of the options that stand there
     * @param fresh the same command with nothing parsed, which is used to read the values
     * @return the keys of the options that were set
     */
    static Set<String> apply(Path file, CommandSpec command, Set<String> onCommandLine, CommandLine fresh)
            throws IOException {
        Set<String> applied = new TreeSet<>();
        for (Entry entry : read(file)) {
            ArgSpec option = find(fresh.getCommandSpec(), entry.key());
            if (option == null || COMMAND_LINE_ONLY.contains(entry.key())) {
                List<String> known = keys(fresh.getCommandSpec());
                throw wrong(
                        file,
                        entry.line(),
                        "there is no option '" + entry.key() + "' for this file"
                                + Suggestions.didYouMean(entry.key(), known));
            }
            if (!applied.add(entry.key())) {
                throw wrong(file, entry.line(), "'" + entry.key() + "' stands here for the second time");
            }
            try {
                fresh.parseArgs(entry.arguments(option));
            } catch (ParameterException e) {
                throw wrong(file, entry.line(), entry.key() + ": " + e.getMessage());
            } catch (IllegalArgumentException e) {
                throw wrong(file, entry.line(), entry.key() + " " + e.getMessage());
            }
            if (onCommandLine.contains(entry.key())) {
                applied.remove(entry.key());
            } else {
                find(command, entry.key()).setValue(option.getValue());
            }
        }
        return applied;
    }

    /** The options of a command that have a value, as a file that {@link #apply} reads. */
    static String write(CommandSpec command) throws IOException {
        YAMLFactory yaml = YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();
        StringWriter text = new StringWriter();
        try (YAMLGenerator generator = yaml.createGenerator(text)) {
            generator.writeStartObject();
            for (String key : keys(command)) {
                Object value = find(command, key).getValue();
                if (value != null && !isEmpty(value)) {
                    generator.writeFieldName(key);
                    write(generator, value);
                }
            }
            generator.writeEndObject();
        }
        return text.toString();
    }

    /** The keys of the options that were given on the command line. */
    static Set<String> given(CommandLine.ParseResult parsed) {
        Set<String> keys = new TreeSet<>();
        parsed.matchedOptions().forEach(option -> keys.add(key(option)));
        parsed.matchedPositionals().forEach(positional -> keys.add(key(positional)));
        // Options with a consumer of their own do not count as matched; but whoever gives one, gives it a value.
        parsed.commandSpec().options().stream()
                .filter(option -> option.parameterConsumer() != null && !isEmpty(option.getValue()))
                .forEach(option -> keys.add(key(option)));
        return keys;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Map<?, ?> map && map.isEmpty() || value instanceof List<?> list && list.isEmpty();
    }

    /** The keys of a command, in the order of its help. */
    static List<String> keys(CommandSpec command) {
        return command.args().stream()
                .map(ConfigFile::key)
                .filter(key -> !COMMAND_LINE_ONLY.contains(key))
                .toList();
    }

    static ArgSpec find(CommandSpec command, String key) {
        return command.args().stream()
                .filter(arg -> key(arg).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String key(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.longestName().substring("--".length())
                : ((PositionalParamSpec) arg).paramLabel().toLowerCase(Locale.ROOT);
    }

    private static void write(YAMLGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName((String) entry.getKey());
                generator.writeString(Values.text(entry.getValue()));
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object element : list) {
                generator.writeString(Values.text(element));
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean || value instanceof Number) {
            generator.writePOJO(value);
        } else {
            generator.writeString(Values.text(value));
        }
    }

    /** One key with its value: a text, a list of texts, or texts by name. */
    private record Entry(String key, Object value, int line) {

        /** The arguments that give the option this value. */
        String[] arguments(ArgSpec option) {
            List<String> texts = new ArrayList<>();
            boolean several = option.typeInfo().isMultiValue();
            if (value instanceof Map<?, ?> map) {
                if (!option.typeInfo().isMap()) {
                    throw new IllegalArgumentException(
                            "takes " + (several ? "a list" : "one value") + ", not a mapping");
                }
                map.forEach((name, kind) -> texts.add(Lists.escape((String) name) + "=" + Lists.escape((String) kind)));
            } else if (value instanceof List<?> list) {
                if (!several) {
                    throw new IllegalArgumentException("takes one value, not a list");
                }
                list.forEach(element -> texts.add(Lists.escape((String) element)));
            } else {
                texts.add((String) value);
            }
            if (option.isPositional()) {
                return new String[] {"--", texts.get(0)};
            }
            String name = ((OptionSpec) option).longestName();
            return texts.stream().map(text -> name + "=" + text).toArray(String[]::new);
        }
    }

    private static List<Entry> read(Path file) throws IOException {
        try (YAMLParser parser = new YAMLFactory().createParser(Files.readString(file))) {
            return read(file, parser);
        } catch (NoSuchFileException e) {
            throw UserException.wrongUsage("the config file " + file + " does not exist");
        } catch (CharacterCodingException e) {
            throw UserException.wrongUsage("the config file " + file + " is not UTF-8 text");
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            throw wrong(
                    file, location == null ? 1 : location.getLineNr(), "this is not YAML: " + e.getOriginalMessage());
        }
    }

    private static List<Entry> read(Path file, YAMLParser parser) throws IOException {
        List<Entry> entries = new ArrayList<>();
        JsonToken token = parser.nextToken();
        if (token == null) {
            return entries;
        }
        if (token != JsonToken.START_OBJECT) {
            throw wrong(file, 1, "options are written as 'name: value', one a line");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            entries.add(new Entry(key, value(file, parser, key), line));
        }
        return entries;
    }

    private static Object value(Path file, YAMLParser parser, String key) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<String> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(scalar(file, parser, key));
            }
            return list;
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, String> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, scalar(file, parser, key));
            }
            return map;
        }
        return scalar(file, parser, key);
    }

    private static String scalar(Path file, YAMLParser parser, String key) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            throw wrong(file, line, key + " has no value; leave the key out, or write the word null in quotes");
        }
        if (!parser.currentToken().isScalarValue()) {
            throw wrong(file, line, key + " is nested too deep");
        }
        return parser.getText();
    }

    private static UserException wrong(Path file, int line, String message) {
        return UserException.wrongUsage(file + ", line " + line + ": " + message);
    }
}
