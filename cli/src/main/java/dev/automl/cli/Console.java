package dev.automl.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.automl.reports.TextWidth;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The one place that prints. Results go to standard output; all that is said beside them goes to standard error. Methods
 * may be called from any thread.
 */
final class Console {

    enum Verbosity {
        QUIET,
        NORMAL,
        VERBOSE
    }

    private final OutputGuard guard;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private volatile Verbosity verbosity = Verbosity.NORMAL;

    Console(OutputStream out, OutputStream err, Terminal terminal, Charset charset) {
        this.guard = new OutputGuard(out);
        this.out = new PrintStream(guard, false, charset);
        this.err = new PrintStream(err, true, charset);
        this.terminal = terminal;
    }

    /** The console of this process. */
    static Console system() {
        Terminal terminal = Terminal.detect(System.getProperties(), System.getenv());
        // Files and pipes get UTF-8 whatever the locale; only a Windows terminal has an encoding of its own.
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Charset charset = windows && System.console() != null ? System.console().charset() : StandardCharsets.UTF_8;
        return new Console(System.out, System.err, terminal, charset);
    }

    Terminal terminal() {
        return terminal;
    }

    Verbosity verbosity() {
        return verbosity;
    }

    void verbosity(Verbosity wanted) {
        this.verbosity = wanted;
    }

    boolean isVerbose() {
        return verbosity == Verbosity.VERBOSE;
    }

    boolean isQuiet() {
        return verbosity == Verbosity.QUIET;
    }

    /** Whether a table on standard output may have colour. */
    boolean colour() {
        return terminal.out() && terminal.colour();
    }

    /** One or more lines of the result. */
    void result(String text) {
        out.println(text);
    }

    /** The result as one JSON document. */
    void json(Object document) {
        out.println(toJson(document));
    }

    /** The stream for results that are bytes, such as a CSV file; flush it, and leave it open. */
    OutputStream resultStream() {
        out.flush();
        return guard;
    }

    /** What is going on; not with --quiet. */
    void info(String text) {
        if (!isQuiet()) {
            say(text);
        }
    }

    /** What few want to know; only with --verbose. */
    void detail(String text) {
        if (isVerbose()) {
            say(text);
        }
    }

    /** Something that may not be as the user thinks; always shown. */
    void warning(String text) {
        say("warning: " + text);
    }

    /** Why the command failed; always shown. */
    void error(String text) {
        say("error: " + text);
    }

    /** A line below an error: a hint, or where to read on. */
    void hint(String text) {
        say(text);
    }

    /** Names and values from the data may be among the text: they must not steer the terminal. */
    private void say(String text) {
        text.lines().map(TextWidth::printable).forEach(err::println);
        if (text.isEmpty()) {
            err.println();
        }
    }

    /** A live line's raw text, control sequences and all; the caller has checked that standard error is a terminal. */
    void raw(String text) {
        err.print(text);
        err.flush();
    }

    void stackTrace(Throwable problem) {
        problem.printStackTrace(err);
    }

    /**
     * Writes out what is still held back.
     *
     * @return why standard output could not be written; empty if it could, or if its reader has simply gone away
     */
    Optional<IOException> close() {
        out.flush();
        err.flush();
        return guard.failure().filter(failure -> !isBrokenPipe(failure));
    }

    /** Whether the reader has gone away, as {@code head} does when it has seen enough. */
    static boolean isBrokenPipe(IOException failure) {
        return failure instanceof OutputGuard.Failed
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static String toJson(Object document) {
        ObjectMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write " + document.getClass() + " as JSON", e);
        }
    }
}
