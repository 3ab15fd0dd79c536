package dev.automl.search.budget;

import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whether a search has gone on for too long without a better score.
 *
 * @param metric that ranks
 * @param trials how many in a row may bring nothing better; empty: any number
 */
public record Patience(Metric metric, OptionalInt trials) {

    /**
     * Whether the last ones of these trials, as many as there is patience for, are all no better than the best before. Those
     * without a score are not; of equal scores the later is not.
     *
     * @param results in the order of their ids
     */
    public boolean isUsedUp(List<TrialResult> results) {
        if (trials.isEmpty()) {
            return false;
        }
        double best = Double.NEGATIVE_INFINITY;
        int sinceBest = 0;
        for (TrialResult result : results) {
            double score = result.mean().map(mean -> mean.get(metric.id())).orElse(Double.NaN);
            double goodness = metric.higherIsBetter() ? score : -score;
            sinceBest++;
            if (goodness > best) {
                best = goodness;
                sinceBest = 0;
            }
        }
        return sinceBest >= trials.getAsInt();
    }
}
