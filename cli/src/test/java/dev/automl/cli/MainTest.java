package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final List<String> COMMANDS =
            List.of("train", "predict", "leaderboard", "report", "verify", "generate", "algorithms", "completion");

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        Cli.Result result = Cli.run("--help");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(COMMANDS).contains("130", "the data can't be used", "Example:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "train",
                "predict",
                "evaluate",
                "explain",
                "leaderboard",
                "compare",
                "report",
                "verify",
                "replay",
                "generate",
                "profile",
                "explain-rule",
                "algorithms",
                "completion"
            })
    void everyHelpIsAsciiFitsAndHasAnExample(String command) {
        Cli.Result result = command.isEmpty() ? Cli.run("--help") : Cli.run(command, "--help");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).containsPattern("Examples?:").matches("[\\x20-\\x7E\\n]*");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void versionIsThatOfTheBuild() {
        Cli.Result result = Cli.run("--version");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).matches("automl \\d+\\.\\d+\\.\\d+.*\\nJava [\\s\\S]*");
    }

    @Test
    void colourOnATerminalOnly() {
        Terminal terminal = new Terminal(true, true, 80, true);
        assertThat(Cli.run(terminal, "--help").out()).contains("\u001B[");
        assertThat(Cli.run(new Terminal(true, true, 80, false), "--help").out()).doesNotContain("\u001B");
        assertThat(Cli.run("--help").out()).doesNotContain("\u001B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trian | error: there is no command 'trian'; did you mean 'train'? | automl --help",
                "algo | error: there is no command 'algo'; did you mean 'algorithms'? | automl --help",
                "quux | error: there is no command 'quux' | automl --help",
                "train x.csv --tagret y | error: there is no option '--tagret'; did you mean '--target'? | automl train --help",
                "train x.csv --tagret=y | error: there is no option '--tagret'; did you mean '--target'? | automl train --help",
                "train x.csv --target | error: Missing required parameter for option '--target' (COLUMN) | automl train --help",
                "train x.csv y --target z | error: 'y' is one argument too many | automl train --help",
                "predict | error: Missing required parameters: 'MODEL', 'DATA' | automl predict --help",
                "generate run | error: Missing required option: '--trial=NUMBER' | automl generate --help",
                "algorithms lightgmb | error: there is no algorithm 'lightgmb' | automl algorithms --help",
                "algorithms constnat | error: there is no algorithm 'constnat'; did you mean 'constant'? | automl algorithms --help",
                "algorithms --quiet --verbose | error: --quiet and --verbose exclude each other | automl algorithms --help",
            })
    void wrongUsageGivesAHint(String line, String message, String help) {
        Cli.Result result = Cli.run(line.split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith(message)
                .endsWith("Try '" + help + "' for the options and an example.\n")
                .hasLineCount(2);
    }

    @Test
    void noCommandIsWrongUsage() {
        Cli.Result result = Cli.run();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: which command? One of: train, predict,");
    }

    @Test
    void anErrorWhenResultsCantBeWritten() {
        Cli.Result result = runWithBrokenOutput("No space left on device");
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).isEqualTo("error: standard output can't be written: No space left on device\n");
    }

    @Test
    void silenceWhenTheReaderHasGoneAway() {
        Cli.Result result = runWithBrokenOutput("Broken pipe");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void theCompletionScriptKnowsTheCommandsAndTheirOptions() {
        Cli.Result result = Cli.run("completion");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("#!/usr/bin/env bash")
                .contains(COMMANDS)
                .contains("--max-trials", "balanced_accuracy", "multiclass");
    }

    private static Cli.Result runWithBrokenOutput(String reason) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        int exitCode = Main.run(new Console(broken, err, Terminal.NONE, StandardCharsets.UTF_8), "--help");
        return new Cli.Result(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }
}
