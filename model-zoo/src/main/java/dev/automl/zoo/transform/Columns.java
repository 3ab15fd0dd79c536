package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the transformers have in common: something is learned of each column of one kind, and applied to it by name. */
final class Columns {

    private Columns() {}

    static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** What is learned of each column of a kind, by its name; {@code null} is nothing, and leaves the column out. */
    static <C extends Column, T> Map<String, T> learn(Table train, Class<C> kind, Function<C, T> lesson) {
        Map<String, T> learned = new LinkedHashMap<>();
        for (Column column : train.columns()) {
            T learnedOfColumn = kind.isInstance(column) ? lesson.apply(kind.cast(column)) : null;
            if (learnedOfColumn != null) {
                learned.put(column.name(), learnedOfColumn);
            }
        }
        return learned;
    }

    /**
     * Replaces each column of which something was learned; the others stay as they are.
     *
     * @throws IllegalArgumentException if the columns are not those of training, in the same order
     */
    static <T> Table replace(
            Table table,
            List<String> trained,
            Map<String, T> learned,
            BiFunction<Column, T, List<Column>> replacement) {
        check(trained, table);
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            T lesson = learned.get(column.name());
            columns.addAll(lesson == null ? List.of(column) : replacement.apply(column, lesson));
        }
        return new Table(table.rows(), columns);
    }

    static void check(List<String> expected, Table table) {
        List<String> actual = names(table);
        if (actual.size() != expected.size()) {
            throw new IllegalArgumentException("there are " + actual.size() + " columns " + actual
                    + ", but in training there were " + expected.size() + " " + expected);
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!actual.get(i).equals(expected.get(i))) {
                throw new IllegalArgumentException("column " + (i + 1) + " is '" + actual.get(i)
                        + "', but in training it was '" + expected.get(i) + "'");
            }
        }
    }

    /** Columns of numbers, one for each name. */
    static List<Column> numeric(List<String> names, double[][] values) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            columns.add(new Column.Numeric(names.get(i), values[i]));
        }
        return columns;
    }

    /** The number, or the nearest finite one; {@code NaN} stays. */
    static double finite(double number) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number));
    }

    /** Adds the name to those that are taken, with a number behind it if it is one of them, and returns it. */
    static String addUnique(String name, Collection<String> taken) {
        String unique = name;
        for (int i = 2; taken.contains(unique); i++) {
            unique = name + " " + i;
        }
        taken.add(unique);
        return unique;
    }
}
