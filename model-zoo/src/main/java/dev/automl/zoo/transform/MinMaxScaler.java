package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.List;
import java.util.Map;

/**
 * Shifts and stretches numbers so that the training rows reach from 0 to 1. Values beyond those of training become 0 or 1,
 * so that no result is negative. A column that is constant in training becomes 0; missing values stay missing. Other columns
 * pass unchanged.
 */
public record MinMaxScaler() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        return new Fitted(Columns.names(table), Columns.learn(table, Column.Numeric.class, MinMaxScaler::range));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private static Range range(Column.Numeric column) {
        double[] sorted = Statistics.sorted(column);
        return sorted.length == 0 ? new Range(0, 0) : new Range(sorted[0], sorted[sorted.length - 1]);
    }

    /** The smallest and the largest value of training. */
    public record Range(double min, double max) {

        private double share(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            if (value <= min || min == max) {
                return 0;
            }
            // Halved, so that the differences can't overflow.
            return value >= max ? 1 : (value / 2 - min / 2) / (max / 2 - min / 2);
        }
    }

    /** The names of all columns, and the ranges of the numeric ones by name. */
    public record Fitted(List<String> columns, Map<String, Range> ranges) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(
                    table, columns, ranges, (column, range) -> List.of(column.map(column.name(), range::share)));
        }
    }
}
