package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import smile.util.IntSet;
import smile.util.SparseArray;

/**
 * Naive Bayes on intervals, by Smile.
 *
 * <p>Cuts every column into intervals that hold about as many rows each, and counts how often the rows of a class fall into
 * each interval. The columns of a class are taken for independent of each other, so a row's probabilities are products.
 * Columns of zeros and ones, and counts that are mostly zero, are cut between zero and the rest.
 *
 * @param bins into how many intervals a column is cut, at most
 * @param smoothing rows that are added to the count of every interval, so that none is impossible
 * @param evidence whose rows are counted for a class
 */
@Algorithm(
        id = "discrete-naive-bayes",
        name = "naive Bayes on intervals",
        library = "Smile",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.COUNTS,
        manyColumns = true,
        maxCells = 10_000_000,
        interpretable = true,
        strengths = "Very quick; follows curves of single columns; outliers do nothing; needs few rows.",
        weaknesses = "Counts columns that say the same twice, and is then too sure of itself; finds no interactions.",
        cost = "rows x columns",
        paper = "Yang and Webb, Discretization for naive-Bayes learning, Machine Learning 74, 2009; "
                + "Rennie et al., Tackling the poor assumptions of naive Bayes text classifiers, ICML 2003")
public record DiscreteNaiveBayes(
        @IntRange(low = 2, high = 50, log = true, initial = 10)
        int bins,

        @DoubleRange(low = 0.01, high = 100, log = true, initial = 1)
        double smoothing,

        Evidence evidence)
        implements Trainer {

    /** Whose rows are counted. */
    public enum Evidence {
        /** Those of the class. */
        OWN_ROWS,
        /** Those of all other classes, and what is rare there speaks for the class: steadier for rare classes. */
        OTHER_ROWS
    }

    /** Rows that are counted at once, to hold few of them in Smile's form. */
    private static final int BLOCK = 10_000;

    public DiscreteNaiveBayes {
        Require.atLeast("bins", bins, 2);
        Require.positive("smoothing", smoothing);
        if (evidence == null) {
            throw new IllegalArgumentException("evidence must be given, not null");
        }
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        PresentClasses classes = PresentClasses.of(train.target());
        Intervals intervals = Intervals.of(train.features(), bins);
        if (classes.count() == 1 || intervals.count() == 0) {
            return new IntervalModel(classes, intervals, null);
        }
        var kind = evidence == Evidence.OWN_ROWS
                ? smile.classification.DiscreteNaiveBayes.Model.MULTINOMIAL
                : smile.classification.DiscreteNaiveBayes.Model.CNB;
        smile.classification.DiscreteNaiveBayes bayes = new smile.classification.DiscreteNaiveBayes(
                kind, classes.count(), intervals.count(), smoothing, IntSet.of(classes.count()));
        int[] numbers = classes.numbers(train.target());
        double[][] rows = train.features().toRows();
        for (int from = 0; from < rows.length; from += BLOCK) {
            int to = Math.min(rows.length, from + BLOCK);
            SparseArray[] block =
                    Arrays.stream(rows, from, to).map(intervals::of).toArray(SparseArray[]::new);
            bayes.update(block, Arrays.copyOfRange(numbers, from, to));
        }
        return new IntervalModel(classes, intervals, bayes);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return IntervalModel.load(folder);
    }
}
