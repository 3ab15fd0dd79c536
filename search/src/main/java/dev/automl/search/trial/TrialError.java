package dev.automl.search.trial;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Why a trial did not complete. */
public record TrialError(String type, String message, String stackTrace) {

    /** A trial that was given up on, which is no error of its own. */
    static TrialError pruned(String reason) {
        return new TrialError("pruned", reason, "");
    }

    public static TrialError of(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return new TrialError(error.getClass().getName(), String.valueOf(error.getMessage()), trace.toString());
    }
}
