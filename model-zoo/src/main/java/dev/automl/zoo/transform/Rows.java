package dev.automl.zoo.transform;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** What the steps that look at the target have in common: which rows they look at. */
final class Rows {

    private Rows() {}

    /** The rows with a weight above 0, in random order. The order depends on the seed and on these rows only. */
    static int[] shuffled(double[] weights, long seed) {
        int[] rows = IntStream.range(0, weights.length)
                .filter(row -> weights[row] > 0)
                .toArray();
        shuffle(rows, new Random(seed));
        return rows;
    }

    /** At most so many of the rows with a weight above 0, drawn at random, in the order of the data. */
    static int[] sample(double[] weights, int max, long seed) {
        int[] rows = shuffled(weights, seed);
        return Arrays.stream(rows).limit(max).sorted().toArray();
    }

    static void shuffle(int[] rows, Random random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
    }
}
