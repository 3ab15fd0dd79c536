package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
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
        Table table = train.features();
        return new Fitted(Columns.names(table), Columns.learn(table, Column.Categorical.class, this::dictionary));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Dictionary dictionary(Column.Categorical column) {
        List<String> levels = Levels.byFrequency(column, 1);
        if (levels.size() <= maxLevels) {
            return new Dictionary(levels, Column.Categorical.MISSING);
        }
        List<String> kept = new ArrayList<>(levels.subList(0, maxLevels));
        Columns.addUnique("other", kept);
        return new Dictionary(kept, maxLevels);
    }

    /**
     * The levels of a column, by code.
     *
     * @param unknown the code of a level that is not in the list
     */
    public record Dictionary(List<String> levels, int unknown) {

        private List<Column> apply(Column column) {
            int[] codes = Levels.places(column, levels, unknown, Column.Categorical.MISSING);
            return List.of(new Column.Categorical(column.name(), codes, levels));
        }
    }

    /** The names of all columns, and the dictionaries of the categorical ones by name. */
    public record Fitted(List<String> columns, Map<String, Dictionary> dictionaries) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, dictionaries, (column, dictionary) -> dictionary.apply(column));
        }
    }
}
