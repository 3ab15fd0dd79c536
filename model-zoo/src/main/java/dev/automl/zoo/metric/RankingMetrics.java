package dev.automl.zoo.metric;

import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/**
 * Metrics of how well probabilities put the rows of a class before all others, whatever their size. Of two classes the
 * second is looked at. Of more, each is held against the rest, and the mean is taken over the classes that occur; classes
 * that don't are left out, where scikit-learn would fail. Where only one class occurs there is nothing to rank, and both
 * are undefined.
 */
final class RankingMetrics {

    private RankingMetrics() {}

    /**
     * Area under the receiver operating characteristic: the probability that a row of the class is ranked before a row of
     * another, ties counting half. Hanley and McNeil (1982), "The meaning and use of the area under a ROC curve".
     */
    static double rocAuc(ScoredRows rows) {
        return meanOverClasses(rows, (positives, negatives) -> {
            double won = 0;
            double positivesBelow = 0;
            double negativesBelow = 0;
            for (int i = 0; i < positives.length; i++) {
                won += positives[i] * (negativesBelow + negatives[i] / 2);
                positivesBelow += positives[i];
                negativesBelow += negatives[i];
            }
            return won / (positivesBelow * negativesBelow);
        });
    }

    /**
     * Area under the precision-recall curve, as average precision: the precision at each threshold, weighted with the
     * recall it adds, without interpolation. User guide of scikit-learn, "Precision, recall and F-measures".
     */
    static double prAuc(ScoredRows rows) {
        return meanOverClasses(rows, (positives, negatives) -> {
            double area = 0;
            double found = 0;
            double wrong = 0;
            for (int i = positives.length - 1; i >= 0; i--) {
                found += positives[i];
                wrong += negatives[i];
                area += positives[i] > 0 ? positives[i] * (found / (found + wrong)) : 0;
            }
            return wrong > 0 ? area / found : Double.NaN;
        });
    }

    /** @param metric of the weights of the rows inside and outside a class, both by rising probability of the class */
    private static double meanOverClasses(ScoredRows rows, ToDoubleBiFunction<double[], double[]> metric) {
        return rows.meanOverClasses(rows.truth().task() == Task.BINARY ? 1 : 0, c -> {
            double[] scores = Arrays.stream(rows.predicted())
                    .mapToDouble(prediction -> prediction[c] + 0.0) // makes -0.0 a plain 0.0
                    .toArray();
            double[] sorted = scores.clone();
            Arrays.sort(sorted);
            double[] positives = new double[scores.length];
            double[] negatives = new double[scores.length];
            for (int row = 0; row < scores.length; row++) {
                // Equal scores are found at the same place, so ties add up there; the other places of a tie stay 0.
                int place = Arrays.binarySearch(sorted, scores[row]);
                double[] side = rows.truth().classIndex(row) == c ? positives : negatives;
                side[place] += rows.weights()[row];
            }
            return metric.applyAsDouble(positives, negatives);
        });
    }
}
