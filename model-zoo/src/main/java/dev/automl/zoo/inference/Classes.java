package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The different values of a column in a natural order. */
final class Classes {

    private Classes() {}

    /** Sorted as numbers if all of them are, else as texts, character by character. */
    static List<String> sorted(ColumnProfile column) {
        List<String> values = new ArrayList<>(column.distinct().few());
        if (!column.allPlainNumbers()) {
            values.sort(Comparator.naturalOrder());
            return values;
        }
        values.sort(Comparator.comparingDouble(column::number));
        for (int i = 1; i < values.size(); i++) {
            if (column.number(values.get(i - 1)) == column.number(values.get(i))) {
                throw new DataException("column " + CsvRows.quoted(column.name()) + " holds "
                        + CsvRows.quoted(values.get(i - 1)) + " and " + CsvRows.quoted(values.get(i))
                        + ", which are the same number; write it in one way");
            }
        }
        return values;
    }
}
