package dev.automl.search.fairness;

import dev.automl.search.evaluation.RowGroups;
import dev.automl.search.fairness.Fairness.Group;
import dev.automl.search.fairness.Fairness.Grouping;
import dev.automl.search.fairness.Fairness.Measured;
import dev.automl.search.fairness.Fairness.Selection;
import dev.automl.search.finals.Finalist;
import dev.automl.search.statistics.Bootstrap;
import dev.automl.search.statistics.Interval;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Compares how winners treat groups of test rows. Intervals are percentile bootstraps: the groups are compared again on
 * resamples of the test rows, with the groups and classes left out that are too small in the test rows themselves.
 */
public final class FairnessAudit {

    private static final int RESAMPLES = 500;
    private static final int FEWEST_RESAMPLES = 100;

    /** Rows times resamples, so that a large test set does not take minutes. */
    private static final int MOST_DRAWS = 20_000_000;

    private final Dataset test;
    private final List<RowGroups> groupings;
    private final Metric metric;
    private final long seed;

    /** @param groupings of the test rows, as {@link SensitiveGroups} reads them */
    public FairnessAudit(Dataset test, List<RowGroups> groupings, Metric metric, long seed) {
        this.test = test;
        this.groupings = List.copyOf(groupings);
        this.metric = metric;
        this.seed = seed;
    }

    /** @param finalists the best first */
    public Fairness of(List<SensitiveColumn> columns, List<Finalist> finalists) {
        return new Fairness(
                Fairness.FORMAT,
                columns.stream().map(SensitiveColumn::name).toList(),
                metric.id(),
                finalists.stream()
                        .map(finalist -> model(
                                finalist.result().trial().id(),
                                finalist.predicted(),
                                finalist.result().threshold().orElse(0.5)))
                        .toList());
    }

    /** @param threshold of two classes, the second is predicted from this probability on */
    Fairness.Model model(int trial, double[][] predicted, double threshold) {
        Tally.Decisions decisions = Tally.Decisions.of(test.target(), predicted, threshold);
        return new Fairness.Model(
                trial,
                groupings.stream()
                        .map(groups -> grouping(groups, decisions, predicted))
                        .toList());
    }

    private Grouping grouping(RowGroups groups, Tally.Decisions decisions, double[][] predicted) {
        double[] weights = test.target().weights();
        int[] every = IntStream.range(0, test.rows()).toArray();
        int[] counted = Arrays.stream(every).filter(row -> weights[row] > 0).toArray();
        double[] ones = new double[weights.length];
        Arrays.fill(ones, 1);
        Tally rows = tally(groups, decisions, counted, ones);
        Tally weighted = tally(groups, decisions, counted, weights);
        List<FairnessMeasure> measures = FairnessMeasure.of(test.target().task());
        List<Comparison> comparisons = measures.stream()
                .map(measure -> Comparison.of(measure, rows, compared()))
                .toList();
        double[][] resampled = resampled(groups, decisions, comparisons);
        List<Measured> measured = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            measured.add(measured(groups, comparisons.get(m), weighted, resampled[m]));
        }
        List<Group> described = IntStream.range(0, groups.names().size())
                .filter(group -> rows.weight(group) > 0)
                .mapToObj(group -> group(
                        groups,
                        group,
                        rows,
                        weighted,
                        predicted,
                        comparisons.stream()
                                .anyMatch(comparison -> comparison.leftOut().contains(group))))
                .toList();
        return new Grouping(groups.column(), described, measured);
    }

    private static Tally tally(RowGroups groups, Tally.Decisions decisions, int[] rows, double[] weights) {
        Tally tally = new Tally(decisions, groups.of(), groups.names().size());
        for (int row : rows) {
            tally.add(row, weights[row]);
        }
        return tally;
    }

    /** Of more than two classes, a rate of a class that hardly a test row belongs to would say nothing. */
    private List<Integer> compared() {
        if (test.target().task() != Task.MULTICLASS) {
            return selectable();
        }
        int[] rows = test.counted().target().classCounts();
        return selectable().stream()
                .filter(c -> rows[c] >= GroupRate.FEWEST_OF_A_CLASS)
                .toList();
    }

    /** The classes that rows can be selected for: of two the positive one; a number is none. */
    private List<Integer> selectable() {
        return switch (test.target().task()) {
            case REGRESSION -> List.of(0);
            case BINARY -> List.of(1);
            case MULTICLASS ->
                IntStream.range(0, test.target().classes().size()).boxed().toList();
        };
    }

    /** The values of each measure on resamples of the test rows; of rows that belong together all or none. */
    private double[][] resampled(RowGroups groups, Tally.Decisions decisions, List<Comparison> comparisons) {
        List<int[]> units = Bootstrap.units(test);
        double[] weights = test.target().weights();
        int resamples = Math.max(FEWEST_RESAMPLES, Math.min(RESAMPLES, MOST_DRAWS / Math.max(1, test.rows())));
        Random random = new Random(seed);
        double[][] values = new double[comparisons.size()][resamples];
        for (int i = 0; i < resamples; i++) {
            Tally tally = new Tally(decisions, groups.of(), groups.names().size());
            for (int draw = 0; draw < units.size(); draw++) {
                for (int row : units.get(random.nextInt(units.size()))) {
                    tally.add(row, weights[row]);
                }
            }
            for (int c = 0; c < comparisons.size(); c++) {
                values[c][i] = comparisons
                        .get(c)
                        .farthest(tally)
                        .map(Comparison.Apart::value)
                        .orElse(Double.NaN);
            }
        }
        return values;
    }

    private Measured measured(RowGroups groups, Comparison comparison, Tally tally, double[] resampled) {
        List<String> leftOut =
                comparison.leftOut().stream().map(groups.names()::get).toList();
        String id = comparison.measure().id();
        Optional<Comparison.Apart> apart = comparison.farthest(tally);
        if (apart.isEmpty()) {
            return Measured.unknown(id, leftOut);
        }
        Optional<Interval> interval = Bootstrap.middle(resampled);
        return new Measured(
                id,
                apart.get().value(),
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null),
                test.target().task() == Task.REGRESSION
                        ? null
                        : test.target().classes().get(apart.get().selected()),
                apart.get().rate().id(),
                groups.names().get(apart.get().lowest()),
                apart.get().lowestRate(),
                groups.names().get(apart.get().highest()),
                apart.get().highestRate(),
                leftOut);
    }

    private Group group(RowGroups groups, int group, Tally rows, Tally weighted, double[][] predicted, boolean small) {
        double[] weights = test.target().weights();
        int[] members = IntStream.range(0, test.rows())
                .filter(row -> groups.of()[row] == group && weights[row] > 0)
                .toArray();
        Target truth = test.target().select(members);
        double[][] own = Arrays.stream(members).mapToObj(row -> predicted[row]).toArray(double[][]::new);
        boolean numbers = truth.task() == Task.REGRESSION;
        return new Group(
                groups.names().get(group),
                members.length,
                small,
                defined(metric.of(truth, own, truth.weights())),
                numbers
                        ? List.of()
                        : selectable().stream()
                                .map(c -> selection(c, group, rows, weighted, truth, own))
                                .toList(),
                numbers ? defined(GroupRate.MEAN_ERROR.of(weighted, group, 0)) : null,
                numbers ? defined(GroupRate.MEAN_ABSOLUTE_ERROR.of(weighted, group, 0)) : null);
    }

    private static Selection selection(
            int c, int group, Tally rows, Tally weighted, Target truth, double[][] predicted) {
        double probability = 0;
        for (int row = 0; row < predicted.length; row++) {
            probability += truth.weights()[row] * predicted[row][c];
        }
        return new Selection(
                truth.classes().get(c),
                (int) rows.ofClass(group, c),
                weighted.ofClass(group, c) / weighted.weight(group),
                defined(GroupRate.SELECTION_RATE.of(weighted, group, c)),
                defined(GroupRate.TRUE_POSITIVE_RATE.of(weighted, group, c)),
                defined(GroupRate.FALSE_POSITIVE_RATE.of(weighted, group, c)),
                probability / weighted.weight(group));
    }

    private static Double defined(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
