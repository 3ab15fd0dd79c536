package dev.automl.zoo.inference;

/** The cells of a column that are not of a certain kind. */
final class OddTexts {

    private long count;
    private ColumnProfile.Cell first;
    private boolean alike = true;

    void add(String text, long line) {
        count++;
        if (first == null) {
            first = new ColumnProfile.Cell(line, text);
        }
        alike = alike && first.text().equals(text);
    }

    long count() {
        return count;
    }

    /** {@code null} if there are none. */
    ColumnProfile.Cell first() {
        return first;
    }

    /** Whether all of them are the same text, as a mark such as "unknown" is. */
    boolean alike() {
        return alike;
    }
}
