package dev.automl.search.statistics;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.GroupSplit;
import dev.automl.zoo.validation.Split;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A single holdout gives one score, which does not say how much of it is chance. So the score is taken again ten times,
 * each time without a tenth of the rows: how these ten vary tells (the delete-a-group jackknife). The parts are drawn at
 * random, of every class the same share, and rows of one group stay together. They are the same for every trial, so two
 * trials can be compared part by part.
 */
public final class HoldoutParts {

    private static final int PARTS = 10;

    /** Any fixed number would do: parts have nothing to do with the seed of the run. */
    private static final long SEED = 1;

    private final Target truth;
    /** For each part the rows that are not in it. */
    private final List<int[]> others;

    private HoldoutParts(Target truth, List<int[]> others) {
        this.truth = truth;
        this.others = others;
    }

    /** The parts of the holdout; none if there are folds, which tell by themselves, or too few rows or groups. */
    public static HoldoutParts of(List<Split> splits) {
        Dataset test = splits.get(0).test();
        boolean grouped = test.keys().containsKey(GroupSplit.ROLE);
        long units = grouped
                ? Arrays.stream(((Column.Categorical) test.key(GroupSplit.ROLE)).codes())
                        .distinct()
                        .count()
                : test.rows();
        if (splits.size() > 1 || units < PARTS) {
            return new HoldoutParts(test.target(), List.of());
        }
        double[] numbers = IntStream.range(0, test.rows()).asDoubleStream().toArray();
        Table rows = new Table(test.rows(), List.of(new Column.Numeric("row", numbers)));
        Dataset numbered = new Dataset(rows, test.target(), test.keys());
        List<Split> parts = grouped ? GroupSplit.folds(numbered, PARTS, SEED) : Split.folds(numbered, PARTS, SEED);
        return new HoldoutParts(
                test.target(),
                parts.stream().map(part -> rowNumbers(part.train())).toList());
    }

    private static int[] rowNumbers(Dataset numbered) {
        Column.Numeric column = (Column.Numeric) numbered.features().columns().get(0);
        return Arrays.stream(column.values()).mapToInt(number -> (int) number).toArray();
    }

    /**
     * For each part the score without it; nothing if there are no parts, or if the metric is not defined without one.
     *
     * @param predicted for the rows of the holdout, one array a row
     */
    public List<Double> scoresWithout(Metric metric, double[][] predicted) {
        List<Double> scores = others.stream()
                .map(rows -> {
                    Target target = truth.select(rows);
                    double[][] chosen =
                            Arrays.stream(rows).mapToObj(row -> predicted[row]).toArray(double[][]::new);
                    return metric.of(target, chosen, target.weights());
                })
                .toList();
        return scores.stream().anyMatch(score -> score.isNaN()) ? List.of() : scores;
    }
}
