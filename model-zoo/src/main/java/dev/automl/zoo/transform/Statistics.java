package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import java.util.Arrays;

/** What is usual among the numbers of a column. */
final class Statistics {

    private Statistics() {}

    /** The values that are not missing, in rising order. */
    static double[] sorted(Column.Numeric column) {
        double[] present = column.present();
        Arrays.sort(present);
        return present;
    }

    /** Whether there are two different values among these; missing ones are equal to each other. */
    static boolean differ(double[] values) {
        return Arrays.stream(values).anyMatch(value -> Double.compare(value, values[0]) != 0);
    }

    /** Whether there are more than two different values, so that there is a shape to look at. */
    static boolean moreThanTwo(double[] sorted) {
        return Arrays.stream(sorted).anyMatch(value -> value != sorted[0] && value != sorted[sorted.length - 1]);
    }

    /**
     * The value below which a share of the values lies, interpolated between neighbours: type 7 of Hyndman and Fan (1996).
     *
     * @param sorted at least one value, in rising order
     * @param share from 0 (the smallest value) to 1 (the largest); 0.5 is the median
     */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double part = place - below;
        if (part == 0 || sorted[below] == sorted[below + 1]) {
            return sorted[below];
        }
        return sorted[below] * (1 - part) + sorted[below + 1] * part; // no difference, which could overflow
    }
}
