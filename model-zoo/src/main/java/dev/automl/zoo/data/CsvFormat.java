package dev.automl.zoo.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

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

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public CsvFormat {
        missing = List.copyOf(missing);
    }

    /** Opens a file; the one who calls this closes the parser. */
    CSVParser open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, Charset.forName(charset));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return CSVParser.parse(reader, parser(delimiter));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** How Commons CSV is to read files: blanks around a quoted cell are allowed, and every line counts. */
    public static CSVFormat parser(char delimiter) {
        return CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                // Makes an empty cell null if it is not quoted, and so an empty line distinct from "".
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .get();
    }

    /** Whether a row is a line with nothing in it. */
    public static boolean isEmptyLine(CSVRecord row) {
        return row.size() == 1 && row.get(0) == null;
    }

    /** A cell without the blanks around it, or {@code null} if it is missing. */
    String text(CSVRecord row, int column) {
        return text(row.get(column));
    }

    /** The same for a cell as it is written; {@code null} stands for an empty one. */
    String text(String cell) {
        String text = cell == null ? "" : cell.strip();
        return text.isEmpty() || missing.contains(text) ? null : text;
    }
}
