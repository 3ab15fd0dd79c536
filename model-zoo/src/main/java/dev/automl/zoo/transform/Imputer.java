package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
        List<String> names = Columns.names(train.features());
        List<String> taken = new ArrayList<>(names);
        Map<String, Double> medians = new LinkedHashMap<>();
        Map<String, String> indicators = new LinkedHashMap<>();
        for (Column column : train.features().columns()) {
            if (column instanceof Column.Numeric numeric) {
                double[] present = Arrays.stream(numeric.values())
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
                medians.put(column.name(), median(present));
                if (present.length < column.size()) {
                    String indicator = Columns.unique(column.name() + " is missing", taken);
                    indicators.put(column.name(), indicator);
                    taken.add(indicator);
                }
            }
        }
        return new Fitted(names, medians, indicators);
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
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
     * What training gave.
     *
     * @param columns the names of all columns
     * @param medians of the numeric columns, by name
     * @param indicators the names of the added columns, by the name of the column with gaps
     */
    public record Fitted(List<String> columns, Map<String, Double> medians, Map<String, String> indicators)
            implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            Columns.check(columns, table);
            List<Column> filled = new ArrayList<>();
            for (Column column : table.columns()) {
                filled.add(medians.containsKey(column.name()) ? fill(column) : column);
                if (indicators.containsKey(column.name())) {
                    filled.add(indicator(column));
                }
            }
            return new Table(table.rows(), filled);
        }

        private Column fill(Column column) {
            double median = medians.get(column.name());
            double[] values = new double[column.size()];
            for (int row = 0; row < values.length; row++) {
                double value = column.number(row);
                values[row] = Double.isNaN(value) ? median : value;
            }
            return new Column.Numeric(column.name(), values);
        }

        private Column indicator(Column column) {
            double[] values = new double[column.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = Double.isNaN(column.number(row)) ? 1 : 0;
            }
            return new Column.Numeric(indicators.get(column.name()), values);
        }
    }
}
