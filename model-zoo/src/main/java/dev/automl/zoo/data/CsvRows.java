package dev.automl.zoo.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a delimited text file below its header line as texts, one at a time, for those who look at a file before
 * {@link Csv} reads it. Whatever is wrong with the file is told in full: what, where, and what to do about it. Projects that
 * are handed over do without.
 */
public final class CsvRows implements Closeable {

    private final Path file;
    private final CsvFormat format;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> written;
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private CSVRecord row;
    private long line;
    private boolean anyRows;

    private CsvRows(Path file, CsvFormat format, CSVParser parser) throws IOException {
        this.file = file;
        this.format = format;
        this.parser = parser;
        records = parser.iterator();
        row = nextRecord();
        if (row == null) {
            throw problem("the file is empty; it needs a header line with the names of the columns, and rows below it");
        }
        written = Header.written(row);
        try {
            header = Header.names(written);
        } catch (DataException e) {
            throw problem(e.getMessage());
        }
        header.forEach(name -> places.put(name, places.size()));
    }

    /** Opens a file and reads its header line. */
    public static CsvRows open(Path file, CsvFormat format) throws IOException {
        CSVParser parser;
        try {
            parser = format.open(file);
        } catch (CharacterCodingException e) {
            throw wrongEncoding(file, format, 0);
        }
        try {
            return new CsvRows(file, format, parser);
        } catch (IOException | RuntimeException e) {
            parser.close();
            throw e;
        }
    }

    /** The names of the columns as they stand in the file, where some may have none. */
    public List<String> writtenHeader() {
        return written;
    }

    /** The names of the columns, all different. */
    public List<String> header() {
        return header;
    }

    /** Makes sure that these columns are there. */
    public void require(List<String> names) {
        List<String> absent = names.stream()
                .filter(name -> !places.containsKey(name))
                .distinct()
                .toList();
        if (!absent.isEmpty()) {
            List<String> others = new ArrayList<>(header);
            others.removeAll(new HashSet<>(names));
            throw problem("needed but not in the file: " + quoted(absent)
                    + (others.isEmpty() ? "" : "; in the file but not needed: " + quoted(others)));
        }
    }

    /** Where a column stands in each row, counted from 0. */
    public int position(String name) {
        return places.get(name);
    }

    /** Goes to the next row; false after the last one. */
    public boolean next() throws IOException {
        row = nextRecord();
        if (row == null) {
            if (!anyRows) {
                throw problem("the file has a header line, but no rows below it");
            }
            return false;
        }
        anyRows = true;
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
            } while (record != null && CsvFormat.isEmptyLine(record));
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

    /** The line in which the current row begins; the header begins in line 1. */
    public long line() {
        return line;
    }

    /** A cell of the current row without the blanks around it, or {@code null} if it is missing. */
    public String text(int column) {
        return format.text(row, column);
    }

    private DataException problem(String what) {
        return new DataException(file.getFileName() + ": " + what);
    }

    /** A text from the data as it can stand in a message: in quotes, on one line, not too long. */
    public static String quoted(String text) {
        return DataException.quoted(text);
    }

    /** Texts for a message; of many, the first ones. */
    public static String quoted(List<String> texts) {
        String list = texts.stream().limit(20).map(DataException::quoted).collect(Collectors.joining(", "));
        return texts.size() > 20 ? list + " and " + (texts.size() - 20) + " more" : list;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
