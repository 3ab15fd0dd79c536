package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns categories into numbers: 0, 1, 2, ... for the levels of the training rows, sorted by name. Missing values and
 * levels that training did not have become missing numbers. Numbers pass unchanged.
 */
public record OrdinalEncoder() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        for (Column column : train.features().columns()) {
            if (column instanceof Column.Categorical categorical) {
                levels.put(
                        column.name(),
                        Levels.byFrequency(categorical, 1).stream().sorted().toList());
            }
        }
        return new Fitted(Columns.names(train.features()), levels);
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /**
     * What training gave.
     *
     * @param columns the names of all columns
     * @param levels of the categorical columns, by name
     */
    public record Fitted(List<String> columns, Map<String, List<String>> levels) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            Columns.check(columns, table);
            return new Table(
                    table.rows(), table.columns().stream().map(this::encode).toList());
        }

        private Column encode(Column column) {
            if (!levels.containsKey(column.name())) {
                return column;
            }
            int[] places = Levels.places((Column.Categorical) column, levels.get(column.name()), -1, -1);
            double[] values = new double[places.length];
            for (int row = 0; row < values.length; row++) {
                values[row] = places[row] < 0 ? Double.NaN : places[row];
            }
            return new Column.Numeric(column.name(), values);
        }
    }
}
