package dev.automl.search.trial;

import dev.automl.zoo.metric.Metric;

/**
 * Evaluates trials, wherever they run. The scores are the same to the last bit in every place. Several threads may call at
 * once; each call lasts as long as its trial. Whatever goes wrong becomes part of the result; when the calling thread is
 * interrupted, a trial that can be stopped ends as {@code TIMED_OUT}.
 */
public interface TrialRunner {

    /** Evaluates a trial as it stands, on every fold. */
    TrialResult evaluate(Trial trial);

    /**
     * Evaluates a trial whose number of rounds, if it is a boosted one, is the most there may be; the trial of the result
     * has the best number. Where a fit is expensive, the trial learns from a part of the rows first.
     *
     * @param metric that ranks
     * @param pruner asked then, and after each fold but the last, on the calling thread; a trial that it stops ends as
     *     {@code PRUNED}
     */
    TrialResult search(Trial trial, Metric metric, Pruner pruner);
}
