package dev.automl.zoo.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads delimited text files with a header line into typed columns. */
public final class Csv {

    private Csv() {}

    /**
     * Features and target of every row that has a target; rows without one are left out, and so are those whose target is no
     * number where written numbers are predicted.
     *
     * @throws DataException if a column is missing or a cell is not what the layout says
     */
    public static Dataset read(Path file, CsvFormat format, Layout layout) throws IOException {
        List<Field> fields = new ArrayList<>(layout.features());
        fields.addAll(layout.keys().values());
        fields.add(layout.target());
        Table all = read(file, format, fields, layout.target());

        List<Column> columns = new ArrayList<>(all.columns());
        Column.Numeric target = (Column.Numeric) columns.remove(columns.size() - 1);
        Map<String, Column> keys = new TreeMap<>();
        layout.keys()
                .keySet()
                .forEach(role -> keys.put(role, columns.remove(layout.features().size())));
        return new Dataset(
                new Table(all.rows(), columns), new Target(layout.task(), layout.classes(), target.values()), keys);
    }

    /**
     * The features of every row; the file need not have the target column.
     *
     * @throws DataException if a column is missing or a cell is not what the layout says
     */
    public static Table readFeatures(Path file, CsvFormat format, Layout layout) throws IOException {
        return read(file, format, layout.features(), null);
    }

    /**
     * The features of one row that comes from elsewhere.
     *
     * @param cells by the names of their columns: texts as a file has them, or numbers; what is not there is missing
     * @throws DataException if a cell is not what the layout says
     */
    public static Table row(Map<String, ?> cells, CsvFormat format, Layout layout) {
        List<Column> columns = new ArrayList<>();
        for (Field field : layout.features()) {
            Object cell = cells.get(field.name());
            String text = cell instanceof Number
                    ? cell.toString().replace('.', format.decimal())
                    : Objects.toString(cell, null);
            Reading reading = Reading.of(field, Map.of(field.name(), 0), format);
            reading.add(format.text(text), 0);
            columns.add(reading.collector.column());
        }
        return new Table(1, columns);
    }

    /** @param needed rows in which this column has no value are left out; {@code null} if there is none such */
    private static Table read(Path file, CsvFormat format, List<Field> fields, Field needed) throws IOException {
        CSVRecord header = null;
        Map<String, Integer> places = new HashMap<>();
        Queue<Reading> readings = new ArrayDeque<>();
        boolean anyRows = false;
        int count = 0;
        try (CSVParser parser = format.open(file)) {
            Iterator<CSVRecord> rows = parser.iterator();
            for (long line = 1; rows.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                CSVRecord row = rows.next();
                if (CsvFormat.isEmptyLine(row)) {
                    continue;
                }
                if (header == null) {
                    header = row;
                    Header.names(Header.written(row)).forEach(name -> places.put(name, places.size()));
                    fields.forEach(field -> readings.add(Reading.of(field, places, format)));
                    continue;
                }
                if (row.size() != header.size()) {
                    throw new DataException("line " + line + " has " + row.size() + " cells, not " + header.size());
                }
                anyRows = true;
                if (needed == null || needed.hasValue(format.text(row, places.get(needed.name())), format)) {
                    for (Reading reading : readings) {
                        reading.add(format.text(row, reading.place), line);
                    }
                    count++;
                }
            }
            if (!anyRows) {
                throw new DataException("it needs a header line, and rows below it");
            }
        } catch (DataException e) {
            throw new DataException(file.getFileName() + ": " + e.getMessage());
        }
        List<Column> columns = new ArrayList<>();
        while (!readings.isEmpty()) {
            columns.add(readings.remove().collector.column()); // removed, so that memory is free for the next one
        }
        return new Table(count, columns);
    }

    /** A column while it is read. */
    private record Reading(Field field, int place, Field.Collector collector) {

        static Reading of(Field field, Map<String, Integer> header, CsvFormat format) {
            if (!header.containsKey(field.name())) {
                throw new DataException("there is no column " + DataException.quoted(field.name()));
            }
            return new Reading(field, header.get(field.name()), field.collector(format));
        }

        /** @param line of the cell in its file; 0 if it is from none */
        void add(String cell, long line) {
            try {
                collector.add(cell);
            } catch (DataException e) {
                throw new DataException((line > 0 ? "line " + line + ", " : "") + "column "
                        + DataException.quoted(field.name()) + ": " + e.getMessage());
            }
        }
    }
}
