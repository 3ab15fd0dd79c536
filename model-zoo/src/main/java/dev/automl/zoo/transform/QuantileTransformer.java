package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Replaces each number by its place among the training rows, so that every column has the same distribution whatever its
 * own was: order is kept, distances are not. Between the places that are remembered it interpolates; equal values share
 * the mean of their places; values beyond those of training get the first or the last place. A column that is constant in
 * training becomes 0; missing values stay missing. Other columns pass unchanged.
 *
 * @param quantiles how many evenly spaced places are remembered of each column (no more than it has values), at least 2
 * @param output what the places become
 */
public record QuantileTransformer(int quantiles, Output output) implements Transformer {

    /** The distribution of the new columns. */
    public enum Output {
        /** Spread evenly from 0 to 1. */
        UNIFORM,
        /** Bell-shaped, with a mean of 0 and a standard deviation of 1; the ends are cut off half a row from each side. */
        NORMAL
    }

    public QuantileTransformer {
        if (quantiles < 2) {
            throw new IllegalArgumentException("quantiles must be at least 2, not " + quantiles);
        }
        if (output == null) {
            throw new IllegalArgumentException("output must be given");
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        return new Fitted(Columns.names(table), output, Columns.learn(table, Column.Numeric.class, this::places));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Places places(Column.Numeric column) {
        double[] sorted = Statistics.sorted(column);
        int count = Math.min(quantiles, sorted.length);
        List<Double> values = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < count; ) {
            double value = Statistics.quantile(sorted, i / Math.max(1.0, count - 1));
            int first = i;
            while (i < count && Statistics.quantile(sorted, i / Math.max(1.0, count - 1)) == value) {
                i++;
            }
            values.add(value);
            shares.add((first + i - 1) / 2.0 / Math.max(1, count - 1));
        }
        return new Places(values, shares, 0.5 / Math.max(1, sorted.length));
    }

    /**
     * The places of one column.
     *
     * @param values rising
     * @param shares of the training rows that lie below each value, rising from 0 to 1
     * @param end the share that half a row has
     */
    public record Places(List<Double> values, List<Double> shares, double end) {

        private Column apply(Column column, Output output) {
            double[] known = values.stream().mapToDouble(value -> value).toArray();
            double[] places = shares.stream().mapToDouble(share -> share).toArray();
            return column.map(column.name(), value -> {
                if (Double.isNaN(value) || known.length < 2) {
                    return Double.isNaN(value) ? value : 0;
                }
                double share = share(value, known, places);
                return output == Output.UNIFORM ? share : normal(Math.max(end, Math.min(1 - end, share)));
            });
        }

        private static double share(double value, double[] known, double[] places) {
            if (value < known[0] || value > known[known.length - 1]) {
                return value < known[0] ? 0 : 1;
            }
            int found = Arrays.binarySearch(known, value);
            if (found >= 0) {
                return places[found];
            }
            int above = -found - 1;
            int below = above - 1;
            // Halved, so that the differences can't overflow.
            double part = (value / 2 - known[below] / 2) / (known[above] / 2 - known[below] / 2);
            return places[below] + part * (places[above] - places[below]);
        }

        /**
         * The number below which a share of the normal distribution lies, exact to 7 digits: PPND7 of Wichura, Algorithm
         * AS 241, Applied Statistics 37, 1988.
         *
         * @param share from 2e-11 to 1 - 2e-11, which is half of more rows than a table can have
         */
        private static double normal(double share) {
            double q = share - 0.5;
            if (Math.abs(q) <= 0.425) {
                double r = 0.180625 - q * q;
                return q
                        * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)
                        / (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1);
            }
            double r = Math.sqrt(-StrictMath.log(Math.min(share, 1 - share))) - 1.6;
            double tail = (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777)
                    / ((0.12021132975 * r + 0.73700164250) * r + 1);
            return q < 0 ? -tail : tail;
        }
    }

    /** The names of all columns, and the places of the numeric ones by name. */
    public record Fitted(List<String> columns, Output output, Map<String, Places> places)
            implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, places, (column, learned) -> List.of(learned.apply(column, output)));
        }
    }
}
