package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.List;
import java.util.Map;

/**
 * Shifts and stretches numbers so that the training rows have a median of 0 and quartiles that lie 1 apart: a few extreme
 * values do not change how the others come out. A column that is constant in training becomes 0; missing values stay
 * missing. Other columns pass unchanged.
 */
public record RobustScaler() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        return new Fitted(Columns.names(table), Columns.learn(table, Column.Numeric.class, Scale::of));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /**
     * Where the middle is and what becomes 1.
     *
     * @param spread from the lower to the upper quartile; from the smallest to the largest value if the quartiles are
     *     equal; 0 stands for a column without information
     */
    public record Scale(double median, double spread) {

        static Scale of(Column.Numeric column) {
            double[] sorted = Statistics.sorted(column);
            if (sorted.length == 0) {
                return new Scale(0, 0);
            }
            double spread = Statistics.quantile(sorted, 0.75) - Statistics.quantile(sorted, 0.25);
            if (spread == 0) {
                spread = sorted[sorted.length - 1] - sorted[0];
            }
            // Not finite: the numbers are so large that their difference overflows.
            return new Scale(Statistics.quantile(sorted, 0.5), Double.isFinite(spread) ? spread : 0);
        }

        private double of(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            return spread == 0 ? 0 : Columns.finite((value - median) / spread);
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
