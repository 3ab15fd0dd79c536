package dev.automl.zoo.validation;

import dev.automl.zoo.data.Dataset;
import java.util.List;

/**
 * How the trials of a run are scored: on folds, or on one holdout. It is chosen once, before the search, and is the same
 * for every trial.
 *
 * @param folds how many folds; 1 stands for a single holdout
 * @param holdoutFraction the share of rows in the holdout; counts only if {@code folds} is 1
 */
public record ValidationPlan(int folds, double holdoutFraction) {

    /** The splits that a trial is scored on, made from the rows that are not test rows. */
    public List<Split> splits(Dataset rest, long seed) {
        return folds == 1 ? List.of(Split.holdout(rest, holdoutFraction, seed)) : Split.folds(rest, folds, seed);
    }
}
