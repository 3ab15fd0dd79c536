package dev.automl.cli;

/** What the process returns. */
final class ExitCode {

    static final int DONE = 0;
    static final int GATE_FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int UNUSABLE_DATA = 3;
    static final int INTERNAL_ERROR = 4;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
