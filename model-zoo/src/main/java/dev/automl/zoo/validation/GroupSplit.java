package dev.automl.zoo.validation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Splits that keep groups whole: rows of one group are never on both sides. The sizes, and for classification the shares of
 * every class, are as near to the wanted ones as the groups allow.
 *
 * <p>The group of a row stands in the column with the role {@link #ROLE}. A row without one is a group of its
 * own. Which groups go where depends on the seed and on the rows and classes of each group only.
 */
public final class GroupSplit {

    /** What such a column is for. */
    public static final String ROLE = "GROUP";

    private GroupSplit() {}

    /**
     * Puts a share of the rows aside.
     *
     * @param fraction of the rows to put aside, above 0 and below 1; at least one group is, and at least one is not
     * @throws DataException if there are fewer than two groups
     */
    public static Split holdout(Dataset data, double fraction, long seed) {
        Split.requireShare(fraction);
        int[] side = deal(data, new double[] {1 - fraction, fraction}, seed);
        return Split.split(data, row -> side[row] == 1);
    }

    /**
     * Splits the rows into folds. Every row is a test row of exactly one of the returned splits.
     *
     * @param count of folds, 2 or more
     * @throws DataException if there are fewer groups than folds
     */
    public static List<Split> folds(Dataset data, int count, long seed) {
        double[] shares = new double[count];
        Arrays.fill(shares, 1.0 / count);
        int[] foldOf = deal(data, shares, seed);
        return IntStream.range(0, count)
                .mapToObj(fold -> Split.split(data, row -> foldOf[row] == fold))
                .toList();
    }

    /** The rows of each group, in the order of the groups' names. */
    static List<List<Integer>> groups(Dataset data) {
        Column.Categorical names = (Column.Categorical) data.key(ROLE);
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int row = 0; row < data.rows(); row++) {
            int code = names.codes()[row];
            int group = code == Column.Categorical.MISSING ? names.levels().size() + row : code;
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
        }
        return new ArrayList<>(groups.values());
    }

    /**
     * Deals the groups to parts that are to get these shares of every class; gives the part of each row. The large groups
     * come first, those of equal size in an order drawn at random; each goes where the squares of what the parts have,
     * relative to what they should have, grow the least. No part stays empty.
     */
    private static int[] deal(Dataset data, double[] shares, long seed) {
        List<List<Integer>> groups = groups(data);
        if (groups.size() < shares.length) {
            throw new DataException("a split that keeps groups whole needs at least " + shares.length
                    + " groups, one for each part; there are " + groups.size());
        }
        Collections.shuffle(groups, new Random(seed));
        groups.sort(Comparator.comparing(rows -> -rows.size()));

        int[] classSizes = Split.strataSizes(data.target());
        double[][] has = new double[shares.length][classSizes.length];
        int[] rowsIn = new int[shares.length];
        int[] partOf = new int[data.rows()];
        int left = groups.size();
        for (List<Integer> group : groups) {
            double[] brings = new double[classSizes.length];
            for (int row : group) {
                int stratum = Split.stratum(data.target(), row);
                brings[stratum] += 1.0 / classSizes[stratum];
            }
            boolean onlyEmpty = Arrays.stream(rowsIn).filter(rows -> rows == 0).count() >= left--;
            int part = IntStream.range(0, shares.length)
                    .filter(p -> !onlyEmpty || rowsIn[p] == 0)
                    .boxed()
                    .min(Comparator.<Integer>comparingDouble(p -> growth(has[p], brings) / shares[p])
                            .thenComparing(p -> rowsIn[p]))
                    .orElseThrow();
            for (int s = 0; s < brings.length; s++) {
                has[part][s] += brings[s];
            }
            rowsIn[part] += group.size();
            group.forEach(row -> partOf[row] = part);
        }
        return partOf;
    }

    /** By how much the sum of squares grows if {@code more} is added. */
    private static double growth(double[] has, double[] more) {
        double growth = 0;
        for (int s = 0; s < has.length; s++) {
            growth += (2 * has[s] + more[s]) * more[s];
        }
        return growth;
    }
}
