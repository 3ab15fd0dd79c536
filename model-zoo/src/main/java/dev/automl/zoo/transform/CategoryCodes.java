package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives categories the same codes in every table: 0, 1, 2, ... for the levels of the training rows, the most frequent
 * first. Levels beyond {@code maxLevels} share one more code, which also stands for levels that training did not have; if
 * there is no such code, those become missing values. Numbers pass unchanged.
 *
 * @param maxLevels of a column that keep a code of their own, at least 1
 */
public record CategoryCodes(int maxLevels) implements Transformer {

    public CategoryCodes {
        if (maxLevels < 1) {
            throw new IllegalArgumentException("maxLevels must be at least 1, not " + maxLevels);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
        for (Column column : train.features().columns()) {
            if (column instanceof Column.Categorical categorical) {
                dictionaries.put(column.name(), dictionary(Levels.byFrequency(categorical, 1)));
            }
        }
        return new Fitted(Columns.names(train.features()), dictionaries);
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Dictionary dictionary(List<String> levels) {
        if (levels.size() <= maxLevels) {
            return new Dictionary(levels, Column.Categorical.MISSING);
        }
        List<String> kept = new ArrayList<>(levels.subList(0, maxLevels));
        kept.add(Columns.unique("other", kept));
        return new Dictionary(kept, maxLevels);
    }

    /**
     * The levels of a column, by code.
     *
     * @param unknown the code of a level that is not in the list
     */
    public record Dictionary(List<String> levels, int unknown) {}

    /**
     * What training gave.
     *
     * @param columns the names of all columns
     * @param dictionaries of the categorical columns, by name
     */
    public record Fitted(List<String> columns, Map<String, Dictionary> dictionaries) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            Columns.check(columns, table);
            return new Table(
                    table.rows(), table.columns().stream().map(this::encode).toList());
        }

        private Column encode(Column column) {
            Dictionary dictionary = dictionaries.get(column.name());
            if (dictionary == null) {
                return column;
            }
            int[] codes = Levels.places(
                    (Column.Categorical) column, dictionary.levels, dictionary.unknown, Column.Categorical.MISSING);
            return new Column.Categorical(column.name(), codes, dictionary.levels);
        }
    }
}
