package dev.automl.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the Maven project of any finished trial. */
@Command(
        name = "generate",
        description = {"Writes the Maven project of any finished trial.", ""},
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl generate automl-runs/2026-11-21-041502-penguins --trial 17"})
final class GenerateCommand extends BaseCommand {

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(
            names = "--trial",
            paramLabel = "NUMBER",
            required = true,
            description = "Number of the trial, as the leaderboard shows it.")
    int trial;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Folder for the project; it must not exist (default: RUN/generated/trial-NUMBER).")
    Path output;

    @Override
    protected int run(Console console) throws Exception {
        throw new UnsupportedOperationException("generate");
    }
}
