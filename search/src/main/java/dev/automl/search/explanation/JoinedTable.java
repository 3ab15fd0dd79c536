package dev.automl.search.explanation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of two tables that were read by one schema, those of the second below those of the first. */
final class JoinedTable {

    private JoinedTable() {}

    static Table of(Table first, Table second) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < first.columns().size(); i++) {
            columns.add(joined(first.columns().get(i), second.columns().get(i)));
        }
        return new Table(first.rows() + second.rows(), columns);
    }

    private static Column joined(Column first, Column second) {
        if (first instanceof Column.Numeric one && second instanceof Column.Numeric other) {
            return new Column.Numeric(one.name(), joined(one.values(), other.values()));
        }
        if (first instanceof DateColumn one && second instanceof DateColumn other) {
            return new DateColumn(one.name(), joined(one.seconds(), other.seconds()));
        }
        if (first instanceof TextColumn one && second instanceof TextColumn other) {
            return new TextColumn(
                    one.name(),
                    Stream.of(one.texts(), other.texts()).flatMap(Stream::of).toArray(String[]::new));
        }
        if (first instanceof Column.Categorical one && second instanceof Column.Categorical other) {
            return joined(one, other);
        }
        throw new IllegalStateException("columns of two kinds are called " + first.name());
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
    }

    /** Each file has only the levels that stand in it. */
    private static Column joined(Column.Categorical first, Column.Categorical second) {
        List<String> levels = Stream.concat(first.levels().stream(), second.levels().stream())
                .distinct()
                .sorted()
                .toList();
        return new Column.Categorical(
                first.name(),
                IntStream.concat(codes(first, levels), codes(second, levels)).toArray(),
                levels);
    }

    private static IntStream codes(Column.Categorical column, List<String> levels) {
        int[] place = column.levels().stream().mapToInt(levels::indexOf).toArray();
        return IntStream.of(column.codes()).map(code -> code == Column.Categorical.MISSING ? code : place[code]);
    }
}
