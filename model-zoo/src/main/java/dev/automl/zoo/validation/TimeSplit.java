package dev.automl.zoo.validation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits in the order of time: every test row is later than every training row. Rows of the same time stay together, so the
 * sizes are as near to the wanted ones as the times allow. A row without a time counts as earlier than all others.
 *
 * <p>The time of a row stands in the column with the role {@link #ROLE}. Nothing is drawn at random.
 */
public final class TimeSplit {

    /** What such a column is for. */
    public static final String ROLE = "TIME";

    private TimeSplit() {}

    /**
     * Puts the latest rows aside.
     *
     * @param fraction of the rows to put aside, above 0 and below 1; at least those of the last time are
     * @throws DataException if all rows have the same time
     */
    public static Split holdout(Dataset data, double fraction) {
        Split.requireShare(fraction);
        int earlier = data.rows() - (int) Math.round(fraction * data.rows());
        return chain(data, new int[] {earlier}).get(0);
    }

    /**
     * Folds that go forward in time: each is tested on the rows that follow those it learns from, and the next fold
     * learns from both. All test parts have about the same size; the earliest rows, about as many, are never tested.
     *
     * @param count of folds, 1 or more
     * @throws DataException if there are not more different times than folds
     */
    public static List<Split> folds(Dataset data, int count) {
        int tested = data.rows() / (count + 1);
        return chain(
                data,
                IntStream.rangeClosed(1, count)
                        .map(fold -> data.rows() - (count + 1 - fold) * tested)
                        .toArray());
    }

    /** How many different times there are. */
    static int differentTimes(Dataset data) {
        return starts(sorted(times(data))).length + 1;
    }

    /** @param earlier for each split the number of rows that should come before its test rows, rising */
    private static List<Split> chain(Dataset data, int[] earlier) {
        double[] times = times(data);
        double[] sorted = sorted(times);
        int[] starts = starts(sorted);
        if (starts.length < earlier.length) {
            throw new DataException(
                    "splits in the order of time, " + earlier.length + " of them, need rows of at least "
                            + (earlier.length + 1) + " different times; there are " + (starts.length + 1));
        }
        List<Split> splits = new ArrayList<>();
        int[] cuts = nearest(starts, earlier);
        for (int i = 0; i < cuts.length; i++) {
            double from = sorted[cuts[i]];
            double to = i + 1 < cuts.length ? sorted[cuts[i + 1]] : Double.POSITIVE_INFINITY;
            splits.add(new Split(between(data, times, Double.NEGATIVE_INFINITY, from), between(data, times, from, to)));
        }
        return splits;
    }

    private static double[] times(Dataset data) {
        Column column = data.key(ROLE);
        return IntStream.range(0, data.rows())
                .mapToDouble(column::number)
                .map(time -> Double.isNaN(time) ? Double.NEGATIVE_INFINITY : time)
                .toArray();
    }

    private static double[] sorted(double[] times) {
        return Arrays.stream(times).sorted().toArray();
    }

    /** The places of the sorted times at which a new time begins, but for the first. */
    private static int[] starts(double[] sorted) {
        return IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] > sorted[i - 1])
                .toArray();
    }

    /** For each wanted place the nearest start, but each behind the one before, and so that none is left without. */
    private static int[] nearest(int[] starts, int[] wanted) {
        int[] chosen = new int[wanted.length];
        int next = 0;
        for (int i = 0; i < wanted.length; i++) {
            int last = starts.length - wanted.length + i;
            while (next < last && Math.abs(starts[next + 1] - wanted[i]) < Math.abs(starts[next] - wanted[i])) {
                next++;
            }
            chosen[i] = starts[next++];
        }
        return chosen;
    }

    /** The rows of a time that is not before {@code from}, but before {@code to}; in the order of the data. */
    private static Dataset between(Dataset data, double[] times, double from, double to) {
        return data.select(IntStream.range(0, data.rows())
                .filter(row -> times[row] >= from && times[row] < to)
                .toArray());
    }
}
