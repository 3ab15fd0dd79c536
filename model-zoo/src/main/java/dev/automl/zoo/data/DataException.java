package dev.automl.zoo.data;

/** The data can't be used as they are. The message says what is wrong, where, and what to do about it. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }

    /** A text from the data as it can stand in a message: in quotes, on one line, not too long. */
    public static String quoted(String text) {
        String shown = text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "...";
        return "'" + shown.replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
