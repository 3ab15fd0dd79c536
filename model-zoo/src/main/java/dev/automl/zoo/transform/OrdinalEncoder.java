package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Turns categories into numbers: 0, 1, 2, ... for the levels of the training rows, sorted by name. Missing values and
 * levels that training did not have become missing numbers. Numbers pass unchanged.
 */
public record OrdinalEncoder() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        return new Fitted(Columns.names(table), Columns.learn(table, Column.Categorical.class, Levels::byName));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /** The names of all columns, and the levels of the categorical ones by name. */
    public record Fitted(List<String> columns, Map<String, List<String>> levels) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, levels, (column, known) -> List.of(encode(column, known)));
        }

        private static Column encode(Column column, List<String> known) {
            int[] places = Levels.places(column, known, -1, -1);
            return new Column.Numeric(
                    column.name(),
                    Arrays.stream(places)
                            .mapToDouble(place -> place < 0 ? Double.NaN : place)
                            .toArray());
        }
    }
}
