package dev.automl.search.trial;

/** How a trial ended. */
public enum TrialState {
    /** Every fold was fitted and scored. */
    COMPLETE,
    /** It was stopped early because its first rung or its first folds were hopeless. */
    PRUNED,
    /** It threw an error; the error is kept with the trial. */
    FAILED,
    /** The time budget ended before it did. */
    TIMED_OUT
}
