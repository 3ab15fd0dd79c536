package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Fills gaps in numbers with the median of the training rows, or with 0 if they have none. A column with gaps in training
 * is followed by a new one that is 1 where a value was missing and 0 elsewhere, since that often tells something.
 * Categories pass unchanged.
 */
public record Imputer() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        List<String> taken = new ArrayList<>(names);
        return new Fitted(names, Columns.learn(table, Column.Numeric.class, column -> filling(column, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private static Filling filling(Column.Numeric column, List<String> taken) {
        double[] present = column.present();
        String indicator =
                present.length < column.size() ? Columns.addUnique(column.name() + " is missing", taken) : null;
        return new Filling(median(present), indicator);
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double below = sorted[(sorted.length - 1) / 2];
        double above = sorted[sorted.length / 2];
        return below / 2 + above / 2; // halved first, so that the sum can't overflow
    }

    /**
     * How the gaps of one column are filled.
     *
     * @param indicator the name of the new column; {@code null} if training has no gaps
     */
    public record Filling(double median, String indicator) {

        private List<Column> apply(Column column) {
            Column filled = column.map(column.name(), value -> Double.isNaN(value) ? median : value);
            return indicator == null
                    ? List.of(filled)
                    : List.of(filled, column.map(indicator, value -> Double.isNaN(value) ? 1 : 0));
        }
    }

    /** The names of all columns, and how the numeric ones are filled by name. */
    public record Fitted(List<String> columns, Map<String, Filling> fillings) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, fillings, (column, filling) -> filling.apply(column));
        }
    }
}
