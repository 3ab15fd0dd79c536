package dev.automl.search.profile;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How two columns of numbers move together, over the rows in which both have a value; 0 if one of them does not vary. */
final class Correlation {

    private Correlation() {}

    /** Pearson's, from -1 to 1. */
    static double pearson(SampledColumn x, SampledColumn y) {
        return correlation(rows(x, y), x.numbers(), x, y.numbers(), y);
    }

    /** Spearman's: Pearson's of the ranks, those of equal values being the mean of theirs. From -1 to 1. */
    static double spearman(SampledColumn x, SampledColumn y) {
        int[] rows = rows(x, y);
        return correlation(rows, middleRanks(x, rows), x, middleRanks(y, rows), y);
    }

    private static int[] rows(SampledColumn x, SampledColumn y) {
        return IntStream.range(0, x.size())
                .filter(row -> !x.isMissing(row) && !y.isMissing(row))
                .toArray();
    }

    /** The mean rank of the rows of each group, among these rows. */
    static double[] middleRanks(SampledColumn column, int[] rows) {
        int[] sizes = new int[column.sizes().length];
        for (int row : rows) {
            sizes[column.groups()[row]]++;
        }
        double[] ranks = new double[sizes.length];
        double below = 0;
        for (int group = 0; group < ranks.length; group++) {
            ranks[group] = below + (sizes[group] + 1) / 2.0;
            below += sizes[group];
        }
        return ranks;
    }

    /** Pearson's, over these rows, of values that belong to the groups. */
    private static double correlation(int[] rows, double[] x, SampledColumn column, double[] y, SampledColumn other) {
        double meanX = mean(rows, x, column);
        double meanY = mean(rows, y, other);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int row : rows) {
            double dx = x[column.groups()[row]] - meanX;
            double dy = y[other.groups()[row]] - meanY;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        double correlation = xy / Math.sqrt(xx * yy);
        return Double.isFinite(correlation) ? Math.max(-1, Math.min(1, correlation)) : 0;
    }

    private static double mean(int[] rows, double[] values, SampledColumn column) {
        return Arrays.stream(rows)
                .mapToDouble(row -> values[column.groups()[row]])
                .average()
                .orElse(0);
    }
}
