package dev.automl.search.statistics;

import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.validation.Split;
import java.util.Optional;

/**
 * What a model that did not see the test rows scores on them.
 *
 * @param interval of the ranking metric, as {@link Bootstrap} finds it; empty where it is not known
 * @param outcome what became of the rows; empty where it is not known
 */
public record TestScore(Scores scores, Optional<Interval> interval, Optional<TestOutcome> outcome) {

    /**
     * Scores predictions.
     *
     * @param metric that ranks
     * @param result of the trial; its seed is that of the resamples, the same for all trials of a run
     * @param model of the trial, fitted on no test row
     * @param predicted what it predicts for the test rows
     */
    public static TestScore of(
            Metric metric, TrialResult result, FittedPipeline model, Dataset test, double[][] predicted) {
        return new TestScore(
                Metric.scores(test.target(), predicted),
                Bootstrap.interval(metric, test, predicted, result.trial().seed()),
                TestOutcome.of(result, model, test, predicted));
    }

    /** Fits a trial on the training rows of the split, and scores it on the others. */
    public static TestScore of(Metric metric, TrialResult result, Split split) {
        FittedPipeline model =
                result.trial().pipeline().fit(split.train(), result.trial().seed());
        return of(
                metric, result, model, split.test(), model.predict(split.test().features()));
    }
}
