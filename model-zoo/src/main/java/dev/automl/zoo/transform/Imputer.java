package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fills gaps in numbers with what is usual in the training rows, or with 0 if they have no value. A column with gaps in
 * training is followed by a new one that is 1 where a value was missing and 0 elsewhere, since that often tells something.
 * Other columns pass unchanged, but categories with a rule of their own are filled, too.
 *
 * @param strategy for numbers without a rule of their own; {@code CONSTANT} fills them with 0
 * @param rules for single columns; a column that is not in the table is passed over
 */
public record Imputer(Strategy strategy, List<Rule> rules) implements Transformer {

    /** What is filled in. */
    public enum Strategy {
        MEDIAN,
        MEAN,
        /** Of equally frequent values the smallest, of levels the first by name. The one strategy for categories. */
        MOST_FREQUENT,
        CONSTANT,
        /** Nothing: the gaps stay. */
        NONE
    }

    /**
     * How one column is filled.
     *
     * @param constant what {@code CONSTANT} fills in; unused otherwise
     */
    public record Rule(String column, Strategy strategy, double constant) {

        public Rule {
            if (column == null || strategy == null || !Double.isFinite(constant)) {
                throw new IllegalArgumentException("a rule needs a column, a strategy and a finite constant, not "
                        + column + ", " + strategy + " and " + constant);
            }
        }
    }

    public Imputer {
        if (strategy == null) {
            throw new IllegalArgumentException("strategy must be given");
        }
        rules = List.copyOf(rules);
        if (rules.stream().map(Rule::column).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("a column has two rules: " + rules);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        List<String> taken = new ArrayList<>(names);
        return new Fitted(names, Columns.learn(table, Column.class, column -> filling(column, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Filling filling(Column column, List<String> taken) {
        Rule rule = rules.stream()
                .filter(candidate -> candidate.column().equals(column.name()))
                .findFirst()
                .orElse(new Rule(column.name(), column instanceof Column.Numeric ? strategy : Strategy.NONE, 0));
        if (rule.strategy() == Strategy.NONE) {
            return null;
        }
        if (column instanceof Column.Numeric numbers) {
            double[] sorted = Statistics.sorted(numbers);
            return new Filling(number(sorted, rule), null, indicator(column, sorted.length < column.size(), taken));
        }
        if (column instanceof Column.Categorical levels && rule.strategy() == Strategy.MOST_FREQUENT) {
            String usual = Levels.byFrequency(levels, 1).stream().findFirst().orElse(null);
            return usual == null ? null : new Filling(0, usual, indicator(column, Levels.anyMissing(levels), taken));
        }
        throw new IllegalArgumentException("the gaps in '" + column.name() + "' can't be filled by " + rule.strategy()
                + ": it holds no numbers; in categories the most frequent one can be filled in");
    }

    private static String indicator(Column column, boolean gaps, List<String> taken) {
        return gaps ? Columns.addUnique(column.name() + " is missing", taken) : null;
    }

    private static double number(double[] sorted, Rule rule) {
        if (rule.strategy() == Strategy.CONSTANT) {
            return rule.constant();
        }
        if (sorted.length == 0) {
            return 0;
        }
        return switch (rule.strategy()) {
            case MEAN -> mean(sorted);
            case MOST_FREQUENT -> mostFrequent(sorted);
            default -> Statistics.quantile(sorted, 0.5);
        };
    }

    /** Of at least one value. */
    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        // So large that the sum overflows: then the parts are added up.
        return Double.isFinite(sum)
                ? sum / values.length
                : Arrays.stream(values).map(value -> value / values.length).reduce(0, Double::sum);
    }

    /** Of at least one value; of equally frequent ones the smallest. */
    private static double mostFrequent(double[] sorted) {
        int start = 0; // of a run of equal values
        int best = 0;
        int most = 0;
        for (int i = 0; i < sorted.length; i++) {
            start = sorted[i] == sorted[start] ? start : i;
            if (i - start + 1 > most) {
                most = i - start + 1;
                best = start;
            }
        }
        return sorted[best];
    }

    /**
     * How the gaps of one column are filled.
     *
     * @param number for a column of numbers
     * @param level for a column of categories; {@code null} for one of numbers
     * @param indicator the name of the new column; {@code null} if training has no gaps
     */
    public record Filling(double number, String level, String indicator) {

        private List<Column> apply(Column column) {
            Column filled = level == null
                    ? column.map(column.name(), value -> Double.isNaN(value) ? number : value)
                    : filled((Column.Categorical) column);
            return indicator == null
                    ? List.of(filled)
                    : List.of(filled, column.map(indicator, value -> Double.isNaN(value) ? 1 : 0));
        }

        private Column filled(Column.Categorical column) {
            List<String> levels = new ArrayList<>(column.levels());
            if (!levels.contains(level)) {
                levels.add(level);
            }
            int usual = levels.indexOf(level);
            int[] codes = IntStream.of(column.codes())
                    .map(code -> code == Column.Categorical.MISSING ? usual : code)
                    .toArray();
            return new Column.Categorical(column.name(), codes, levels);
        }
    }

    /** The names of all columns, and how those with gaps to fill are filled, by name. */
    public record Fitted(List<String> columns, Map<String, Filling> fillings) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, fillings, (column, filling) -> filling.apply(column));
        }
    }
}
