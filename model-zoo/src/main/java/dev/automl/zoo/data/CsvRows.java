package dev.automl.zoo.data;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/**
 * The rows of a delimited text file below its header line, one at a time. Whatever is wrong with the file is told as a
 * {@link DataException} with its place.
 */
public final class CsvRows implements Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final CsvFormat format;
    private final Set<String> missing;
    private final int longestMissing;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private final Map<String, Integer> positions = new HashMap<>();
    private CSVRecord row;
    private long line;
    private int count;

    private CsvRows(Path file, CsvFormat format, BufferedReader reader) throws IOException {
        this.file = file;
        this.format = format;
        missing = new HashSet<>(format.missing());
        longestMissing = missing.stream().mapToInt(String::length).max().orElse(0);
        parser = CSVParser.parse(reader, parserFormat(format.delimiter()));
        records = parser.iterator();
        row = nextRecord();
        if (row == null) {
            throw problem("the file is empty; it needs a header line with the names of the columns, and rows below it");
        }
        header = row.stream().map(name -> name == null ? "" : name.strip()).toList();
        findPositions();
    }

    /** Opens a file and reads its header line. */
    public static CsvRows open(Path file, CsvFormat format) throws IOException {
        checkReadable(file);
        BufferedReader reader = Files.newBufferedReader(file, Charset.forName(format.charset()));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return new CsvRows(file, format, reader);
        } catch (CharacterCodingException e) {
            reader.close();
            throw wrongEncoding(file, format, 0);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Says so if there is no such file, if it is a folder, or if it may not be read. */
    public static void checkReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw new DataException(file + " is a folder; name a file in it");
        }
        if (!Files.isReadable(file)) {
            throw new DataException(
                    file + (Files.exists(file) ? " may not be read; check its permissions" : " does not exist"));
        }
    }

    /** How Commons CSV is to read files: blanks around a quoted cell are allowed, and every line counts. */
    public static CSVFormat parserFormat(char delimiter) {
        return CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                // Makes an empty cell null if it is not quoted, and so an empty line distinct from "".
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .get();
    }

    /** Notes where each column stands. Names must differ; columns without a name may be there, but can't be used. */
    private void findPositions() {
        List<String> repeated = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            Integer earlier = name.isEmpty() ? null : positions.putIfAbsent(name, column);
            if (earlier != null) {
                repeated.add(quoted(name) + " in columns " + (earlier + 1) + " and " + (column + 1));
            }
        }
        if (!repeated.isEmpty()) {
            throw problem("the header has the same name twice: " + String.join(", ", repeated)
                    + "; give every column its own name");
        }
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    /** Makes sure that these columns are there. */
    public void require(List<String> names) {
        List<String> absent =
                names.stream().filter(name -> !positions.containsKey(name)).toList();
        if (!absent.isEmpty()) {
            List<String> others = new ArrayList<>(header);
            others.removeAll(new HashSet<>(names));
            throw problem("needed but not in the file: " + quoted(absent)
                    + (others.isEmpty() ? "" : "; in the file but not needed: " + quoted(others)));
        }
    }

    /** Where a column stands in each row, counted from 0. */
    public int position(String name) {
        return positions.get(name);
    }

    /** Goes to the next row; false after the last one. */
    public boolean next() throws IOException {
        row = nextRecord();
        if (row == null) {
            if (count == 0) {
                throw problem("the file has a header line, but no rows below it");
            }
            return false;
        }
        count++;
        if (row.size() != header.size()) {
            throw problem("line " + line + " has " + row.size() + (row.size() == 1 ? " cell" : " cells")
                    + ", but the header has " + header.size()
                    + "; a cell that holds the delimiter or a line break must stand in double quotes");
        }
        return true;
    }

    /** The next record that is not an empty line, or {@code null} after the last one. */
    private CSVRecord nextRecord() throws IOException {
        try {
            CSVRecord record;
            do {
                line = parser.getCurrentLineNumber() + 1;
                record = records.hasNext() ? records.next() : null;
            } while (record != null && record.size() == 1 && record.get(0) == null);
            return record;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw problem("the row that begins in line " + line + " has a double quote that is never closed,"
                        + " or text after a closing one; a quote inside a quoted cell is written twice");
            }
            if (e.getCause() instanceof CharacterCodingException) {
                throw wrongEncoding(file, format, line);
            }
            throw e.getCause();
        }
    }

    private static DataException wrongEncoding(Path file, CsvFormat format, long line) {
        return new DataException(file.getFileName() + ": after line " + line + " there are bytes that are not "
                + format.charset() + "; the file has another encoding");
    }

    /** How many rows were read so far. */
    public int count() {
        return count;
    }

    /** The line in which the current row begins; the header begins in line 1. */
    public long line() {
        return line;
    }

    /** A cell of the current row without the blanks around it, or {@code null} if it is missing. */
    public String text(int column) {
        String cell = row.get(column);
        if (cell == null) {
            return null;
        }
        cell = cell.strip();
        // Most cells are longer than the markers, and then need no look-up.
        boolean absent = cell.isEmpty() || cell.length() <= longestMissing && missing.contains(cell);
        return absent ? null : cell;
    }

    /** A cell of the current row as a number, or {@code NaN} if it is missing. */
    public double number(int column) {
        String text = text(column);
        if (text == null) {
            return Double.NaN;
        }
        double number = Numbers.parse(text, format.decimal());
        if (Double.isFinite(number)) {
            return number;
        }
        String remedy = Double.isNaN(number)
                ? " is not a number; correct it, list it as a missing value, or declare the column categorical"
                : " is infinite; correct it, or list it as a missing value";
        throw problem(column, quoted(text) + remedy);
    }

    /** A cell of the current row as a number as people write it, or {@code NaN} if it is missing or no number. */
    double writtenNumber(int column) {
        String text = text(column);
        return text == null ? Double.NaN : Numbers.parseWritten(text, format.decimal());
    }

    /** An exception that names the file, the current line and a column. */
    public DataException problem(int column, String what) {
        return problem("line " + line + ", column " + quoted(header.get(column)) + ": " + what);
    }

    private DataException problem(String what) {
        return new DataException(file.getFileName() + ": " + what);
    }

    /** A text from the data as it can stand in a message: in quotes, on one line, not too long. */
    public static String quoted(String text) {
        String shown = text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "...";
        return "'" + shown.replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", "?") + "'";
    }

    /** Texts for a message; of many, the first ones. */
    public static String quoted(List<String> texts) {
        String list = texts.stream().limit(20).map(CsvRows::quoted).collect(Collectors.joining(", "));
        return texts.size() > 20 ? list + " and " + (texts.size() - 20) + " more" : list;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
