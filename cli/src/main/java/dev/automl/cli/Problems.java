package dev.automl.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.automl.reports.TextWidth;
import dev.automl.search.journal.RunInUseException;
import dev.automl.zoo.data.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into a message and an exit code. */
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;

    Problems(Console console) {
        this.console = console;
    }

    /** Wrong usage: what is wrong, what may have been meant, where to read on. */
    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        console.error(describe(problem));
        console.hint("Try '" + command.getCommandSpec().qualifiedName() + " --help' for the options and an example.");
        return ExitCode.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        return handle(problem);
    }

    /** Anything that a command threw. */
    int handle(Throwable problem) {
        if (console.isVerbose()) {
            console.stackTrace(problem);
        }
        if (problem instanceof UserException user) {
            console.error(user.getMessage());
            return user.exitCode();
        }
        if (problem instanceof DataException) {
            console.error(TextWidth.printable(problem.getMessage()));
            return ExitCode.UNUSABLE_DATA;
        }
        if (problem instanceof InterruptedException || problem instanceof CancellationException) {
            console.error("interrupted");
            return ExitCode.INTERRUPTED;
        }
        if (problem instanceof RunInUseException) {
            console.error(problem.getMessage());
            return ExitCode.WRONG_USAGE;
        }
        if (problem instanceof UncheckedIOException unchecked) {
            return handle(unchecked.getCause(), problem);
        }
        if (problem instanceof IOException io) {
            return handle(io, problem);
        }
        if (problem instanceof OutOfMemoryError) {
            console.error("out of memory (" + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB)");
            console.hint("Give it more, such as: JAVA_OPTS=-Xmx8g automl ...; or use fewer jobs: --jobs 1");
            return ExitCode.INTERNAL_ERROR;
        }
        return internal(problem);
    }

    private int handle(IOException io, Throwable problem) {
        if (Console.isBrokenPipe(io)) {
            return ExitCode.DONE;
        }
        if (io instanceof OutputGuard.Failed) {
            console.error("standard output can't be written: " + io.getMessage());
            return ExitCode.INTERNAL_ERROR;
        }
        if (io instanceof FileSystemException file && file.getFile() != null) {
            console.error(describe(file));
            return ExitCode.INTERNAL_ERROR;
        }
        if (io instanceof JsonProcessingException || io.getMessage() == null) {
            return internal(problem);
        }
        // The disk, the network, a file that was cut short: nothing is wrong with the program.
        console.error(problem.getMessage());
        return ExitCode.INTERNAL_ERROR;
    }

    private int internal(Throwable problem) {
        console.error("internal error: " + problem);
        console.hint(
                "This is a mistake in automl, not in your data. Please report it in the project's issue tracker, with "
                        + (console.isVerbose() ? "the lines above." : "what --verbose shows."));
        return ExitCode.INTERNAL_ERROR;
    }

    private static String describe(FileSystemException problem) {
        String what = problem.getFile();
        if (problem instanceof NoSuchFileException) {
            return what + ": there is no such file or folder";
        }
        if (problem instanceof AccessDeniedException) {
            return what + ": access denied; check its permissions";
        }
        String reason = problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
        return what + ": " + reason;
    }

    private static String describe(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return describe(unmatched, command);
        }
        if (problem instanceof MissingParameterException && problem.getArgSpec() != null) {
            String value = problem.getArgSpec().paramLabel();
            if (problem.getArgSpec().isOption()) {
                return problem.getMessage();
            }
            return value + " is missing: "
                    + String.join(" ", problem.getArgSpec().description());
        }
        return problem.getMessage();
    }

    private static String describe(UnmatchedArgumentException problem, CommandLine command) {
        List<String> unmatched = problem.getUnmatched();
        String culprit = unmatched.stream()
                .filter(arg -> arg.startsWith("-"))
                .findFirst()
                .orElse(unmatched.get(0));
        if (culprit.startsWith("-")) {
            String name = culprit.replaceFirst("=.*", "");
            List<String> options =
                    new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
            return "there is no option '" + name + "'" + Suggestions.didYouMean(name, options);
        }
        if (!command.getSubcommands().isEmpty()) {
            return "there is no command '" + culprit + "'"
                    + Suggestions.didYouMean(culprit, command.getSubcommands().keySet());
        }
        return "'" + culprit + "' is one argument too many; an argument with blanks must be put in quotes";
    }
}
