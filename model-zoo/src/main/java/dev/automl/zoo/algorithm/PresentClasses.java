package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Target;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The classes that have training rows, numbered from 0 on without gaps, as Smile wants them.
 *
 * @param shares of all classes among the rows, 0 for a class that had none
 * @param present the indexes of the others, in order
 * @param rows how many there were
 */
record PresentClasses(double[] shares, int[] present, int rows) {

    static PresentClasses of(Target target) {
        int[] counts = target.classCounts();
        return new PresentClasses(
                Arrays.stream(counts)
                        .mapToDouble(count -> (double) count / target.rows())
                        .toArray(),
                IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray(),
                target.rows());
    }

    /** How many classes are present. */
    int count() {
        return present.length;
    }

    /** The share of a class that is present, by its new number. */
    double share(int number) {
        return shares[present[number]];
    }

    /** The new number of each row's class. */
    int[] numbers(Target target) {
        return IntStream.range(0, target.rows())
                .map(row -> Arrays.binarySearch(present, target.classIndex(row)))
                .toArray();
    }

    /**
     * From the probabilities of those present, the probabilities of all classes. None is ruled out that had a training row: one
     * more row, with the shares of all rows, is added to the others (the m-estimate: Cestnik, ECAI 1990).
     */
    double[] probabilities(double[] ofPresent) {
        double[] all = new double[shares.length];
        for (int c = 0; c < all.length; c++) {
            all[c] = shares[c] / (rows + 1);
        }
        for (int number = 0; number < present.length; number++) {
            all[present[number]] += ofPresent[number] * rows / (rows + 1);
        }
        return all;
    }
}
