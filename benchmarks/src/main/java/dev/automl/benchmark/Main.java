package dev.automl.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code compare.sh}. */
@Command(
        name = "compare.sh",
        mixinStandardHelpOptions = true,
        description = "Compares automl with other systems.",
        subcommands = {Compare.class, Split.class})
public final class Main {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
