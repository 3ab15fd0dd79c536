package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shifts and stretches numbers so that the training rows have a mean of 0 and a standard deviation of 1. A column that is
 * constant in training becomes 0; missing values stay missing. Categories pass unchanged.
 */
public record StandardScaler() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Map<String, Scale> scales = new LinkedHashMap<>();
        for (Column column : train.features().columns()) {
            if (column instanceof Column.Numeric numeric) {
                scales.put(column.name(), Scale.of(numeric.values()));
            }
        }
        return new Fitted(Columns.names(train.features()), scales);
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /** Mean and standard deviation (of the population); a deviation of 0 stands for a column without information. */
    public record Scale(double mean, double deviation) {

        static Scale of(double[] values) {
            double[] present =
                    Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
            double sum = 0;
            boolean constant = true;
            for (double value : present) {
                sum += value;
                constant &= value == present[0];
            }
            // Asked for in so many words: rounding can give a constant column a tiny deviation.
            if (constant) {
                return new Scale(present.length == 0 ? 0 : present[0], 0);
            }
            double mean = sum / present.length;
            double squares = 0;
            for (double value : present) {
                squares += (value - mean) * (value - mean);
            }
            double deviation = Math.sqrt(squares / present.length);
            // Not finite: the numbers are so large that their squares overflow.
            return Double.isFinite(deviation) ? new Scale(mean, deviation) : new Scale(0, 0);
        }

        double of(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            return deviation == 0 ? 0 : (value - mean) / deviation;
        }
    }

    /**
     * What training gave.
     *
     * @param columns the names of all columns
     * @param scales of the numeric columns, by name
     */
    public record Fitted(List<String> columns, Map<String, Scale> scales) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            Columns.check(columns, table);
            return new Table(
                    table.rows(), table.columns().stream().map(this::scale).toList());
        }

        private Column scale(Column column) {
            Scale scale = scales.get(column.name());
            if (scale == null) {
                return column;
            }
            double[] values = new double[column.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = scale.of(column.number(row));
            }
            return new Column.Numeric(column.name(), values);
        }
    }
}
