package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Replaces each level of a column of categories by the share of the training rows that have it, from 0 to 1: how common a
 * level is often tells something. Missing values get the share of rows where the column is missing; levels that training
 * did not have get 0. Other columns pass unchanged.
 *
 * @param minLevels that a column must have in training; columns with fewer levels pass unchanged
 */
public record FrequencyEncoder(int minLevels) implements Transformer {

    public FrequencyEncoder {
        if (minLevels < 1) {
            throw new IllegalArgumentException("minLevels must be at least 1, not " + minLevels);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        return new Fitted(Columns.names(table), Columns.learn(table, Column.Categorical.class, this::shares));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Shares shares(Column.Categorical column) {
        List<String> levels = Levels.byFrequency(column, 1);
        if (levels.size() < minLevels) {
            return null;
        }
        int[] counts = new int[levels.size() + 1];
        for (int place : Levels.places(column, levels, -1, levels.size())) {
            counts[place]++;
        }
        List<Double> shares = new ArrayList<>();
        for (int count : counts) {
            shares.add((double) count / column.size());
        }
        return new Shares(levels, shares);
    }

    /**
     * The shares of one column.
     *
     * @param shares of the levels, in their order, and then of missing values
     */
    public record Shares(List<String> levels, List<Double> shares) {

        private Column apply(Column column) {
            int[] places = Levels.places(column, levels, -1, levels.size());
            return new Column.Numeric(
                    column.name(),
                    Arrays.stream(places)
                            .mapToDouble(place -> place < 0 ? 0 : shares.get(place))
                            .toArray());
        }
    }

    /** The names of all columns, and the shares of the encoded ones by name. */
    public record Fitted(List<String> columns, Map<String, Shares> shares) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, shares, (column, learned) -> List.of(learned.apply(column)));
        }
    }
}
