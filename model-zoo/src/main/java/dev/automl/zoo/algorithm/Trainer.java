package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;

/** An algorithm with its hyperparameters, unfitted. */
public interface Trainer {

    /**
     * Fits on one thread. The same data and seed give the same model, to the last bit.
     *
     * @param seed makes every random choice inside the algorithm
     * @throws java.util.concurrent.CancellationException if the thread is interrupted and the algorithm can stop
     */
    Model fit(Dataset train, long seed);

    /** Reads a model that {@link Model#save} wrote into the folder. */
    Model load(Path folder) throws IOException;

    /** A trainer that can hold its predictions to rise or to fall with a column of numbers. */
    interface Directed extends Trainer {

        /**
         * Fits so that the prediction, or the probability of the second of two classes, never falls with a column (1), or
         * never rises with it (-1), all else being equal.
         *
         * @param directions one for each column of the features: 1, -1, or 0 for a free one
         */
        Model fit(Dataset train, long seed, int[] directions);

        @Override
        default Model fit(Dataset train, long seed) {
            return fit(train, seed, new int[train.features().columns().size()]);
        }
    }

    /** A trainer that works in rounds: the first rounds of its model are the model that so many rounds would have given. */
    interface InRounds extends Trainer {

        /** How many rounds there are at most. */
        int rounds();
    }

    /**
     * A trainer around another one: it changes what the inner one learns from, or what it predicts. A record with a
     * component {@code trainer}.
     */
    interface Wrapper extends Trainer {

        /** The inner one. */
        Trainer trainer();
    }
}
