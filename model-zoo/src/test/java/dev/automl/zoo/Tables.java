package dev.automl.zoo;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Small tables for tests, and what stands in them. */
public final class Tables {

    public static final double NAN = Double.NaN;

    private Tables() {}

    public static Table table(Column... columns) {
        return new Table(columns[0].size(), List.of(columns));
    }

    public static Column.Numeric numeric(String name, double... values) {
        return new Column.Numeric(name, values);
    }

    /** The dictionary is in order of appearance, so that codes differ between tables; {@code null} is missing. */
    public static Column.Categorical categorical(String name, String... values) {
        List<String> levels = new ArrayList<>();
        int[] codes = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            if (values[row] != null && !levels.contains(values[row])) {
                levels.add(values[row]);
            }
            codes[row] = values[row] == null ? Column.Categorical.MISSING : levels.indexOf(values[row]);
        }
        return new Column.Categorical(name, codes, levels);
    }

    /** The same column with its dictionary turned round. */
    public static Column.Categorical recoded(Column.Categorical column) {
        List<String> levels = new ArrayList<>(column.levels());
        Collections.reverse(levels);
        int[] codes = IntStream.of(column.codes())
                .map(code -> code == Column.Categorical.MISSING ? code : levels.size() - 1 - code)
                .toArray();
        return new Column.Categorical(column.name(), codes, levels);
    }

    public static Dataset regression(Table features, double... target) {
        return new Dataset(features, new Target(Task.REGRESSION, List.of(), target));
    }

    /** Of the classes no and yes. */
    public static Dataset binary(Table features, double... target) {
        return new Dataset(features, new Target(Task.BINARY, List.of("no", "yes"), target));
    }

    public static Dataset weighted(Dataset data, double... weights) {
        Target target = data.target();
        return new Dataset(
                data.features(), new Target(target.task(), target.classes(), target.values(), weights), data.keys());
    }

    public static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** The numbers in a column. */
    public static double[] values(Table table, String name) {
        Column column = column(table, name);
        return IntStream.range(0, table.rows()).mapToDouble(column::number).toArray();
    }

    public static Column column(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Every cell of every row as text, such that equal texts are equal bits; categories by their level. */
    public static List<List<String>> cells(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.columns().stream()
                        .map(column -> cell(column, row))
                        .toList())
                .toList();
    }

    private static String cell(Column column, int row) {
        if (column instanceof Column.Categorical categories) {
            int code = categories.codes()[row];
            return code == Column.Categorical.MISSING
                    ? "missing"
                    : "'" + categories.levels().get(code) + "'";
        }
        if (column instanceof TextColumn text) {
            return "" + text.texts()[row];
        }
        return Double.toHexString(column.number(row));
    }
}
