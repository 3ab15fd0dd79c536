package dev.automl.reports;

import dev.automl.search.run.RunDescription;

/** The command that repeats a run. */
public final class RepeatCommand {

    private RepeatCommand() {}

    /**
     * The command, with the data files named without their folders.
     *
     * @param options where the options of the run stand, such as {@code options.yaml}
     */
    public static String of(RunDescription run, String options) {
        return "automl train " + shellWord(run.data().fileName())
                + (run.testData() == null
                        ? ""
                        : " --test " + shellWord(run.testData().fileName()))
                + " --config " + shellWord(options) + " --output again";
    }

    /** A text as one word of a command for a shell. */
    static String shellWord(String text) {
        return text.matches("[A-Za-z0-9_./:\\\\@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
