package dev.automl.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Runs command lines as users do, and catches what they would see. */
final class Cli {

    private Cli() {}

    record Result(int exitCode, String out, String err) {}

    static Result run(String... args) {
        return run(Terminal.NONE, args);
    }

    static Result run(Terminal terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(new Console(out, err, terminal, StandardCharsets.UTF_8), args);
        return new Result(exitCode, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
