package dev.automl.search.statistics;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.GroupSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * The bootstrap interval of a test score (Efron and Tibshirani, An introduction to the bootstrap, 1993): the score is taken
 * again on {@value #RESAMPLES} resamples, rows drawn from the test rows with replacement, and the middle 95 % of these are
 * the interval. It tells how far the score of this model may be off because there are just these test rows, if rows are
 * independent of each other. It does not tell how much models of other training rows would vary.
 *
 * <p>Rows of one group are drawn together. For metrics that need every class, rows are drawn class by class. Of more than
 * {@value #MOST_ROWS} test rows a resample has only so many, and the interval is made narrower by the root of the ratio
 * (Bickel, Goetze and van Zwet, Resampling fewer than n observations, Statistica Sinica 7, 1997), so that large test
 * sets cost no more time.
 */
public final class Bootstrap {

    private static final int RESAMPLES = 1000;
    private static final int MOST_ROWS = 5000;
    private static final double OUTSIDE = 0.025;

    private Bootstrap() {}

    /** The 95 % interval; empty with fewer than two rows or groups, or if the metric is not defined in most resamples. */
    public static Optional<Interval> interval(Metric metric, Dataset test, double[][] predicted, long seed) {
        Target truth = test.target();
        double score = metric.of(truth, predicted, truth.weights());
        List<List<int[]>> strata = strata(metric, test);
        int units = strata.stream().mapToInt(List::size).sum();
        if (units < 2 || Double.isNaN(score)) {
            return Optional.empty();
        }
        double share = Math.min(1, (double) MOST_ROWS / truth.rows());
        Random random = new Random(seed);
        double[] scores = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] rows = draw(strata, share, random);
            Target target = truth.select(rows);
            double[][] chosen =
                    Arrays.stream(rows).mapToObj(row -> predicted[row]).toArray(double[][]::new);
            scores[i] = metric.of(target, chosen, target.weights());
        }
        double[] defined = Arrays.stream(scores)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (defined.length < RESAMPLES / 2) {
            return Optional.empty();
        }
        double narrower = Math.sqrt(share);
        return Optional.of(new Interval(
                score + narrower * (quantile(defined, OUTSIDE) - score),
                score + narrower * (quantile(defined, 1 - OUTSIDE) - score)));
    }

    /** What is drawn: rows that are drawn together, by the stratum that they are drawn from. */
    private static List<List<int[]>> strata(Metric metric, Dataset test) {
        Target truth = test.target();
        Map<Integer, List<int[]>> strata = new TreeMap<>();
        if (test.keys().containsKey(GroupSplit.ROLE)) {
            strata.put(0, groups((Column.Categorical) test.key(GroupSplit.ROLE)));
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

    /** The rows of a resample: of each stratum this share of its size. */
    private static int[] draw(List<List<int[]>> strata, double share, Random random) {
        List<int[]> drawn = new ArrayList<>();
        int size = 0;
        for (List<int[]> stratum : strata) {
            long count = Math.max(1, Math.round(share * stratum.size()));
            for (long i = 0; i < count; i++) {
                int[] unit = stratum.get(random.nextInt(stratum.size()));
                drawn.add(unit);
                size += unit.length;
            }
        }
        int[] rows = new int[size];
        int next = 0;
        for (int[] unit : drawn) {
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
