package dev.automl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.automl.reports.comparison.ComparisonText;
import dev.automl.reports.comparison.RunComparison;
import dev.automl.reports.html.ComparisonPage;
import dev.automl.search.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds runs against each other. */
@Command(
        name = "compare",
        description = {
            "Tells what changed between runs: in the data, in the options, and in what came of them.",
            "The first run is held against each other one.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl compare automl-runs/2026-11-21-041502-penguins automl-runs/2026-11-22-101500-penguins"})
final class CompareCommand extends BaseCommand {

    @Parameters(arity = "2..*", paramLabel = "RUN", description = "Folders of runs, the earliest first.")
    private List<Path> runs;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the comparison as a page for a browser, too.")
    private Path html;

    @Option(names = "--json", description = "Print the comparison as one JSON document.")
    private boolean json;

    @Override
    protected int run(Console console) throws IOException {
        List<RunFolder> folders = new ArrayList<>();
        List<Map<String, String>> options = new ArrayList<>();
        for (Path run : runs) {
            RunFolder folder = RunFolder.open(run);
            folders.add(folder);
            options.add(options(folder.optionsFile()));
        }
        RunComparison comparison = RunComparison.of(folders, options);
        if (json) {
            console.json(comparison);
        } else {
            ComparisonText.of(
                            comparison, console.isVerbose(), console.terminal().width())
                    .forEach(console::result);
        }
        if (html != null) {
            WholeFile.text(html, ComparisonPage.of(comparison));
            console.info("wrote " + html);
        }
        return ExitCode.DONE;
    }

    /** As they would be written on the command line. Runs of a replay have none. */
    private static Map<String, String> options(Path file) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            JsonNode yaml = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
            yaml.properties().forEach(option -> options.put(option.getKey(), text(option.getValue())));
        }
        return options;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.isValueNode() ? value.asText() : value.toString();
    }
}
