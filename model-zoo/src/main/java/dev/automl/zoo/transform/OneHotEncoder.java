package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Replaces each column of categories with one column for each frequent level of the training rows: 1 in the rows that have
 * this level, else 0. If training has rarer levels, they share one more column, which also stands for levels that training
 * did not have; if it has missing values, they get a column, too. What has no column is 0 in all of them. Numbers pass
 * unchanged.
 *
 * @param maxLevels of a column that get a column of their own, the most frequent ones; at least 1
 * @param minRows that a level must have in training to get a column of its own, at least 1
 */
public record OneHotEncoder(int maxLevels, int minRows) implements Transformer {

    public OneHotEncoder {
        if (maxLevels < 1) {
            throw new IllegalArgumentException("maxLevels must be at least 1, not " + maxLevels);
        }
        if (minRows < 1) {
            throw new IllegalArgumentException("minRows must be at least 1, not " + minRows);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        List<String> names = Columns.names(train.features());
        List<String> taken = new ArrayList<>(names);
        Map<String, Encoding> encodings = new LinkedHashMap<>();
        for (Column column : train.features().columns()) {
            if (column instanceof Column.Categorical categorical) {
                encodings.put(column.name(), encoding(categorical, taken));
            }
        }
        return new Fitted(names, encodings);
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Encoding encoding(Column.Categorical column, List<String> taken) {
        List<String> levels =
                Levels.byFrequency(column, minRows).stream().limit(maxLevels).toList();
        List<String> outputs = new ArrayList<>();
        levels.forEach(level -> outputs.add(column.name() + " = " + level));
        int unknown = -1;
        if (levels.size() < Levels.byFrequency(column, 1).size()) {
            unknown = outputs.size();
            outputs.add(column.name() + " is other");
        }
        int missing = -1;
        if (Levels.anyMissing(column)) {
            missing = outputs.size();
            outputs.add(column.name() + " is missing");
        }
        for (int i = 0; i < outputs.size(); i++) {
            outputs.set(i, Columns.unique(outputs.get(i), taken));
            taken.add(outputs.get(i));
        }
        return new Encoding(levels, outputs, unknown, missing);
    }

    /**
     * How one column is replaced.
     *
     * @param levels that have a column of their own
     * @param outputs the names of the new columns, those of the levels first
     * @param unknown the place in {@code outputs} of all other levels; -1 if they have none
     * @param missing the place in {@code outputs} of missing values; -1 if they have none
     */
    public record Encoding(List<String> levels, List<String> outputs, int unknown, int missing) {

        private Stream<Column> apply(Column.Categorical column) {
            double[][] values = new double[outputs.size()][column.size()];
            int[] places = Levels.places(column, levels, unknown, missing);
            for (int row = 0; row < places.length; row++) {
                if (places[row] >= 0) {
                    values[places[row]][row] = 1;
                }
            }
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                columns.add(new Column.Numeric(outputs.get(i), values[i]));
            }
            return columns.stream();
        }
    }

    /**
     * What training gave.
     *
     * @param columns the names of all columns
     * @param encodings of the categorical columns, by name
     */
    public record Fitted(List<String> columns, Map<String, Encoding> encodings) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            Columns.check(columns, table);
            return new Table(
                    table.rows(), table.columns().stream().flatMap(this::encode).toList());
        }

        private Stream<Column> encode(Column column) {
            Encoding encoding = encodings.get(column.name());
            return encoding == null ? Stream.of(column) : encoding.apply((Column.Categorical) column);
        }
    }
}
