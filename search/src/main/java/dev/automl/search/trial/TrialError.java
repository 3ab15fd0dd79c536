package dev.automl.search.trial;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Why a trial did not complete. */
public record TrialError(String type, String message, String stackTrace) {

    static TrialError of(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return new TrialError(error.getClass().getName(), String.valueOf(error.getMessage()), trace.toString());
    }
}
