package dev.automl.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What all commands have in common: the options on how much to say, and the console to say it on. */
abstract class BaseCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    /** How much is said. */
    static final class OutputOptions {

        /** Behind the command's own options. */
        private static final int LAST = 1000;

        @Option(
                names = {"-q", "--quiet"},
                order = LAST + 0,
                description = "Say nothing but results, warnings and errors.")
        private boolean quiet;

        @Option(
                names = {"-v", "--verbose"},
                order = LAST + 1,
                description = "Say more: reasons, notices, and stack traces of errors.")
        private boolean verbose;

        @Option(
                names = {"-h", "--help"},
                order = LAST + 2,
                usageHelp = true,
                description = "Show this help and exit.")
        private boolean help;
    }

    @Override
    public final Integer call() throws Exception {
        // Before anything is checked, so that what goes wrong is told as the user wants it.
        applyVerbosity();
        prepare();
        applyVerbosity();
        if (output.quiet && output.verbose) {
            throw wrongUsage("--quiet and --verbose exclude each other; leave one out");
        }
        return run(main.console());
    }

    private void applyVerbosity() {
        main.console()
                .verbosity(
                        output.verbose
                                ? Console.Verbosity.VERBOSE
                                : output.quiet ? Console.Verbosity.QUIET : Console.Verbosity.NORMAL);
    }

    /** Completes and checks the options before the command runs. */
    protected void prepare() throws Exception {}

    /** Does the work and returns an {@link ExitCode}. */
    protected abstract int run(Console console) throws Exception;

    protected final CommandSpec spec() {
        return spec;
    }

    /**
     * Refuses options that exclude each other.
     *
     * @param pairs of names without dashes
     * @param given the names of the options that are there
     */
    protected final void checkExclusive(List<List<String>> pairs, Set<String> given) {
        for (List<String> pair : pairs) {
            if (given.containsAll(pair)) {
                throw wrongUsage("--" + pair.get(0) + " and --" + pair.get(1) + " exclude each other; leave one out");
            }
        }
    }

    /** To be thrown when options contradict each other or one is missing. */
    protected final RuntimeException wrongUsage(String message) {
        return new picocli.CommandLine.ParameterException(spec.commandLine(), message);
    }
}
