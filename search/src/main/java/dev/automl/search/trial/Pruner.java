package dev.automl.search.trial;

import dev.automl.zoo.metric.Scores;
import java.util.List;
import java.util.Optional;

/** Decides after a first rung and after each fold whether a trial is worth going on with. Called on the thread of the trial. */
public interface Pruner {

    /** Lets every trial end. */
    Pruner NONE = folds -> Optional.empty();

    /**
     * Why the trial is to be stopped, in one sentence; empty if it is to go on.
     *
     * @param folds the scores of the folds so far, at least one
     */
    Optional<String> reasonToStop(List<Scores> folds);

    /**
     * Why the trial is to be stopped before its first fold; empty if it is to go on.
     *
     * @param rung what came of a part of the rows
     */
    default Optional<String> reasonToStop(Rung rung) {
        return Optional.empty();
    }

    /**
     * Why the trial is to be stopped before its first fold for want of time; empty if it is to go on.
     *
     * @param seconds that it is expected to take, by what a part of the rows took
     */
    default Optional<String> reasonToStop(double seconds) {
        return Optional.empty();
    }

    /**
     * Whether a trial that could do with the rounds its first fold was fitted in may try more.
     *
     * @param rounds of the fit that is there
     * @param seconds that the trial is expected to take in more
     */
    default boolean mayTryMoreRounds(int rounds, double seconds) {
        return true;
    }
}
