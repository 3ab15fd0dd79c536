package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds products and ratios of numbers, such as {@code price / area}, behind the other columns. Each pair of the most useful
 * columns gives one of each. Most useful are those whose ranks go best along with the target in the training rows (of more
 * than 4,000, as many drawn with a fixed seed); columns with no more than two different values do not take part. What is
 * missing, divided by 0 or too large for a double is missing. All columns stay.
 *
 * @param columns how many take part, at least 2: three make 3 pairs and 6 new columns, four 6 and 12
 */
public record Interactions(int columns) implements Transformer {

    private static final int MAX_ROWS = 4_000;
    private static final long SEED = 1;

    public Interactions {
        if (columns < 2) {
            throw new IllegalArgumentException("columns must be at least 2, not " + columns);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        List<String> names = Columns.names(train.features());
        List<String> taken = new ArrayList<>(names);
        List<String> useful = mostUseful(train);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < useful.size(); i++) {
            for (int j = i + 1; j < useful.size(); j++) {
                String first = useful.get(i);
                String second = useful.get(j);
                pairs.add(new Pair(
                        first,
                        second,
                        Columns.addUnique(first + " * " + second, taken),
                        Columns.addUnique(first + " / " + second, taken)));
            }
        }
        return new Fitted(names, pairs);
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /** The names of the most useful columns, the best first and equally good ones in the order of the table. */
    private List<String> mostUseful(Dataset train) {
        Dataset sample = train.select(Rows.sample(train.target().weights(), MAX_ROWS, SEED));
        Target target = sample.target();
        Map<String, Double> strengths = Columns.learn(
                sample.features(),
                Column.Numeric.class,
                column -> Statistics.moreThanTwo(Statistics.sorted(column))
                        ? (Double) Ranks.strength(column.values(), target)
                        : null);
        return strengths.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(columns)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Two columns, and the names of the new ones. */
    public record Pair(String first, String second, String product, String ratio) {}

    /** The names of all columns, and the pairs. */
    public record Fitted(List<String> columns, List<Pair> pairs) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            Columns.check(columns, table);
            Map<String, Column> byName = new HashMap<>();
            table.columns().forEach(column -> byName.put(column.name(), column));
            List<Column> all = new ArrayList<>(table.columns());
            for (Pair pair : pairs) {
                Column first = byName.get(pair.first());
                Column second = byName.get(pair.second());
                double[] products = new double[table.rows()];
                double[] ratios = new double[table.rows()];
                for (int row = 0; row < table.rows(); row++) {
                    products[row] = finiteOrMissing(first.number(row) * second.number(row));
                    ratios[row] = finiteOrMissing(first.number(row) / second.number(row));
                }
                all.add(new Column.Numeric(pair.product(), products));
                all.add(new Column.Numeric(pair.ratio(), ratios));
            }
            return new Table(table.rows(), all);
        }

        private static double finiteOrMissing(double number) {
            return Double.isFinite(number) ? number : Double.NaN;
        }
    }
}
