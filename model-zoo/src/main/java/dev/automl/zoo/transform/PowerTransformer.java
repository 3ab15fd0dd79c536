package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.List;
import java.util.Map;

/**
 * Makes skewed numbers more symmetric, such as incomes, with the power transformation of {@link YeoJohnson}, whose lambda
 * is estimated for each column. Columns that are not skewed, or have no more than two different values, pass unchanged, and
 * so do columns of other kinds; missing values stay missing. The results have no common scale: a scaler may follow.
 *
 * @param minSkewness that a column must have in training, to either side, to be transformed; at least 0. The third moment
 *     about the mean over the cubed standard deviation: 0 is symmetric, 2 is an exponential distribution
 */
public record PowerTransformer(double minSkewness) implements Transformer {

    public PowerTransformer {
        if (!(minSkewness >= 0)) {
            throw new IllegalArgumentException("minSkewness must be at least 0, not " + minSkewness);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        return new Fitted(Columns.names(table), Columns.learn(table, Column.Numeric.class, this::lambda));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /** Nothing if the column stays as it is. */
    private Double lambda(Column.Numeric column) {
        double[] sorted = Statistics.sorted(column);
        boolean skewed = Statistics.moreThanTwo(sorted) && Math.abs(skewness(sorted)) > minSkewness;
        return skewed ? YeoJohnson.lambda(sorted) : null;
    }

    /** 0 if the numbers are so large that their powers overflow. */
    private static double skewness(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double distance = value - mean;
            squares += distance * distance;
            cubes += distance * distance * distance;
        }
        double variance = squares / values.length;
        double skewness = cubes / values.length / (variance * Math.sqrt(variance));
        return Double.isFinite(skewness) ? skewness : 0;
    }

    /** The names of all columns, and the lambdas of the skewed ones by name. */
    public record Fitted(List<String> columns, Map<String, Double> lambdas) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(
                    table,
                    columns,
                    lambdas,
                    (column, lambda) -> List.of(
                            column.map(column.name(), value -> Columns.finite(YeoJohnson.apply(value, lambda)))));
        }
    }
}
