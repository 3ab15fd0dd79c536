package dev.automl.search.ensemble;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each candidate was picked.
 *
 * @param counts one for each candidate, 0 or more; not changed by anybody
 */
record Weights(int[] counts) {

    Weights plus(int candidate) {
        int[] more = counts.clone();
        more[candidate]++;
        return new Weights(more);
    }

    Weights without(int candidate) {
        int[] fewer = counts.clone();
        fewer[candidate] = 0;
        return new Weights(fewer);
    }

    boolean has(int candidate) {
        return counts[candidate] > 0;
    }

    int total() {
        return Arrays.stream(counts).sum();
    }

    /** The candidates with a weight, the heaviest first, of equal ones the earlier. */
    List<Integer> members() {
        return IntStream.range(0, counts.length)
                .filter(this::has)
                .boxed()
                .sorted(Comparator.comparingInt((Integer candidate) -> counts[candidate])
                        .reversed()
                        .thenComparingInt(candidate -> candidate))
                .toList();
    }

    /** The same shares in the smallest whole numbers. */
    Weights reduced() {
        int divisor = Arrays.stream(counts).reduce(0, Weights::greatestDivisor);
        return new Weights(Arrays.stream(counts).map(count -> count / divisor).toArray());
    }

    private static int greatestDivisor(int a, int b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }
}
