package dev.automl.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code train} in its help, in their order and under headings, since they are too many for one list. */
final class OptionHeadings implements IHelpSectionRenderer {

    /** By the option that stands first below it. */
    static final Map<String, String> HEADINGS = Map.of(
            "--target", "What to predict, and from which columns",
            "--delimiter", "How the file is written",
            "--test-fraction", "Test set and validation",
            "--weight-column", "How models learn",
            "--metric", "Which models",
            "--time", "How long",
            "--top", "What is handed over",
            "--config", "General");

    @Override
    public String render(Help help) {
        List<OptionSpec> options = help.commandSpec().options().stream()
                .sorted(Comparator.comparingInt(OptionSpec::order))
                .toList();
        Help.IParamLabelRenderer labels = help.createDefaultParamLabelRenderer();
        StringBuilder text = new StringBuilder();
        // All options and parameters, so that the columns are as wide under every heading.
        Help.Layout layout = layout(help, options);
        for (OptionSpec option : options) {
            Optional<String> heading = heading(option);
            if (heading.isPresent()) {
                text.append(layout).append(System.lineSeparator());
                text.append(help.colorScheme().text("@|bold " + heading.get() + ":|@"))
                        .append(System.lineSeparator());
                layout = layout(help, options);
            }
            if (!option.hidden()) {
                layout.addOption(option, labels);
            }
        }
        return text.append(layout).toString();
    }

    private static Help.Layout layout(Help help, List<OptionSpec> options) {
        return help.createDefaultLayout(options, help.commandSpec().positionalParameters(), help.colorScheme());
    }

    private static Optional<String> heading(OptionSpec option) {
        return Optional.ofNullable(HEADINGS.get(option.longestName()));
    }
}
