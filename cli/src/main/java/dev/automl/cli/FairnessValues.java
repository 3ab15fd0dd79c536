package dev.automl.cli;

import dev.automl.search.fairness.SensitiveColumn;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** Reads the options about fairness. */
final class FairnessValues {

    private static final Pattern CUTS = Pattern.compile("[-+.0-9eE]+(/[-+.0-9eE]+)*");

    private FairnessValues() {}

    /** A name, or a name and cut points, {@code age=18/30/60}: the last equals sign counts, if numbers stand behind it. */
    static SensitiveColumn column(String text) {
        int equals = text.lastIndexOf('=');
        String behind = text.substring(equals + 1);
        if (equals <= 0 || !CUTS.matcher(behind).matches()) {
            return new SensitiveColumn(text, List.of());
        }
        try {
            List<Double> cuts =
                    Arrays.stream(behind.split("/")).map(Double::valueOf).toList();
            for (int i = 0; i < cuts.size(); i++) {
                if (!Double.isFinite(cuts.get(i)) || i > 0 && cuts.get(i) <= cuts.get(i - 1)) {
                    throw new TypeConversionException("'" + text + "': cut points must rise, such as age=18/30/60");
                }
            }
            return new SensitiveColumn(text.substring(0, equals), cuts);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "': '" + behind + "' must be numbers with / between them, such as age=18/30/60");
        }
    }

    /** Columns, some with cut points. */
    static final class Columns extends ListValues.Names {
        @Override
        void check(String name, ArgSpec option, CommandSpec command) {
            try {
                column(name);
            } catch (TypeConversionException e) {
                throw ListValues.invalid(option, command, e.getMessage());
            }
        }
    }

    /** Measures with a limit. */
    static final class Gates extends ListValues.Names {
        @Override
        void check(String name, ArgSpec option, CommandSpec command) {
            try {
                FairnessGate.parse(name);
            } catch (TypeConversionException e) {
                throw ListValues.invalid(option, command, e.getMessage());
            }
        }
    }
}
