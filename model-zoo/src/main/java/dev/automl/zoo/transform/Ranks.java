package dev.automl.zoo.transform;

import dev.automl.zoo.data.Target;
import java.util.Arrays;

/** Ranks in place of numbers, so that neither their scale nor extreme values matter. */
final class Ranks {

    private Ranks() {}

    /** 1 for the smallest number, and so on; equal ones share the mean of their ranks. */
    static double[] of(double[] values, double missing) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0) // makes -0.0 a plain 0.0
                .sorted()
                .toArray();
        double[] distinct = new double[sorted.length];
        double[] ranks = new double[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; count++) {
            int first = i;
            while (i < sorted.length && sorted[i] == sorted[first]) {
                i++;
            }
            distinct[count] = sorted[first];
            ranks[count] = (first + 1 + i) / 2.0;
        }
        int known = count;
        return Arrays.stream(values)
                .map(value ->
                        Double.isNaN(value) ? missing : ranks[Arrays.binarySearch(distinct, 0, known, value + 0.0)])
                .toArray();
    }

    /**
     * The share, from 0 to 1, of the variation in the ranks of some numbers that goes along with the target: the squared rank
     * correlation (Spearman, 1904); for classes that between their mean ranks (Kruskal and Wallis, 1952). Missing values get
     * the middle rank, so that a column which is seldom known counts for little.
     */
    static double strength(double[] values, Target target) {
        double present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        double[] ranks = centred(of(values, (present + 1) / 2), target.weights());
        double total = product(ranks, ranks, target.weights());
        double explained;
        if (target.task().isClassification()) {
            explained = betweenClasses(ranks, target);
        } else {
            double[] targetRanks = centred(of(target.values(), 0), target.weights());
            double together = product(ranks, targetRanks, target.weights());
            explained = together * together / product(targetRanks, targetRanks, target.weights());
        }
        double strength = explained / total;
        return strength > 0 ? strength : 0; // 0/0 where all are equal
    }

    private static double betweenClasses(double[] centred, Target target) {
        double[] sums = new double[target.classes().size()];
        double[] weights = new double[sums.length];
        for (int row = 0; row < centred.length; row++) {
            sums[target.classIndex(row)] += target.weights()[row] * centred[row];
            weights[target.classIndex(row)] += target.weights()[row];
        }
        double between = 0;
        for (int c = 0; c < sums.length; c++) {
            between += weights[c] > 0 ? sums[c] * sums[c] / weights[c] : 0;
        }
        return between;
    }

    private static double[] centred(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < values.length; row++) {
            sum += weights[row] * values[row];
            total += weights[row];
        }
        double mean = sum / total;
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double product(double[] a, double[] b, double[] weights) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += weights[row] * a[row] * b[row];
        }
        return sum;
    }
}
