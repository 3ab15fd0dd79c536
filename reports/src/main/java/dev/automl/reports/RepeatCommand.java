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
        return "automl train " + ShellWord.of(run.data().fileName())
                + (run.testData() == null
                        ? ""
                        : " --test " + ShellWord.of(run.testData().fileName()))
                + " --config " + ShellWord.of(options) + " --output again";
    }
}
