package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Replaces a column of categories by a fixed number of columns, among which the levels are dealt out by a hash of their
 * names: 1 in the column of the row's level, else 0. Levels that training did not have find their column, too; levels that
 * meet in a column can't be told apart. Where the value is missing, all are 0. Other columns pass unchanged. Weinberger et
 * al., Feature hashing for large scale multitask learning, ICML 2009.
 *
 * @param minLevels that a column must have in training; columns with fewer levels pass unchanged
 * @param buckets how many columns take the place of one, at least 1
 */
public record HashingEncoder(int minLevels, int buckets) implements Transformer {

    public HashingEncoder {
        if (minLevels < 1) {
            throw new IllegalArgumentException("minLevels must be at least 1, not " + minLevels);
        }
        if (buckets < 1) {
            throw new IllegalArgumentException("buckets must be at least 1, not " + buckets);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        List<String> taken = new ArrayList<>(names);
        return new Fitted(names, Columns.learn(table, Column.Categorical.class, column -> outputs(column, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private List<String> outputs(Column.Categorical column, List<String> taken) {
        if (Levels.byFrequency(column, 1).size() < minLevels) {
            return null;
        }
        List<String> outputs = new ArrayList<>();
        for (int bucket = 1; bucket <= buckets; bucket++) {
            outputs.add(Columns.addUnique(column.name() + " hash " + bucket, taken));
        }
        return outputs;
    }

    /** The text's {@code hashCode}, which Java lays down, with its bits mixed as at the end of MurmurHash3. */
    private static int hash(String text) {
        int h = text.hashCode();
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    /** The names of all columns, and those of the new ones by the name of the column that they replace. */
    public record Fitted(List<String> columns, Map<String, List<String>> outputs) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(
                    table, columns, outputs, (column, names) -> encode((Column.Categorical) column, names));
        }

        private static List<Column> encode(Column.Categorical column, List<String> names) {
            int[] bucketOfCode = column.levels().stream()
                    .mapToInt(level -> Math.floorMod(hash(level), names.size()))
                    .toArray();
            double[][] values = new double[names.size()][column.size()];
            for (int row = 0; row < column.size(); row++) {
                int code = column.codes()[row];
                if (code != Column.Categorical.MISSING) {
                    values[bucketOfCode[code]][row] = 1;
                }
            }
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                columns.add(new Column.Numeric(names.get(i), values[i]));
            }
            return columns;
        }
    }
}
