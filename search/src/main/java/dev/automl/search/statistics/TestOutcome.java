package dev.automl.search.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.explanation.Picture;
import java.util.Arrays;
import java.util.Optional;

/**
 * What became of the test rows, in so few numbers that they can be logged and drawn.
 *
 * @param confusion of classes: for each, in their order, how many of its rows are predicted as each class; null for numbers
 * @param pairs of numbers: the true and the predicted one of at most 300 rows; null for classes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestOutcome(int[][] confusion, double[][] pairs) {

    /** A larger table would not be looked at. */
    private static final int MOST_CLASSES = 30;

    /**
     * Takes predictions together.
     *
     * @param threshold of two classes the second is predicted from this probability on; counts for two classes only
     * @return empty if there are too many classes
     */
    public static Optional<TestOutcome> of(Target truth, double threshold, double[][] predicted) {
        if (!truth.task().isClassification()) {
            double[][] pairs = Arrays.stream(Picture.drawn(truth.rows()))
                    .mapToObj(row -> new double[] {truth.values()[row], predicted[row][0]})
                    .toArray(double[][]::new);
            return Optional.of(new TestOutcome(null, pairs));
        }
        return truth.classes().size() > MOST_CLASSES
                ? Optional.empty()
                : Optional.of(new TestOutcome(Picture.counts(truth, threshold, predicted), null));
    }
}
