package dev.automl.search.leaderboard;

import dev.automl.search.statistics.Chance;
import dev.automl.search.statistics.Interval;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A trial and its place.
 *
 * @param rank from 1; empty for a trial that has no score
 * @param tested the scores on the test set, for the winners only
 */
public record LeaderboardRow(OptionalInt rank, TrialResult result, Optional<TestScore> tested) {

    /** Whether the trial's algorithm has this id. */
    public boolean isOf(String algorithm) {
        return result.algorithm().equals(algorithm);
    }

    /** The pipeline in words: its algorithm, and how its categories and gaps are prepared. */
    public String pipeline() {
        return PipelineWords.of(result.trial().pipeline());
    }

    /** The mean validation score; {@code NaN} for a trial that has none. */
    public double score(Metric metric) {
        return result.mean().map(mean -> mean.get(metric.id())).orElse(Double.NaN);
    }

    /** The scores on the test set, for the winners only. */
    public Optional<Scores> test() {
        return tested.map(TestScore::scores);
    }

    /** Where the test score by the ranking metric may lie, by chance of the test rows. */
    public Optional<Interval> testInterval() {
        return tested.flatMap(TestScore::interval);
    }

    /** The standard error of the validation score, by {@link Chance}; {@code NaN} if it is not known. */
    public double standardError(Metric metric) {
        return Chance.standardError(metric, result);
    }

    /** The sample standard deviation of the score over the folds; {@code NaN} for fewer than two folds. */
    public double spread(Metric metric) {
        double[] scores = result.folds().stream()
                .mapToDouble(fold -> fold.get(metric.id()))
                .filter(score -> !Double.isNaN(score))
                .toArray();
        if (scores.length < 2) {
            return Double.NaN;
        }
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        return Math.sqrt(squares / (scores.length - 1));
    }
}
