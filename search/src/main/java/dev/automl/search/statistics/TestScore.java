package dev.automl.search.statistics;

import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.validation.Split;
import java.util.Optional;

/**
 * What a model that did not see the test rows scores on them.
 *
 * @param interval of the ranking metric, as {@link Bootstrap} finds it; empty where it is not known
 * @param outcome what became of the rows; empty where it is not known
 */
public record TestScore(Scores scores, Optional<Interval> interval, Optional<TestOutcome> outcome) {

    /** What became of the rows is not known. */
    public TestScore(Scores scores, Optional<Interval> interval) {
        this(scores, interval, Optional.empty());
    }

    /**
     * Scores predictions.
     *
     * @param metric that ranks
     * @param threshold of two classes the second is predicted from this probability on; counts for two classes only
     * @param seed of the resamples; the same for all models that are to be compared
     */
    public static TestScore of(Metric metric, Dataset test, double[][] predicted, double threshold, long seed) {
        return new TestScore(
                Metric.scores(test.target(), predicted),
                Bootstrap.interval(metric, test, predicted, seed),
                TestOutcome.of(test.target(), threshold, predicted));
    }

    /** Fits a trial on the training rows of the split, and scores it on the others. */
    public static TestScore of(Metric metric, TrialResult result, Split split) {
        long seed = result.trial().seed();
        double[][] predicted = result.trial()
                .pipeline()
                .fit(split.train(), seed)
                .predict(split.test().features());
        return of(metric, split.test(), predicted, result.threshold().orElse(0.5), seed);
    }
}
