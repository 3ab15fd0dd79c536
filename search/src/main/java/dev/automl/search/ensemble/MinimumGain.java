package dev.automl.search.ensemble;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.statistics.Chance;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import java.util.Map;

/**
 * When an ensemble is worth having: several models are slower, and more to read and to keep than one. Its gain over the best
 * single trial must be above so many standard errors of the difference, fold by fold, and above a floor, {@value #FLOOR} of
 * what that trial gains over the baseline.
 *
 * @param standardErrors 0 or more; with 0 any gain will do
 */
public record MinimumGain(double standardErrors) {

    private static final double FLOOR = 0.005;

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
                .map(row -> FLOOR * over(metric, score(metric, best), row.score(metric)))
                .orElse(0.0);
        double error = Chance.standardErrorOfDifference(metric, ensemble, best);
        return gain > floor && (Double.isNaN(error) || gain > standardErrors * error);
    }

    private static double score(Metric metric, TrialResult result) {
        return result.mean().orElseThrow().get(metric.id());
    }

    /** How much better a score is than another. */
    private static double over(Metric metric, double score, double than) {
        return metric.higherIsBetter() ? score - than : than - score;
    }
}
