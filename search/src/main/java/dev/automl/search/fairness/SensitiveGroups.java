package dev.automl.search.fairness;

import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import dev.automl.search.evaluation.CellText;
import dev.automl.search.evaluation.RowGroups;
import dev.automl.search.evaluation.RowLines;
import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The groups that test rows are in by sensitive columns. Cells are read from the file again, because a sensitive column
 * may be one that is not learned from.
 */
public final class SensitiveGroups {

    /** Columns of numbers with more different values are cut into quarters. */
    private static final int MOST_NUMBERS = 10;

    private static final int MOST_VALUES = 50;

    private SensitiveGroups() {}

    /**
     * The groups by each column; of several columns also those by all of them together.
     *
     * @throws DataException if a column is not in the file with the test rows, or makes no groups
     */
    public static List<RowGroups> read(List<SensitiveColumn> columns, PreparedData data, DataOptions options)
            throws IOException {
        List<String[]> cells = cells(
                columns, RowLines.ofTestRows(data, options), options.testFile().orElse(options.file()), data);
        List<RowGroups> groups = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            groups.add(groups(columns.get(c), cells.get(c), data.format().decimal()));
        }
        if (groups.size() > 1) {
            groups.add(together(groups));
        }
        return groups;
    }

    private static List<String[]> cells(List<SensitiveColumn> columns, long[] lines, Path file, PreparedData data)
            throws IOException {
        Map<Long, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < lines.length; row++) {
            rowOf.put(lines[row], row);
        }
        List<String> names = columns.stream().map(SensitiveColumn::name).toList();
        List<String[]> cells = Stream.generate(() -> new String[lines.length])
                .limit(names.size())
                .toList();
        try (CsvRows rows = CsvRows.open(file, data.format())) {
            rows.require(names);
            while (rows.next()) {
                Integer row = rowOf.get(rows.line());
                if (row != null) {
                    for (int c = 0; c < names.size(); c++) {
                        cells.get(c)[row] = rows.text(rows.position(names.get(c)));
                    }
                }
            }
        }
        return cells;
    }

    /** @param cells one a row; null is missing */
    static RowGroups groups(SensitiveColumn column, String[] cells, char decimal) {
        double[] numbers = Arrays.stream(cells)
                .mapToDouble(cell -> cell == null ? Double.NaN : Numbers.parse(cell, decimal) + 0.0) // -0 is 0
                .toArray();
        List<String> words = IntStream.range(0, cells.length)
                .filter(row -> cells[row] != null && Double.isNaN(numbers[row]))
                .mapToObj(row -> cells[row])
                .limit(1)
                .toList();
        String name = column.name();
        if (!column.cuts().isEmpty()) {
            if (!words.isEmpty()) {
                throw new DataException("--sensitive: '" + name + "' has cut points, but "
                        + CsvRows.quoted(words.get(0)) + " is no number; leave the cut points out");
            }
            return RowGroups.ranges(
                    name,
                    numbers,
                    column.cuts().stream().mapToDouble(Double::doubleValue).toArray(),
                    column.cuts().stream().map(CellText::number).toList());
        }
        TreeSet<String> values =
                new TreeSet<>(Arrays.stream(cells).filter(Objects::nonNull).toList());
        if (words.isEmpty() && values.size() > MOST_NUMBERS) {
            return RowGroups.quarters(name, numbers);
        }
        if (values.size() > MOST_VALUES) {
            throw new DataException("--sensitive: '" + name + "' has " + values.size()
                    + " different values in the test rows, which are too many groups to compare (at most "
                    + MOST_VALUES + "); name a column with fewer, or one of numbers");
        }
        List<String> levels = List.copyOf(values);
        double[] codes = Arrays.stream(cells)
                .mapToDouble(cell -> cell == null ? Double.NaN : levels.indexOf(cell))
                .toArray();
        return RowGroups.of(name, codes, row -> cells[row]);
    }

    private static String names(List<String> columns) {
        int last = columns.size() - 1;
        return String.join(", ", columns.subList(0, last)) + " and " + columns.get(last);
    }

    /** The groups of rows that are in the same group by every column. */
    static RowGroups together(List<RowGroups> columns) {
        int rows = columns.get(0).of().length;
        double[] codes = new double[rows];
        for (RowGroups column : columns) {
            for (int row = 0; row < rows; row++) {
                codes[row] = codes[row] * column.names().size() + column.of()[row];
            }
        }
        return RowGroups.of(
                names(columns.stream().map(RowGroups::column).toList()),
                codes,
                row -> String.join(
                        "; ",
                        columns.stream()
                                .map(column ->
                                        column.column() + " " + column.names().get(column.of()[row]))
                                .toList()));
    }
}
