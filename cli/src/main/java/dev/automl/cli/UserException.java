package dev.automl.cli;

/**
 * Something the user can put right, other than the data: a folder that is not a run, a file that can't be written. The
 * message says what is wrong and what to do about it.
 */
final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private UserException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command can't be carried out as it was given. */
    static UserException wrongUsage(String message) {
        return new UserException(ExitCode.WRONG_USAGE, message);
    }

    /** What the command needs from the machine is not to be had, such as room on the disk. */
    static UserException failed(String message) {
        return new UserException(ExitCode.INTERNAL_ERROR, message);
    }

    /** Code that was handed over does not do what it must. */
    static UserException gateFailed(String message) {
        return new UserException(ExitCode.GATE_FAILED, message);
    }

    int exitCode() {
        return exitCode;
    }
}
