package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Replaces each level of a column with many of them by the mean of the target over the training rows that have it; for two
 * classes by the share of the second one, for more by the share of each class (of the ten most frequent). The mean is drawn
 * towards that of all rows, the more the rarer the level is, as if {@code smoothing} more rows of the level had that mean.
 * Levels that training did not have get the mean of all rows. Missing values are a level. Other columns pass unchanged.
 *
 * <p>A training row must not meet its own target in a feature: the algorithm would learn to read it off there. So the
 * training rows are dealt into five folds, with a fixed seed, and each gets the means of the other four.
 *
 * <p>Micci-Barreca, A preprocessing scheme for high-cardinality categorical attributes, SIGKDD Explorations 3, 2001.
 *
 * @param minLevels that a column must have in training; columns with fewer levels pass unchanged
 * @param smoothing above 0
 */
public record TargetEncoder(int minLevels, double smoothing) implements Transformer {

    private static final int FOLDS = 5;
    private static final long SEED = 1;
    private static final int MAX_CLASSES = 10;

    public TargetEncoder {
        if (minLevels < 1) {
            throw new IllegalArgumentException("minLevels must be at least 1, not " + minLevels);
        }
        if (!(smoothing > 0 && smoothing < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("smoothing must be a number above 0, not " + smoothing);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        List<String> taken = new ArrayList<>(names);
        List<Answer> answers = answers(train.target());
        return new Fitted(
                names,
                Columns.learn(
                        table,
                        Column.Categorical.class,
                        column -> encoding(column, answers, train.target().weights(), taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    /** Each row gets what was learned from the rows of the other folds. */
    @Override
    public Table applyToTraining(Dataset train, Transformer.Fitted fitted) {
        List<Answer> answers = answers(train.target());
        double[] weights = train.target().weights();
        int[] folds = folds(weights);
        Fitted learned = (Fitted) fitted;
        return Columns.replace(train.features(), learned.columns(), learned.encodings(), (column, encoding) -> {
            int[] places = encoding.places(column);
            double[][] values = new double[answers.size()][train.rows()];
            for (int f = 0; f < FOLDS; f++) {
                int fold = f;
                for (int a = 0; a < values.length; a++) {
                    double[] means = means(places, answers.get(a), weights, encoding, row -> folds[row] != fold);
                    for (int row = 0; row < places.length; row++) {
                        values[a][row] = folds[row] == fold ? means[places[row]] : values[a][row];
                    }
                }
            }
            return Columns.numeric(encoding.outputs(), values);
        });
    }

    /** Rows of weight 0, from which nothing is learned, are all in the first fold. */
    private static int[] folds(double[] weights) {
        int[] folds = new int[weights.length];
        int[] rows = Rows.shuffled(weights, SEED);
        for (int i = 0; i < rows.length; i++) {
            folds[rows[i]] = i % FOLDS;
        }
        return folds;
    }

    /** What is averaged: its name, and its value in each row. */
    private record Answer(String name, double[] values) {}

    private static List<Answer> answers(Target target) {
        if (target.task() == Task.REGRESSION) {
            return List.of(new Answer("mean target", target.values()));
        }
        int[] counts = target.classCounts();
        return IntStream.range(target.task() == Task.BINARY ? 1 : 0, counts.length)
                .boxed()
                .sorted(Comparator.comparing(c -> -counts[c]))
                .limit(MAX_CLASSES)
                .sorted()
                .map(c -> new Answer(
                        "share of " + target.classes().get(c),
                        Arrays.stream(target.values())
                                .map(value -> value == c ? 1 : 0)
                                .toArray()))
                .toList();
    }

    private Encoding encoding(Column.Categorical column, List<Answer> answers, double[] weights, List<String> taken) {
        List<String> levels = Levels.byName(column);
        if (levels.size() < minLevels) {
            return null;
        }
        Encoding encoding = new Encoding(levels, new ArrayList<>(), new ArrayList<>());
        int[] places = encoding.places(column);
        for (Answer answer : answers) {
            encoding.outputs().add(Columns.addUnique(column.name() + ", " + answer.name(), taken));
            double[] means = means(places, answer, weights, encoding, row -> true);
            encoding.means().add(DoubleStream.of(means).boxed().toList());
        }
        return encoding;
    }

    /** The smoothed mean at each place, over some of the rows. */
    private double[] means(int[] places, Answer answer, double[] weights, Encoding encoding, IntPredicate included) {
        double[] sums = new double[encoding.unknown() + 1];
        double[] counts = new double[sums.length];
        for (int row = 0; row < places.length; row++) {
            if (included.test(row)) {
                sums[places[row]] += weights[row] * answer.values()[row];
                counts[places[row]] += weights[row];
            }
        }
        double rows = DoubleStream.of(counts).reduce(0, Double::sum);
        double mean = rows > 0 ? DoubleStream.of(sums).reduce(0, Double::sum) / rows : 0;
        return IntStream.range(0, sums.length)
                .mapToDouble(place -> (sums[place] + smoothing * mean) / (counts[place] + smoothing))
                .toArray();
    }

    /**
     * How one column is replaced.
     *
     * @param outputs the names of the new columns
     * @param means for each output the means of the levels in their order, of missing values, and of all rows
     */
    public record Encoding(List<String> levels, List<String> outputs, List<List<Double>> means) {

        /** The place of a level that training did not have, behind that of missing values. */
        private int unknown() {
            return levels.size() + 1;
        }

        private int[] places(Column column) {
            return Levels.places(column, levels, unknown(), levels.size());
        }

        private List<Column> apply(Column column) {
            int[] places = places(column);
            return Columns.numeric(
                    outputs,
                    means.stream()
                            .map(mean ->
                                    Arrays.stream(places).mapToDouble(mean::get).toArray())
                            .toArray(double[][]::new));
        }
    }

    /** The names of all columns, and the encodings of the replaced ones by name. */
    public record Fitted(List<String> columns, Map<String, Encoding> encodings) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, encodings, (column, encoding) -> encoding.apply(column));
        }
    }
}
