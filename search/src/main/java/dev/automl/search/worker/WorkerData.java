package dev.automl.search.worker;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.validation.Split;
import dev.automl.zoo.validation.ValidationPlan;
import java.util.List;

/**
 * What a worker needs besides the trials: the rows, and how they are split, which it does anew.
 *
 * @param rest the rows that are not test rows
 * @param seed of the run
 */
public record WorkerData(Dataset rest, ValidationPlan plan, long seed) {

    /** How many rows a trial sees, those that it is scored on included. */
    int trialRows() {
        return (int) Math.round(plan.sampleFraction() * rest.rows());
    }

    /** The splits that every trial is scored on. */
    public List<Split> folds() {
        return plan.splits(rest, seed);
    }
}
