package dev.automl.search.evaluation;

import dev.automl.search.evaluation.Subgroups.Subgroup;
import dev.automl.search.finals.Finalist;
import dev.automl.search.statistics.FalseDiscoveries;
import dev.automl.search.statistics.Interval;
import dev.automl.search.statistics.WelchTest;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Predictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for groups of test rows on which winners do worse than on the rest: each level of each category, and quarters of
 * each column of numbers or dates. Groups are compared by the mean loss of their rows, as Chung et al. do (Slice Finder:
 * automated data slicing for model validation, ICDE 2019), by Welch's t-test; and because many groups are looked at,
 * p-values are adjusted for their number. Rows count as independent of each other.
 */
public final class SubgroupSearch {

    /** With fewer rows in a group, or besides it, nothing is compared. */
    public static final int FEWEST_ROWS = 10;

    /** Groups with fewer rows are marked. */
    public static final int SMALL_ROWS = 30;

    private static final int LISTED = 20;

    /** Rows times columns, so that it takes seconds at most; of more rows some are drawn. */
    private static final long MOST_CELLS = 20_000_000;

    private static final int FEWEST_SAMPLED = 1_000;

    private SubgroupSearch() {}

    /**
     * One for each winner, in their order.
     *
     * @param all the test rows
     * @param seed draws the rows that are looked at, if these are not all
     */
    public static List<Subgroups> of(Schema schema, Dataset all, List<Finalist> finalists, long seed) {
        int columns = Math.max(1, schema.features().size());
        int most = (int) Math.max(FEWEST_SAMPLED, Math.min(Integer.MAX_VALUE, MOST_CELLS / columns));
        int[] rows = RowSample.of(all.rows(), most, seed);
        Dataset test = rows.length == all.rows() ? all : all.select(rows);
        List<Losses> losses = finalists.stream()
                .map(finalist -> Losses.of(
                        test.target(),
                        Arrays.stream(rows)
                                .mapToObj(row -> finalist.predicted()[row])
                                .toArray(double[][]::new),
                        finalist.result().threshold().orElse(0.5)))
                .toList();
        List<Found> found = losses.stream().map(Found::new).toList();
        // Column by column, so that the groups of one only must be held.
        for (int c = 0; c < schema.features().size(); c++) {
            RowGroups.of(test.features().columns().get(c), schema.features().get(c))
                    .ifPresent(groups -> found.forEach(of -> of.look(groups)));
        }
        return IntStream.range(0, found.size())
                .mapToObj(i ->
                        found.get(i).subgroups(finalists.get(i).result().trial().id()))
                .toList();
    }

    /**
     * How far off each row is.
     *
     * @param values less their mean, which keeps the sums of squares exact
     * @param mean of all rows
     * @param wrong 1 if another class is predicted, else 0; null for numbers
     */
    record Losses(Metric metric, double[] values, double mean, double[] wrong, double[] weights) {

        static Losses of(Target truth, double[][] predicted, double threshold) {
            boolean numbers = truth.task() == Task.REGRESSION;
            double[] losses = new double[truth.rows()];
            double[] wrong = numbers ? null : new double[truth.rows()];
            for (int row = 0; row < losses.length; row++) {
                if (numbers) {
                    losses[row] = Math.abs(predicted[row][0] - truth.values()[row]);
                } else {
                    // As the metric clips it, so that no row outweighs all others.
                    double probability = Math.max(predicted[row][truth.classIndex(row)], 1e-15);
                    losses[row] = -StrictMath.log(Math.min(probability, 1 - 1e-15));
                    wrong[row] = Predictions.classIndex(threshold, predicted[row]) == truth.classIndex(row) ? 0 : 1;
                }
            }
            double weight = Arrays.stream(truth.weights()).sum();
            double mean = IntStream.range(0, losses.length)
                            .mapToDouble(row -> truth.weights()[row] * losses[row])
                            .sum()
                    / weight;
            double[] centred = Arrays.stream(losses).map(loss -> loss - mean).toArray();
            return new Losses(numbers ? Metric.MAE : Metric.LOG_LOSS, centred, mean, wrong, truth.weights());
        }
    }

    /** Sums over some rows, by the weights of these. */
    private static final class Sums {
        private int rows;
        private double weights;
        private double squaredWeights;
        private double values;
        private double squares;
        private double wrong;

        void add(Losses losses, int row) {
            double weight = losses.weights()[row];
            if (weight > 0) {
                double value = losses.values()[row];
                rows++;
                weights += weight;
                squaredWeights += weight * weight;
                values += weight * value;
                squares += weight * value * value;
                wrong += losses.wrong() == null ? Double.NaN : weight * losses.wrong()[row];
            }
        }

        Sums less(Sums part) {
            Sums rest = new Sums();
            rest.rows = rows - part.rows;
            rest.weights = weights - part.weights;
            rest.squaredWeights = squaredWeights - part.squaredWeights;
            rest.values = values - part.values;
            rest.squares = squares - part.squares;
            rest.wrong = wrong - part.wrong;
            return rest;
        }

        WelchTest.Sample sample() {
            return WelchTest.Sample.of(weights, squaredWeights, values, squares);
        }

        Double wrongShare() {
            return Double.isNaN(wrong) ? null : Math.max(0, wrong) / weights;
        }
    }

    /** What was found about one winner so far. */
    private static final class Found {
        private final Losses losses;
        private final Sums all = new Sums();
        private final List<Subgroup> compared = new ArrayList<>();
        private int tooFew;

        Found(Losses losses) {
            this.losses = losses;
            for (int row = 0; row < losses.values().length; row++) {
                all.add(losses, row);
            }
        }

        void look(RowGroups groups) {
            Sums[] sums = new Sums[groups.names().size()];
            Arrays.setAll(sums, any -> new Sums());
            for (int row = 0; row < groups.of().length; row++) {
                sums[groups.of()[row]].add(losses, row);
            }
            for (int group = 0; group < sums.length; group++) {
                Sums rest = all.less(sums[group]);
                if (sums[group].rows < FEWEST_ROWS || rest.rows < FEWEST_ROWS) {
                    tooFew++;
                    continue;
                }
                WelchTest test = WelchTest.of(sums[group].sample(), rest.sample());
                boolean defined = test.isDefined();
                Interval interval = defined ? test.interval() : new Interval(test.difference(), test.difference());
                compared.add(new Subgroup(
                        groups.column(),
                        groups.names().get(group),
                        sums[group].rows,
                        losses.mean() + sums[group].sample().mean(),
                        losses.mean() + rest.sample().mean(),
                        interval.low(),
                        interval.high(),
                        defined ? test.pValueOfHigher() : 1,
                        1,
                        sums[group].wrongShare(),
                        rest.wrongShare(),
                        sums[group].rows < SMALL_ROWS));
            }
        }

        Subgroups subgroups(int trial) {
            double[] adjusted = FalseDiscoveries.adjusted(
                    compared.stream().mapToDouble(Subgroup::pValue).toArray());
            List<Subgroup> higher = IntStream.range(0, adjusted.length)
                    .mapToObj(i -> adjusted(compared.get(i), adjusted[i]))
                    .filter(group -> group.difference() > 0)
                    .sorted(Comparator.comparingDouble(Subgroup::pValue)
                            .thenComparing(Comparator.comparingDouble(Subgroup::difference)
                                    .reversed()))
                    .toList();
            return new Subgroups(
                    Subgroups.FORMAT,
                    trial,
                    losses.metric().id(),
                    all.rows,
                    compared.size(),
                    tooFew,
                    (int) higher.stream().filter(Subgroup::worse).count(),
                    higher.subList(0, Math.min(LISTED, higher.size())));
        }

        private static Subgroup adjusted(Subgroup group, double pValue) {
            return new Subgroup(
                    group.column(),
                    group.value(),
                    group.rows(),
                    group.loss(),
                    group.restLoss(),
                    group.low(),
                    group.high(),
                    group.pValue(),
                    pValue,
                    group.wrong(),
                    group.restWrong(),
                    group.small());
        }
    }
}
