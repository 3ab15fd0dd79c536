package dev.automl.reports.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in groups of about the same size, by one number; equal numbers are in one group. */
public final class Bins {

    private Bins() {}

    /**
     * A group of rows.
     *
     * @param low the lowest number by which they were grouped
     * @param high the highest one
     * @param mean of the numbers by which they were grouped, weighted
     * @param value the mean of what was measured, weighted
     */
    public record Bin(int rows, double low, double high, double mean, double value) {}

    /**
     * @param by what the rows are grouped by
     * @param values what is measured
     * @param most how many groups there may be
     */
    public static List<Bin> of(double[] by, double[] values, double[] weights, int most) {
        List<Integer> rows = IntStream.range(0, by.length)
                .boxed()
                .filter(row -> weights[row] > 0)
                .sorted(Comparator.comparingDouble((Integer row) -> by[row]))
                .toList();
        List<Bin> bins = new ArrayList<>();
        int begin = 0;
        while (begin < rows.size()) {
            int left = Math.max(1, most - bins.size());
            int end = begin + Math.max(1, (rows.size() - begin + left - 1) / left);
            while (end < rows.size() && by[rows.get(end)] == by[rows.get(end - 1)]) {
                end++;
            }
            bins.add(bin(rows.subList(begin, end), by, values, weights));
            begin = end;
        }
        return bins;
    }

    private static Bin bin(List<Integer> rows, double[] by, double[] values, double[] weights) {
        double weight = 0;
        double mean = 0;
        double value = 0;
        for (int row : rows) {
            weight += weights[row];
            mean += weights[row] * by[row];
            value += weights[row] * values[row];
        }
        return new Bin(rows.size(), by[rows.get(0)], by[rows.get(rows.size() - 1)], mean / weight, value / weight);
    }
}
