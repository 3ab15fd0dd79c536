package dev.automl.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a contender predicts, one row for each row of the test file, in its order.
 *
 * @param classes as they stand in the data; one column with any name for regression
 * @param values the probability of each class, or the predicted number
 */
record Predictions(List<String> classes, double[][] values) {

    static Predictions read(Path file) throws IOException {
        CsvTable table = CsvTable.read(file);
        double[][] values = table.rows().stream()
                .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        return new Predictions(table.header(), values);
    }

    void write(Path file) throws IOException {
        List<String[]> rows = Arrays.stream(values)
                .map(row -> Arrays.stream(row).mapToObj(Double::toString).toArray(String[]::new))
                .toList();
        new CsvTable(classes, rows).write(file);
    }
}
