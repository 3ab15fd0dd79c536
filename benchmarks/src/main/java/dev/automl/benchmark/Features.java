package dev.automl.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The features of the baselines: a column of numbers as it is, any other column as one column of 0 and 1 for each of its
 * most frequent values. Learned from the training rows.
 */
final class Features {

    /** So many values of a column get a column of their own; rarer ones are all zeros. */
    private static final int MOST_VALUES = 50;

    private final List<ToDoubleFunction<String[]>> columns = new ArrayList<>();

    /** @param train without the target */
    Features(CsvTable train) {
        for (int c = 0; c < train.header().size(); c++) {
            int column = c;
            List<String> cells = train.column(train.header().get(c)).stream()
                    .filter(cell -> !isMissing(cell))
                    .toList();
            if (cells.stream().allMatch(cell -> number(cell).isPresent())) {
                columns.add(row -> number(row[column]).orElse(Double.NaN));
            } else {
                mostFrequent(cells).forEach(value -> columns.add(row -> row[column].equals(value) ? 1 : 0));
            }
        }
    }

    private static List<String> mostFrequent(List<String> cells) {
        Map<String, Long> counts =
                cells.stream().collect(Collectors.groupingBy(cell -> cell, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_VALUES)
                .map(Map.Entry::getKey)
                .toList();
    }

    int count() {
        return columns.size();
    }

    /** The features of each row; a missing number is NaN. */
    double[][] of(CsvTable table) {
        return table.rows().stream()
                .map(row -> columns.stream()
                        .mapToDouble(column -> column.applyAsDouble(row))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Puts the median of a column of the first rows in the place of missing numbers of both. */
    static void fillGaps(double[][] train, double[][] test) {
        for (int c = 0; c < train[0].length; c++) {
            int column = c;
            double[] known = Arrays.stream(train)
                    .mapToDouble(row -> row[column])
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            double median = known.length == 0 ? 0 : known[known.length / 2];
            for (double[][] rows : List.of(train, test)) {
                for (double[] row : rows) {
                    row[c] = Double.isNaN(row[c]) ? median : row[c];
                }
            }
        }
    }

    static boolean isMissing(String cell) {
        String trimmed = cell.strip();
        return trimmed.isEmpty() || trimmed.equals("NA") || trimmed.equals("?");
    }

    private static OptionalDouble number(String cell) {
        try {
            double value = Double.parseDouble(cell);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
