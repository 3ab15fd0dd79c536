package dev.automl.search.profile;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Draws without replacement; what is drawn stays in its order. */
final class Sample {

    private Sample() {}

    /** Some of the numbers from 0 to {@code count - 1} that are eligible, rising; all of them if they are no more than {@code size}. */
    static int[] draw(int count, int size, long seed, IntPredicate eligible) {
        int[] all = IntStream.range(0, count).filter(eligible).toArray();
        if (all.length <= size) {
            return all;
        }
        // Selection sampling: Knuth, The Art of Computer Programming, volume 2, algorithm 3.4.2 S.
        Random random = new Random(seed);
        int[] drawn = new int[size];
        int taken = 0;
        for (int i = 0; taken < size; i++) {
            if ((all.length - i) * random.nextDouble() < size - taken) {
                drawn[taken++] = all[i];
            }
        }
        return drawn;
    }
}
