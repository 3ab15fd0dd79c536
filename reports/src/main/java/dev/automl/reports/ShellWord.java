package dev.automl.reports;

import java.nio.file.Path;

/** A path, or another text, as one word of a command that a user can copy into a shell. */
public final class ShellWord {

    private ShellWord() {}

    public static String of(Path path) {
        return of(path.toString());
    }

    public static String of(String text) {
        return text.matches("[A-Za-z0-9_./:\\\\@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
