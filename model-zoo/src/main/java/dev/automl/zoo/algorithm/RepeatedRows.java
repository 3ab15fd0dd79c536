package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Weights for algorithms that know none: a row that counts twice is there twice. */
final class RepeatedRows {

    /** Of a row with the mean weight; more would be more exact, and slower. */
    private static final int COPIES = 3;

    private RepeatedRows() {}

    /**
     * Data in which each row stands as often as its weight says, and all weights are 1. Whole weights that are small are met
     * exactly; others are rounded so that the first rows, however many, weigh what they should to within half a copy. Equal
     * weights repeat nothing; rows of weight 0 are left out, unless all are.
     */
    static Dataset of(Dataset train) {
        double[] weights = train.target().weights();
        double[] counted = Arrays.stream(weights).filter(weight -> weight > 0).toArray();
        boolean equal = Arrays.stream(counted).distinct().count() <= 1;
        if (equal && (counted.length == weights.length || counted.length == 0)) {
            return train;
        }
        double scale = equal ? 1 / counted[0] : scale(counted);
        int[] copies = new int[weights.length];
        double sum = 0;
        for (int row = 0; row < copies.length; row++) {
            long before = Math.round(sum);
            sum += weights[row] * scale;
            copies[row] = (int) (Math.round(sum) - before);
        }
        return unweighted(train.select(IntStream.range(0, copies.length)
                .flatMap(row -> IntStream.generate(() -> row).limit(copies[row]))
                .toArray()));
    }

    private static double scale(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        boolean whole = Arrays.stream(weights).allMatch(weight -> weight == Math.rint(weight));
        return whole && sum <= 2.0 * COPIES * weights.length ? 1 : COPIES * weights.length / sum;
    }

    private static Dataset unweighted(Dataset data) {
        return new Dataset(
                data.features(),
                new Target(
                        data.target().task(),
                        data.target().classes(),
                        data.target().values()));
    }
}
