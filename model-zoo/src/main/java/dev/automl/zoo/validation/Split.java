package dev.automl.zoo.validation;

import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows to fit on, and rows to score on that the fit never sees; both in the order of the data. Which rows go where depends
 * on the seed, the number of rows and their classes only, and is the same on every Java version.
 */
public record Split(Dataset train, Dataset test) {

    /**
     * Puts a share of the rows aside, drawn at random; for classification the same share of every class.
     *
     * <p>One row of every class stays in {@code train}, so a class of one row is not tested, and {@code test} gets smaller
     * if need be. Only if no class has two rows, some classes are tested that training never sees.
     *
     * @param fraction of the rows to put aside, above 0 and below 1; at least one row is, and at least one is not
     * @throws DataException if there are fewer than two rows
     */
    public static Split holdout(Dataset data, double fraction, long seed) {
        requireShare(fraction);
        if (data.rows() < 2) {
            throw new DataException("a split needs at least 2 rows, one on each side; there are " + data.rows());
        }
        int wanted = (int) Math.max(1, Math.min(data.rows() - 1, Math.round(fraction * data.rows())));
        int[] open = testRows(strataSizes(data.target()), data.rows(), wanted);
        boolean[] test = new boolean[data.rows()];
        for (int row : shuffledRows(data.rows(), seed)) {
            test[row] = open[stratum(data.target(), row)]-- > 0;
        }
        return split(data, row -> test[row]);
    }

    /**
     * Splits the rows into folds, drawn at random, whose sizes differ by one at most; for classification their shares of
     * every class differ by one row at most, too. Every row is a test row of exactly one of the returned splits.
     *
     * <p>A class with fewer rows than folds is tested in some folds only; a class of one row is unknown to the training
     * rows of the fold that tests it.
     *
     * @param count of folds, from 2 to the number of rows
     */
    public static List<Split> folds(Dataset data, int count, long seed) {
        if (count < 2 || count > data.rows()) {
            throw new IllegalArgumentException(
                    "the number of folds must be from 2 to the number of rows, " + data.rows() + ", not " + count);
        }
        // Each class is dealt to the folds in turn, beginning where the class before it stops.
        int[] sizes = strataSizes(data.target());
        int[] turn = new int[sizes.length];
        for (int s = 1; s < sizes.length; s++) {
            turn[s] = turn[s - 1] + sizes[s - 1];
        }
        int[] foldOf = new int[data.rows()];
        for (int row : shuffledRows(data.rows(), seed)) {
            foldOf[row] = turn[stratum(data.target(), row)]++ % count;
        }
        return IntStream.range(0, count)
                .mapToObj(fold -> split(data, row -> foldOf[row] == fold))
                .toList();
    }

    /** Shares out the wanted test rows in proportion to the sizes, by largest remainder, leaving one row of each. */
    private static int[] testRows(int[] sizes, int rows, int wanted) {
        int kept = Arrays.stream(sizes).anyMatch(size -> size > 1) ? 1 : 0;
        int[] shares = Arrays.stream(sizes)
                .map(size -> (int) ((long) wanted * size / rows))
                .toArray();
        for (int left = wanted - Arrays.stream(shares).sum(); left > 0; left--) {
            IntStream.range(0, sizes.length)
                    .filter(s -> shares[s] < sizes[s] - kept)
                    .boxed()
                    .max(Comparator.comparing(s -> (long) wanted * sizes[s] - (long) shares[s] * rows))
                    .ifPresent(neediest -> shares[neediest]++);
        }
        return shares;
    }

    /** Rows are drawn within their class; for regression all rows are alike. */
    static int stratum(Target target, int row) {
        return target.task().isClassification() ? target.classIndex(row) : 0;
    }

    static int[] strataSizes(Target target) {
        return target.task().isClassification() ? target.classCounts() : new int[] {target.rows()};
    }

    static void requireShare(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException(
                    "the share of rows to put aside must be above 0 and below 1, not " + fraction);
        }
    }

    private static List<Integer> shuffledRows(int count, long seed) {
        List<Integer> rows = IntStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(rows, new Random(seed)); // an algorithm that its documentation lays down
        return rows;
    }

    static Split split(Dataset data, IntPredicate isTest) {
        int[] train = IntStream.range(0, data.rows()).filter(isTest.negate()).toArray();
        int[] test = IntStream.range(0, data.rows()).filter(isTest).toArray();
        return new Split(data.select(train), data.select(test));
    }
}
