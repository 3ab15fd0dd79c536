package dev.automl.search.statistics;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.GroupSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The bootstrap interval of a test score (Efron and Tibshirani, An introduction to the bootstrap, 1993): the score is taken
 * again on {@value #RESAMPLES} resamples, rows drawn from the test rows with replacement, and the middle 95 % of these are
 * the interval. It tells how far the score of this model may be off because there are just these test rows, if rows are
 * independent of each other. It does not tell how much models of other training rows would vary.
 *
 * <p>Rows of one group are drawn together. For metrics that need every class, rows are drawn class by class. So that it does
 * not cost more than a fraction of a second, some rows of a large test set, drawn at random, stand for all, and the interval
 * that they give is made narrower by the root of their share (as Bickel, Goetze and van Zwet do for smaller resamples,
 * Statistica Sinica 7, 1997).
 */
public final class Bootstrap {

    private static final int RESAMPLES = 500;
    private static final double OUTSIDE = 0.025;

    /** Rows times classes that stand for all, unless that makes too few rows. */
    private static final int MOST_NUMBERS = 4_000;

    private static final int FEWEST_ROWS = 500;

    private Bootstrap() {}

    /** The 95 % interval; empty with fewer than two rows or groups, or if the metric is not defined in most resamples. */
    public static Optional<Interval> interval(Metric metric, Dataset test, double[][] predicted, long seed) {
        Target truth = test.target();
        int mostRows =
                Math.max(FEWEST_ROWS, MOST_NUMBERS / Math.max(2, truth.classes().size()));
        double share = Math.min(1, (double) mostRows / truth.rows());
        Random random = new Random(seed);
        List<List<int[]>> strata = strata(metric, test).stream()
                .map(stratum -> share == 1 ? stratum : some(stratum, share, random))
                .toList();
        if (strata.stream().mapToInt(List::size).sum() < 2) {
            return Optional.empty();
        }
        double score = metric.of(truth, predicted, truth.weights());
        double scoreOfSome = score(
                metric,
                truth,
                predicted,
                rows(strata.stream().flatMap(List::stream).toList()));
        double[] scores = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            scores[i] = score(metric, truth, predicted, rows(drawn(strata, random)));
        }
        if (Double.isNaN(score) || Double.isNaN(scoreOfSome)) {
            return Optional.empty();
        }
        double narrower = Math.sqrt(share);
        return middle(scores)
                .map(middle -> new Interval(
                        score + narrower * (middle.low() - scoreOfSome),
                        score + narrower * (middle.high() - scoreOfSome)));
    }

    /** The middle 95 % of what resamples give; empty if less than half of them give a number. */
    public static Optional<Interval> middle(double[] values) {
        double[] defined = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return defined.length == 0 || defined.length < values.length / 2
                ? Optional.empty()
                : Optional.of(new Interval(quantile(defined, OUTSIDE), quantile(defined, 1 - OUTSIDE)));
    }

    /** What is drawn as a whole: each row, or the rows of each group of the split. */
    public static List<int[]> units(Dataset test) {
        return test.keys().containsKey(GroupSplit.ROLE)
                ? groups((Column.Categorical) test.key(GroupSplit.ROLE))
                : IntStream.range(0, test.rows())
                        .mapToObj(row -> new int[] {row})
                        .toList();
    }

    private static double score(Metric metric, Target truth, double[][] predicted, int[] rows) {
        Target target = truth.select(rows);
        double[][] chosen = Arrays.stream(rows).mapToObj(row -> predicted[row]).toArray(double[][]::new);
        return metric.of(target, chosen, target.weights());
    }

    /** What is drawn: rows that are drawn together, by the stratum that they are drawn from. */
    private static List<List<int[]>> strata(Metric metric, Dataset test) {
        Target truth = test.target();
        Map<Integer, List<int[]>> strata = new TreeMap<>();
        if (test.keys().containsKey(GroupSplit.ROLE)) {
            strata.put(0, units(test));
        } else {
            for (int row = 0; row < truth.rows(); row++) {
                int stratum = needsEveryClass(metric) ? truth.classIndex(row) : 0;
                strata.computeIfAbsent(stratum, any -> new ArrayList<>()).add(new int[] {row});
            }
        }
        return List.copyOf(strata.values());
    }

    private static boolean needsEveryClass(Metric metric) {
        return metric == Metric.ROC_AUC || metric == Metric.PR_AUC || metric == Metric.BALANCED_ACCURACY;
    }

    /** A row without a group is one of its own. */
    private static List<int[]> groups(Column.Categorical names) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int row = 0; row < names.codes().length; row++) {
            int code = names.codes()[row];
            int group = code == Column.Categorical.MISSING ? names.levels().size() + row : code;
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
        }
        return groups.values().stream()
                .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** A share of a stratum, at least one of it. */
    private static List<int[]> some(List<int[]> stratum, double share, Random random) {
        List<int[]> shuffled = new ArrayList<>(stratum);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, (int) Math.max(1, Math.round(share * stratum.size())));
    }

    /** A resample: as many of each stratum as it has. */
    private static List<int[]> drawn(List<List<int[]>> strata, Random random) {
        List<int[]> drawn = new ArrayList<>();
        for (List<int[]> stratum : strata) {
            for (int i = 0; i < stratum.size(); i++) {
                drawn.add(stratum.get(random.nextInt(stratum.size())));
            }
        }
        return drawn;
    }

    private static int[] rows(List<int[]> units) {
        int[] rows = new int[units.stream().mapToInt(unit -> unit.length).sum()];
        int next = 0;
        for (int[] unit : units) {
            System.arraycopy(unit, 0, rows, next, unit.length);
            next += unit.length;
        }
        return rows;
    }

    /** Between the two nearest values, as R's {@code quantile} does it by default. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
