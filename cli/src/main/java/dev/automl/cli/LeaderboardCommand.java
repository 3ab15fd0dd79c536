package dev.automl.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the ranking of a run again. */
@Command(
        name = "leaderboard",
        description = {"Prints the ranking of a run.", ""},
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl leaderboard automl-runs/2026-11-21-041502-penguins"})
final class LeaderboardCommand extends BaseCommand {

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(names = "--json", description = "Print every trial as one JSON document, in full precision.")
    boolean json;

    @Option(names = "--csv", description = "Print every trial as CSV, in full precision.")
    boolean csv;

    @Override
    protected int run(Console console) throws Exception {
        throw new UnsupportedOperationException("leaderboard");
    }
}
