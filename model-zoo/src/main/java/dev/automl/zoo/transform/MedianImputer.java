package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills gaps in numbers with the median of the training rows, or with 0 if they have no value. A column with gaps in
 * training is followed by a new one that is 1 where a value was missing and 0 elsewhere, since that often tells something.
 * Other columns pass unchanged.
 */
public record MedianImputer() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        List<String> taken = new ArrayList<>(names);
        return new Fitted(names, Columns.learn(table, Column.Numeric.class, column -> Filling.of(column, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /**
     * How the gaps of one column are filled.
     *
     * @param indicator the name of the new column; {@code null} if training has no gaps
     */
    public record Filling(double median, String indicator) {

        static Filling of(Column.Numeric column, List<String> taken) {
            double[] sorted = Statistics.sorted(column);
            boolean gaps = sorted.length < column.size();
            return new Filling(
                    sorted.length == 0 ? 0 : Statistics.quantile(sorted, 0.5),
                    gaps ? Columns.addUnique(column.name() + " is missing", taken) : null);
        }

        private List<Column> apply(Column column) {
            Column filled = column.map(column.name(), value -> Double.isNaN(value) ? median : value);
            return indicator == null
                    ? List.of(filled)
                    : List.of(filled, column.map(indicator, value -> Double.isNaN(value) ? 1 : 0));
        }
    }

    /** The names of all columns, and how those of numbers are filled, by name. */
    public record Fitted(List<String> columns, Map<String, Filling> fillings) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, fillings, (column, filling) -> filling.apply(column));
        }
    }
}
