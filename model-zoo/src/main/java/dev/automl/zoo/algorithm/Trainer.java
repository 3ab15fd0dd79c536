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
}
