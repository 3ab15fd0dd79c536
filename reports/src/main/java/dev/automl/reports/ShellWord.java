package dev.automl.cli;

import java.nio.file.Path;

/** A path, or another text, as one word of a command that a user can copy into a shell. */
final class ShellWord {

    private ShellWord() {}

    static String of(Path path) {
        return of(path.toString());
    }

    static String of(String text) {
        return text.matches("[A-Za-z0-9_./:\\\\@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
