package dev.automl.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Scores what any contender predicts. It shares no code with what is compared. */
final class Scorer {

    private static final double SMALLEST = 1e-15;

    private Scorer() {}

    /**
     * ROC AUC, log loss or root mean squared error, by the task.
     *
     * @param truth the cells of the target, as they stand in the test file
     * @throws IllegalArgumentException if rows are missing, or a prediction is not a finite number
     */
    static double score(Task task, List<String> truth, Predictions predictions) {
        double[][] values = predictions.values();
        if (values.length != truth.size()) {
            throw new IllegalArgumentException(values.length + " predictions for " + truth.size() + " rows");
        }
        if (!Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a prediction is not a finite number");
        }
        return switch (task) {
            case BINARY -> auc(truth, predictions);
            case MULTICLASS -> logLoss(truth, predictions);
            case REGRESSION -> rmse(truth, values);
        };
    }

    /**
     * The share of pairs of a row of either class in which the row of the positive class has the higher probability;
     * equal ones count half. By the sum of ranks (Mann and Whitney). Which class is the positive one makes no difference
     * if the two probabilities add up to 1.
     */
    private static double auc(List<String> truth, Predictions predictions) {
        String positive = new TreeSet<>(truth).last();
        int column = predictions.classes().indexOf(positive);
        if (column < 0) {
            throw new IllegalArgumentException("no probability of " + positive + " in " + predictions.classes());
        }
        double[] values = Arrays.stream(predictions.values())
                .mapToDouble(row -> row[column])
                .toArray();
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        double positives = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (truth.get(order[i]).equals(positive)) {
                    ranks += (from + 1 + to) / 2.0; // the mean of the ranks of equal values
                    positives++;
                }
            }
        }
        return (ranks - positives * (positives + 1) / 2) / (positives * (order.length - positives));
    }

    /** Mean of {@code -ln p} of the true class, after the row was made to sum to 1 and p clipped. */
    private static double logLoss(List<String> truth, Predictions predictions) {
        double sum = 0;
        for (int row = 0; row < truth.size(); row++) {
            double[] values = predictions.values()[row];
            int column = predictions.classes().indexOf(truth.get(row)); // a class that was never seen has no column
            double p = column < 0 ? 0 : values[column] / Arrays.stream(values).sum();
            sum -= Math.log(Math.min(1 - SMALLEST, Math.max(SMALLEST, p)));
        }
        return sum / truth.size();
    }

    private static double rmse(List<String> truth, double[][] values) {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            double difference = Double.parseDouble(truth.get(row)) - values[row][0];
            sum += difference * difference;
        }
        return Math.sqrt(sum / values.length);
    }
}
