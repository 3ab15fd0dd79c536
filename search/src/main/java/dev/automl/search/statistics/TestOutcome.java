package dev.automl.search.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.explanation.PermutationImportance;
import dev.automl.zoo.explanation.Picture;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What became of the test rows, in so few numbers that they can be logged and drawn.
 *
 * @param confusion of classes: for each, in their order, how many of its rows are predicted as each class; null for numbers
 * @param pairs of numbers: the true and the predicted one of at most 300 rows; null for classes
 * @param importance of the columns, the most important first: by how much the log loss, or the root mean squared error,
 *     gets worse without them; null if it would have taken long
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestOutcome(int[][] confusion, double[][] pairs, List<PermutationImportance.Importance> importance) {

    /** A larger table would not be looked at. */
    private static final int MOST_CLASSES = 30;

    /** How often the notebook shuffles each column. */
    private static final int REPEATS = 5;

    /** Of single rows, for the importance. */
    private static final int MOST_PREDICTIONS = 20_000;

    /** So long they may take, by what predictions took in the search. */
    private static final double MOST_SECONDS = 0.5;

    /**
     * Takes predictions together.
     *
     * @param model fitted on no test row
     * @return empty if there are too many classes
     */
    static Optional<TestOutcome> of(TrialResult result, FittedPipeline model, Dataset test, double[][] predicted) {
        Target truth = test.target();
        if (truth.classes().size() > MOST_CLASSES) {
            return Optional.empty();
        }
        boolean classes = truth.task().isClassification();
        return Optional.of(new TestOutcome(
                classes ? Picture.counts(truth, result.threshold().orElse(0.5), predicted) : null,
                classes ? null : pairs(truth, predicted),
                importance(result, model, test)));
    }

    private static double[][] pairs(Target truth, double[][] predicted) {
        return Arrays.stream(Picture.drawn(truth.rows()))
                .mapToObj(row -> new double[] {truth.values()[row], predicted[row][0]})
                .toArray(double[][]::new);
    }

    private static List<PermutationImportance.Importance> importance(
            TrialResult result, FittedPipeline model, Dataset test) {
        long predictions = (long) REPEATS * test.features().columns().size() * test.rows();
        if (predictions > MOST_PREDICTIONS || predictions * result.predictSecondsPerRow() > MOST_SECONDS) {
            return null;
        }
        Metric loss = test.target().task().isClassification() ? Metric.LOG_LOSS : Metric.RMSE;
        return new PermutationImportance(
                        model,
                        test,
                        (truth, predicted) -> loss.of(truth, predicted, truth.weights()),
                        result.trial().seed())
                .measure(REPEATS);
    }
}
