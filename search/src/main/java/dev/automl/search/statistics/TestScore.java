package dev.automl.search.statistics;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.validation.Split;
import java.util.Optional;

/**
 * What a model that did not see the test rows scores on them.
 *
 * @param interval of the ranking metric, as {@link Bootstrap} finds it; empty where it is not known
 */
public record TestScore(Scores scores, Optional<Interval> interval) {

    /**
     * Scores predictions.
     *
     * @param metric that ranks
     * @param seed of the resamples; the same for all models that are to be compared
     */
    public static TestScore of(Metric metric, Dataset test, double[][] predicted, long seed) {
        return new TestScore(
                Metric.scores(test.target(), predicted), Bootstrap.interval(metric, test, predicted, seed));
    }

    /** Fits on the training rows of the split, and scores on the others. */
    public static TestScore of(Metric metric, Pipeline pipeline, Split split, long seed) {
        double[][] predicted =
                pipeline.fit(split.train(), seed).predict(split.test().features());
        return of(metric, split.test(), predicted, seed);
    }
}
