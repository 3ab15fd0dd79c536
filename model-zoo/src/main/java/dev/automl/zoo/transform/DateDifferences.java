package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds, for each pair of date columns, the days from one to the other, such as {@code returned minus rented in days}, behind
 * the other columns; the column that stands first in the table is subtracted. The difference is missing where a date is. A
 * pair whose difference is the same in all training rows adds nothing. The dates stay, so this step stands before
 * {@link DateParts}.
 *
 * @param maxPairs of all pairs the first so many are looked at, in the order of the table; at least 1
 */
public record DateDifferences(int maxPairs) implements Transformer {

    public DateDifferences {
        if (maxPairs < 1) {
            throw new IllegalArgumentException("maxPairs must be at least 1, not " + maxPairs);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> taken = new ArrayList<>(Columns.names(table));
        List<DateColumn> dates = List.copyOf(
                Columns.learn(table, DateColumn.class, column -> column).values());
        List<Pair> pairs = new ArrayList<>();
        int seen = 0;
        for (int to = 1; to < dates.size(); to++) {
            for (int from = 0; from < to && seen < maxPairs; from++, seen++) {
                String later = dates.get(to).name();
                String earlier = dates.get(from).name();
                Column.Numeric days = new Column.Numeric("", days(dates.get(to), dates.get(from)));
                if (Statistics.differ(days.present())) {
                    String name = later + " minus " + earlier + " in days";
                    pairs.add(new Pair(later, earlier, Columns.addUnique(name, taken)));
                }
            }
        }
        return new Fitted(Columns.names(table), pairs);
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private static double[] days(Column to, Column from) {
        double[] days = new double[to.size()];
        for (int row = 0; row < days.length; row++) {
            double difference = (to.number(row) - from.number(row)) / 86_400;
            days[row] = Double.isFinite(difference) ? difference : Double.NaN;
        }
        return days;
    }

    /** Two columns of dates, and the name of the new column. */
    public record Pair(String to, String from, String difference) {}

    /** The names of all columns, and the pairs. */
    public record Fitted(List<String> columns, List<Pair> pairs) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            Columns.check(columns, table);
            Map<String, Column> byName = new LinkedHashMap<>();
            table.columns().forEach(column -> byName.put(column.name(), column));
            List<Column> all = new ArrayList<>(table.columns());
            for (Pair pair : pairs) {
                double[] days = days(byName.get(pair.to()), byName.get(pair.from()));
                all.add(new Column.Numeric(pair.difference(), days));
            }
            return new Table(table.rows(), all);
        }
    }
}
