package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        Table table = train.features();
        List<String> names = Columns.names(table);
        List<String> taken = new ArrayList<>(names);
        return new Fitted(names, Columns.learn(table, Column.Categorical.class, column -> encoding(column, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Encoding encoding(Column.Categorical column, List<String> taken) {
        List<String> levels =
                Levels.byFrequency(column, minRows).stream().limit(maxLevels).toList();
        List<String> outputs = new ArrayList<>();
        levels.forEach(level -> outputs.add(Columns.addUnique(column.name() + " = " + level, taken)));
        int unknown = Encoding.NONE;
        if (levels.size() < Levels.byFrequency(column, 1).size()) {
            unknown = outputs.size();
            outputs.add(Columns.addUnique(column.name() + " is other", taken));
        }
        int missing = Encoding.NONE;
        if (Levels.anyMissing(column)) {
            missing = outputs.size();
            outputs.add(Columns.addUnique(column.name() + " is missing", taken));
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
        private static final int NONE = -1;

        private List<Column> apply(Column column) {
            double[][] values = new double[outputs.size()][column.size()];
            int[] places = Levels.places(column, levels, unknown, missing);
            for (int row = 0; row < places.length; row++) {
                if (places[row] != NONE) {
                    values[places[row]][row] = 1;
                }
            }
            return Columns.numeric(outputs, values);
        }
    }

    /** The names of all columns, and the encodings of the categorical ones by name. */
    public record Fitted(List<String> columns, Map<String, Encoding> encodings) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, encodings, (column, encoding) -> encoding.apply(column));
        }
    }
}
