package dev.automl.search.evaluation;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Some of many rows. */
public final class RowSample {

    private RowSample() {}

    /** So many of the rows, drawn at random without replacement, in rising order; all if there are no more. */
    public static int[] of(int rows, int wanted, long seed) {
        int[] drawn = IntStream.range(0, rows).toArray();
        if (wanted >= rows) {
            return drawn;
        }
        Random random = new Random(seed);
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(rows - i);
            int value = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = value;
        }
        int[] sample = Arrays.copyOf(drawn, wanted);
        Arrays.sort(sample);
        return sample;
    }
}
