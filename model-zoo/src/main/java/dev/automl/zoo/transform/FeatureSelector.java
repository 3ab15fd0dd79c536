package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Keeps the columns that tell more about the target than noise does.
 *
 * <p>In each round every column gets a copy with shuffled rows, which can tell nothing; {@link RandomTrees} measure how
 * much columns and copies seem to help. A column that beats the best copy in more than half of the rounds stays. If none
 * does, all stay: then there is nothing to choose by. This is Boruta with a fixed number of rounds: Kursa and Rudnicki,
 * Feature selection with the Boruta package, Journal of Statistical Software 36, 2010. A column that tells nothing alone,
 * but only together with another one, can be missed.
 *
 * <p>Looks at 4,000 training rows at most, drawn with a fixed seed. Numbers and categories are judged; dates and texts
 * stay.
 *
 * @param rounds each with noise of its own, at least 1; 20 are enough, more take longer
 */
public record FeatureSelector(int rounds) implements Transformer {

    private static final int TREES = 10; // a round
    private static final int MAX_ROWS = 4_000;
    private static final long SEED = 1;

    public FeatureSelector {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, not " + rounds);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Dataset sample = train.select(Rows.sample(train.target().weights(), MAX_ROWS, SEED));
        List<Column> judged = sample.features().columns().stream()
                .filter(column -> column instanceof Column.Numeric || column instanceof Column.Categorical)
                .toList();
        List<String> dropped = new ArrayList<>();
        int[] wins = wins(judged, sample.target());
        for (int c = 0; c < wins.length; c++) {
            if (2 * wins[c] <= rounds) {
                dropped.add(judged.get(c).name());
            }
        }
        List<String> names = Columns.names(train.features());
        return new Fitted(names, dropped.size() == judged.size() ? List.of() : dropped);
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /** In how many rounds each column beats all the noise. */
    private int[] wins(List<Column> columns, Target target) {
        Random random = new Random(SEED);
        RandomTrees.Answers answers = answers(target);
        double[][] values = columns.stream().map(FeatureSelector::values).toArray(double[][]::new);
        int[] rows = IntStream.range(0, target.rows()).toArray();
        int[] wins = new int[columns.size()];
        for (int round = 0; round < rounds && wins.length > 0; round++) {
            Rows.shuffle(rows, random);
            for (int c = 0; c < wins.length; c++) {
                if (columns.get(c) instanceof Column.Categorical) {
                    values[c] = reordered(values[c], random);
                }
            }
            double[] gains = RandomTrees.gains(values, rows, answers, TREES, random);
            double noise = Arrays.stream(gains, wins.length, gains.length).max().orElse(0);
            for (int c = 0; c < wins.length; c++) {
                wins[c] += gains[c] > noise ? 1 : 0;
            }
        }
        return wins;
    }

    /** Ranks, with missing numbers far below; for categories the places of the levels by name, missing ones behind. */
    private static double[] values(Column column) {
        if (column instanceof Column.Categorical categories) {
            List<String> levels = Levels.byName(categories);
            return Arrays.stream(Levels.places(column, levels, -1, levels.size()))
                    .asDoubleStream()
                    .toArray();
        }
        return Ranks.of(((Column.Numeric) column).values(), -column.size());
    }

    /** The same categories in a random order, since they have none: so a cut parts them at random. */
    private static double[] reordered(double[] places, Random random) {
        int[] order = IntStream.rangeClosed(0, (int) Arrays.stream(places).max().orElse(0))
                .toArray();
        Rows.shuffle(order, random);
        return Arrays.stream(places).map(place -> order[(int) place]).toArray();
    }

    /** Classes, or the ranks of the numbers: so that extreme ones do not decide. */
    private static RandomTrees.Answers answers(Target target) {
        int[] classes = new int[target.rows()];
        double[] values = new double[target.rows()];
        if (target.task().isClassification()) {
            Arrays.fill(values, 1);
            Arrays.setAll(classes, target::classIndex);
            return new RandomTrees.Answers(
                    classes, values, target.weights(), target.classes().size());
        }
        double[] ranks = Ranks.of(target.values(), 0);
        Arrays.setAll(values, row -> ranks[row] - (target.rows() + 1) / 2.0);
        return new RandomTrees.Answers(classes, values, target.weights(), 1);
    }

    /** The names of all columns, and of those that are dropped. */
    public record Fitted(List<String> columns, List<String> dropped) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            Columns.check(columns, table);
            return new Table(
                    table.rows(),
                    table.columns().stream()
                            .filter(column -> !dropped.contains(column.name()))
                            .toList());
        }
    }
}
