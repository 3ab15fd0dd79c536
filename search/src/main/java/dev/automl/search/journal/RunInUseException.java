package dev.automl.search.journal;

import java.io.IOException;

/** Another process is writing the run. */
public final class RunInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    RunInUseException(String message) {
        super(message);
    }
}
