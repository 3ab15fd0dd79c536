package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;

/** A trainer that can hold its predictions to rise or to fall with a column of numbers. */
public interface Directed extends Trainer {

    /**
     * Fits so that the prediction, or the probability of the second of two classes, never falls with a column (1), or never
     * rises with it (-1), all else being equal.
     *
     * @param directions one for each column of the features: 1, -1, or 0 for a free one
     */
    Model fit(Dataset train, long seed, int[] directions);

    @Override
    default Model fit(Dataset train, long seed) {
        return fit(train, seed, new int[train.features().columns().size()]);
    }
}
