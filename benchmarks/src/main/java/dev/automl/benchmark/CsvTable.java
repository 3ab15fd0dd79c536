package dev.automl.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as it stands, in UTF-8.
 *
 * @param rows the cells below the header, row by row
 */
record CsvTable(List<String> header, List<String[]> rows) {

    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    static CsvTable read(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord row : parser) {
                rows.add(row.values());
            }
        }
        return new CsvTable(Arrays.asList(rows.get(0)), rows.subList(1, rows.size()));
    }

    void write(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter printer = FORMAT.print(writer)) {
            printer.printRecord(header);
            for (String[] row : rows) {
                printer.printRecord((Object[]) row);
            }
        }
    }

    /** The cells of a column. */
    List<String> column(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("there is no column " + name + " among " + header);
        }
        return rows.stream().map(row -> row[index]).toList();
    }

    CsvTable without(String name) {
        int index = header.indexOf(name);
        List<String[]> shorter = rows.stream()
                .map(row -> without(Arrays.asList(row), index).toArray(String[]::new))
                .toList();
        return new CsvTable(without(header, index), shorter);
    }

    private static List<String> without(List<String> cells, int index) {
        List<String> rest = new ArrayList<>(cells);
        rest.remove(index);
        return rest;
    }
}
