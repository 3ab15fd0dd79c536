package dev.automl.search.profile;

import dev.automl.zoo.data.TextColumn;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much a column alone has to do with the target. The measure follows from what the two hold; each is 0 where they have
 * nothing to do with each other, but for chance, and 1 (or -1) where one says all of the other. None of them sees what
 * columns say together.
 *
 * @param measure {@value #SPEARMAN}, two columns of numbers: the correlation of their ranks, -1 to 1. {@value #EPSILON}, numbers
 *     and groups: the root of the share of the variance of the ranks that lies between groups, less what chance puts there
 *     (epsilon squared, Kelley, PNAS 21, 1935, p. 557). {@value #CRAMER}, two columns of groups: Cramer's V, less what chance
 *     adds (Bergsma, Journal of the Korean Statistical Society 42, 2013, p. 325)
 * @param rows in which both have a value; of categories, a missing one is a level of its own
 */
public record Association(String measure, double value, int rows) {

    public static final String SPEARMAN = "spearman";
    public static final String EPSILON = "epsilon";
    public static final String CRAMER = "cramers-v";

    /** Empty for texts, and where one of the two does not vary. */
    static Optional<Association> of(SampledColumn column, SampledColumn target, boolean classification) {
        if (column.column() instanceof TextColumn || column.sizes().length < 2 || target.sizes().length < 2) {
            return Optional.empty();
        }
        if (!classification) {
            return column.isNumeric()
                    ? Optional.of(new Association(SPEARMAN, Correlation.spearman(column, target), column.present()))
                    : Optional.of(new Association(EPSILON, epsilon(target, column), column.size()));
        }
        return column.isNumeric()
                ? Optional.of(new Association(EPSILON, epsilon(column, target), column.present()))
                : Optional.of(new Association(CRAMER, cramer(column, target), column.size()));
    }

    /** Of the ranks of numbers, over the rows that have one, between the groups of the other column. */
    static double epsilon(SampledColumn numbers, SampledColumn groups) {
        int[] present = IntStream.range(0, numbers.size())
                .filter(row -> !numbers.isMissing(row))
                .toArray();
        double[] ranks = Correlation.middleRanks(numbers, present);
        int count = groups.sizes().length;
        double[] sums = new double[count];
        int[] rows = new int[count];
        double squares = 0;
        for (int row : present) {
            double rank = ranks[numbers.groups()[row]];
            sums[groups.groups()[row]] += rank;
            rows[groups.groups()[row]]++;
            squares += rank * rank;
        }
        int all = present.length;
        double mean = (all + 1) / 2.0;
        double total = squares - all * mean * mean;
        double between = 0;
        int used = 0;
        for (int group = 0; group < count; group++) {
            if (rows[group] > 0) {
                double difference = sums[group] / rows[group] - mean;
                between += rows[group] * difference * difference;
                used++;
            }
        }
        if (total <= 0 || used < 2 || all <= used) {
            return 0;
        }
        double share = between / total;
        return Math.sqrt(Math.max(0, 1 - (1 - share) * (all - 1) / (all - used)));
    }

    static double cramer(SampledColumn column, SampledColumn target) {
        int n = column.size();
        int r = column.sizes().length;
        int k = target.sizes().length;
        long[][] counts = new long[r][k];
        for (int row = 0; row < n; row++) {
            counts[column.groups()[row]][target.groups()[row]]++;
        }
        double phi = -1;
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < k; j++) {
                phi += (double) counts[i][j] / column.sizes()[i] * counts[i][j] / target.sizes()[j];
            }
        }
        double corrected = Math.max(0, phi - (r - 1.0) * (k - 1.0) / (n - 1.0));
        double rows = r - (r - 1.0) * (r - 1.0) / (n - 1.0);
        double columns = k - (k - 1.0) * (k - 1.0) / (n - 1.0);
        double most = Math.min(rows, columns) - 1;
        return most <= 0 ? 0 : Math.min(1, Math.sqrt(corrected / most));
    }
}
