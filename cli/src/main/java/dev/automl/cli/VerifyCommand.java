package dev.automl.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the emitted code of a run again and compares its scores with the logged ones. */
@Command(
        name = "verify",
        description = {
            "Runs the emitted code again, and compares its scores with the logged ones to the last bit.",
            "Each project is compiled and run in a new Java process. The exit code is 1 if a score differs.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl verify automl-runs/2026-11-21-041502-penguins"})
final class VerifyCommand extends BaseCommand {

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    boolean json;

    @Override
    protected int run(Console console) throws Exception {
        throw new UnsupportedOperationException("verify");
    }
}
