package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Shifts and stretches numbers so that the training rows have a mean of 0 and a standard deviation of 1. A column that is
 * constant in training becomes 0; missing values stay missing. Categories pass unchanged.
 */
public record StandardScaler() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        return new Fitted(Columns.names(table), Columns.learn(table, Column.Numeric.class, Scale::of));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /** Mean and standard deviation (of the population); a deviation of 0 stands for a column without information. */
    public record Scale(double mean, double deviation) {

        static Scale of(Column.Numeric column) {
            double[] values = column.present();
            // Asked for in so many words: rounding can give a constant column a tiny deviation.
            if (Arrays.stream(values).allMatch(value -> value == values[0])) {
                return new Scale(values.length == 0 ? 0 : values[0], 0);
            }
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            double mean = sum / values.length;
            double squares = 0;
            for (double value : values) {
                squares += (value - mean) * (value - mean);
            }
            double deviation = Math.sqrt(squares / values.length);
            // Not finite: the numbers are so large that their squares overflow.
            return Double.isFinite(deviation) ? new Scale(mean, deviation) : new Scale(0, 0);
        }

        double of(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            return deviation == 0 ? 0 : Columns.finite((value - mean) / deviation);
        }
    }

    /** The names of all columns, and the scales of the numeric ones by name. */
    public record Fitted(List<String> columns, Map<String, Scale> scales) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(
                    table, columns, scales, (column, scale) -> List.of(column.map(column.name(), scale::of)));
        }
    }
}
