package dev.automl.search.explanation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Which column of a table each column that the preprocessing makes of it comes from. That is found by trying: of some rows
 * one value after the other is replaced, and what changes comes from there. So no transformer has to tell.
 */
final class ColumnOrigins {

    /** Comes from no column, as far as could be seen: it has always been the same. */
    static final int NONE = -1;

    /** More would take too long: each column is tried in a table of all of them. */
    static final int MOST_COLUMNS = 300;

    /** Rows in which a value is replaced: a product of two columns does not change where the other one is 0. */
    private static final int TRIED_ROWS = 5;

    private static final int TRIED_VALUES = 60;
    private static final int TRIED_LEVELS = 1_000;

    private ColumnOrigins() {}

    /**
     * The place in the table of the column that each made column comes from, or {@link #NONE}; empty if one comes from
     * several.
     *
     * @param transform the preprocessing, fitted
     * @param table at least one row, and at most {@value #MOST_COLUMNS} columns
     */
    static Optional<int[]> of(UnaryOperator<Table> transform, Table table) {
        int[] origins = null;
        for (int place = 0; place < table.columns().size(); place++) {
            Column replaced = values(table.columns().get(place));
            boolean[] changed = changed(transform, table, place, replaced);
            if (origins == null) {
                origins = new int[changed.length];
                Arrays.fill(origins, NONE);
            }
            for (int made = 0; made < changed.length; made++) {
                if (changed[made] && origins[made] != NONE) {
                    return Optional.empty();
                }
                origins[made] = changed[made] ? place : origins[made];
            }
        }
        return Optional.ofNullable(origins);
    }

    /** Which made columns change when the values of a column do, in any of some rows. */
    private static boolean[] changed(UnaryOperator<Table> transform, Table table, int place, Column replaced) {
        int values = replaced.size();
        int[] rows = spread(table.rows(), TRIED_ROWS);
        int[] repeated = IntStream.range(0, rows.length * values)
                .map(i -> rows[i / values])
                .toArray();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(
                    i == place
                            ? replaced.select(IntStream.range(0, repeated.length)
                                    .map(row -> row % values)
                                    .toArray())
                            : table.columns().get(i).select(repeated));
        }
        Table made = transform.apply(new Table(repeated.length, columns));
        boolean[] changed = new boolean[made.columns().size()];
        for (int i = 0; i < changed.length; i++) {
            Column column = made.columns().get(i);
            changed[i] = IntStream.range(0, repeated.length)
                    .anyMatch(row -> Double.compare(column.number(row), column.number(row - row % values)) != 0);
        }
        return changed;
    }

    /** Values that a column can have: all categories, or some of what stands in it; and a missing one. */
    private static Column values(Column column) {
        int[] some = spread(column.size(), TRIED_VALUES);
        if (column instanceof Column.Categorical categorical) {
            int levels = Math.min(TRIED_LEVELS, categorical.levels().size());
            return new Column.Categorical(
                    column.name(),
                    IntStream.concat(IntStream.of(Column.Categorical.MISSING), IntStream.range(0, levels))
                            .toArray(),
                    categorical.levels());
        }
        if (column instanceof TextColumn text) {
            String[] texts = Arrays.copyOf(text.select(some).texts(), some.length + 1);
            return new TextColumn(column.name(), texts);
        }
        double[] numbers = Arrays.copyOf(
                column instanceof DateColumn date
                        ? date.select(some).seconds()
                        : ((Column.Numeric) column).select(some).values(),
                some.length + 1);
        numbers[some.length] = Double.NaN;
        return column instanceof DateColumn
                ? new DateColumn(column.name(), numbers)
                : new Column.Numeric(column.name(), numbers);
    }

    /** At most so many numbers below a bound, evenly apart. */
    private static int[] spread(int bound, int wanted) {
        int count = Math.min(bound, wanted);
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * bound / count))
                .toArray();
    }
}
