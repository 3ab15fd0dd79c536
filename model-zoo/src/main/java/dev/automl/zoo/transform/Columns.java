package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import java.util.Collection;
import java.util.List;

/** What the transformers have in common: the names of columns. */
final class Columns {

    private Columns() {}

    static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** @throws IllegalArgumentException if the columns are not those of training, in the same order */
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

    /** The name itself, or the name with a number behind it if it is taken. */
    static String unique(String name, Collection<String> taken) {
        String unique = name;
        for (int i = 2; taken.contains(unique); i++) {
            unique = name + " " + i;
        }
        return unique;
    }
}
