package dev.automl.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a completion script. */
@Command(
        name = "completion",
        description = {"Prints a completion script for bash and zsh.", ""},
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  source <(automl completion)"})
final class CompletionCommand extends BaseCommand {

    @Override
    protected int run(Console console) {
        console.result(AutoComplete.bash("automl", spec().root().commandLine()));
        return ExitCode.DONE;
    }
}
