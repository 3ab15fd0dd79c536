package dev.automl.zoo.data;

/** The data can't be used as they are. The message says what is wrong, where, and what to do about it. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }
}
