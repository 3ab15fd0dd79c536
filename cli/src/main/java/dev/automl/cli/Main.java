package dev.automl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command line: {@code automl COMMAND ...}. */
@Command(
        name = "automl",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Main.Version.class,
        description = {
            "Finds the model that suits a table, logs every trial, and hands over the source code of the best ones.",
            ""
        },
        subcommands = {
            TrainCommand.class,
            PredictCommand.class,
            EvaluateCommand.class,
            ProfileCommand.class,
            ExplainCommand.class,
            LeaderboardCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            GenerateCommand.class,
            ReplayCommand.class,
            AlgorithmsCommand.class,
            ExplainRuleCommand.class,
            CompletionCommand.class,
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "Options:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a gate failed: a model does not reach what it must, or the emitted code or a replay does not give the logged scores",
            "2:wrong usage",
            "3:the data can't be used as they are",
            "4:an internal error",
            "130:interrupted"
        },
        footerHeading = "%nExample:%n",
        footer = {"  automl train sample-data/penguins.csv --target species"})
public final class Main implements Runnable {

    private final Console console;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean version;

    private Main(Console console) {
        this.console = console;
    }

    public static void main(String[] args) {
        System.exit(run(Console.system(), args));
    }

    /** Runs one command line, as a process would, and returns its exit code. */
    static int run(Console console, String... args) {
        Problems problems = new Problems(console);
        int exitCode;
        try {
            exitCode = commandLine(console, problems).execute(args);
        } catch (Throwable problem) {
            // Exceptions of commands are handled by then; these are errors of the virtual machine.
            exitCode = problems.handle(problem);
        }
        Optional<IOException> failure = console.close();
        if (failure.isPresent() && exitCode == ExitCode.DONE) {
            exitCode = problems.handle(failure.get());
        }
        return exitCode;
    }

    /** The commands with their options, for the help, the documentation and the completion script. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, new Problems(console));
    }

    private static CommandLine commandLine(Console console, Problems problems) {
        CommandLine commandLine = new CommandLine(new Main(console));
        commandLine
                .setUsageHelpWidth(Terminal.DEFAULT_WIDTH)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setUsageHelpAutoWidth(false)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(new ResultWriter(console), true))
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems);
        commandLine
                .getSubcommands()
                .get("train")
                .getHelpSectionMap()
                .put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionHeadings());
        return commandLine;
    }

    Console console() {
        return console;
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "which command? One of: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** The version of the build. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream stream = Main.class.getResourceAsStream("build.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "automl " + version(), "Java " + Runtime.version() + ", " + System.getProperty("java.home")
            };
        }
    }

    /** Writes help texts as results. */
    private static final class ResultWriter extends StringWriter {
        private final Console console;

        ResultWriter(Console console) {
            this.console = console;
        }

        @Override
        public void flush() {
            String text = getBuffer().toString();
            getBuffer().setLength(0);
            if (!text.isEmpty()) {
                console.result(text.stripTrailing());
            }
        }
    }
}
