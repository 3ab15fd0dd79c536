package dev.automl.search.ensemble;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.statistics.Chance;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import java.util.Map;

/**
 * When an ensemble is worth having: several models are slower, and more to read and to keep than one. Its gain over the best
 * single trial must be above so many standard errors of the difference, fold by fold, and above a floor: {@value #OF_GAIN} of
 * what that trial gains over the baseline, or {@value #OF_ERROR} of the error that it leaves, whichever is less. Of classes
 * that can be told apart almost always, the first alone would ask for a large part of the error.
 *
 * @param standardErrors 0 or more; with 0 any gain will do
 */
public record MinimumGain(double standardErrors) {

    private static final double OF_GAIN = 0.005;
    private static final double OF_ERROR = 0.02;

    /** @param singles the trials that it is to be better than, the baseline among them */
    boolean reached(Metric metric, TrialResult ensemble, List<TrialResult> singles) {
        Leaderboard leaderboard = Leaderboard.of(metric, singles, Map.of());
        TrialResult best = leaderboard.rows().get(0).result();
        double gain = over(metric, score(metric, ensemble), score(metric, best));
        if (standardErrors == 0) {
            return gain > 0;
        }
        double floor = leaderboard
                .baseline()
                .map(row -> Math.min(
                        OF_GAIN * over(metric, score(metric, best), row.score(metric)),
                        OF_ERROR * error(metric, score(metric, best))))
                .orElse(0.0);
        // Not known of one fold alone.
        return gain > floor && !(Chance.inStandardErrors(metric, ensemble, best) <= standardErrors);
    }

    private static double score(Metric metric, TrialResult result) {
        return result.mean().orElseThrow().get(metric.id());
    }

    /** How far a score is from that of a model without a fault, which is 1, or 0 where lower is better. */
    private static double error(Metric metric, double score) {
        return metric.higherIsBetter() ? 1 - score : score;
    }

    /** How much better a score is than another. */
    private static double over(Metric metric, double score, double than) {
        return metric.higherIsBetter() ? score - than : than - score;
    }
}
