package dev.automl.search.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The adjustment of Benjamini and Hochberg (Controlling the false discovery rate, Journal of the Royal Statistical Society
 * B 57, 1995): of the tests whose adjusted p-value is at most q, a share of q or less is expected to be chance. It holds
 * for tests that are independent, or that err together in the same direction (Benjamini and Yekutieli, 2001).
 */
public final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /** Adjusted p-values, in the order of the p-values given. */
    public static double[] adjusted(double[] pValues) {
        List<Integer> falling = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -pValues[i]))
                .toList();
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int i = 0; i < pValues.length; i++) {
            int test = falling.get(i);
            least = Math.min(least, pValues[test] * pValues.length / (pValues.length - i));
            adjusted[test] = least;
        }
        return adjusted;
    }
}
