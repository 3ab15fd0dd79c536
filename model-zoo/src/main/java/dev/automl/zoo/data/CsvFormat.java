package dev.automl.zoo.data;

import java.util.List;

/**
 * How a text file is written.
 *
 * @param delimiter between the cells of a row
 * @param charset name of the encoding; a byte-order mark is skipped
 * @param decimal between the whole and the fraction of a number: a point or a comma
 * @param missing the cells that stand for a missing value, besides the empty and the blank cell
 */
public record CsvFormat(char delimiter, String charset, char decimal, List<String> missing) {

    /** The usual markers. They are compared exactly, after leading and trailing blanks are taken off. */
    public static final List<String> USUAL_MISSING =
            List.of("NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "None", "?");

    /** Comma-separated, UTF-8, decimal point, the usual missing markers. */
    public static final CsvFormat STANDARD = new CsvFormat(',', "UTF-8", '.', USUAL_MISSING);

    public CsvFormat {
        missing = List.copyOf(missing);
    }
}
