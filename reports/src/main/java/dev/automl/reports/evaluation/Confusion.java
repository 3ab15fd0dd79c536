package dev.automl.reports.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which classes are taken for which.
 *
 * @param classes indexes of those that have a row and a column of their own; the last of both stands for all others, if
 *     there are more
 * @param weights of the test rows: by true class, then by predicted one
 */
public record Confusion(List<Integer> classes, double[][] weights) {

    /**
     * @param truth the true class, one a row
     * @param guess the predicted class
     * @param count how many classes there are
     * @param most how many of them, the largest, have a row of their own
     */
    public static Confusion of(int[] truth, int[] guess, double[] weights, int count, int most) {
        double[] sizes = new double[count];
        for (int row = 0; row < truth.length; row++) {
            sizes[truth[row]] += weights[row];
        }
        List<Integer> shown = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -sizes[c]))
                .limit(count <= most ? count : most - 1)
                .sorted()
                .toList();
        int[] places = new int[count];
        for (int c = 0; c < count; c++) {
            places[c] = shown.contains(c) ? shown.indexOf(c) : shown.size();
        }
        int size = shown.size() < count ? shown.size() + 1 : shown.size();
        double[][] table = new double[size][size];
        for (int row = 0; row < truth.length; row++) {
            table[places[truth[row]]][places[guess[row]]] += weights[row];
        }
        return new Confusion(shown, table);
    }
}
