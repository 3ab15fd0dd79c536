package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;

/** A fitted algorithm. */
public interface Model {

    /**
     * One array for each row: the probability of each class, in the order of the target's classes and adding up to 1;
     * or, for regression, the predicted number alone. Any number of threads may predict at the same time.
     */
    double[][] predict(Table features);

    /** A model that was fitted in rounds. */
    interface OfRounds extends Model {

        /** What the model of the first rounds predicts: the same bits as if it had been fitted in so many. */
        double[][] predict(Table features, int rounds);
    }

    /** Writes the model into an existing folder, in a form that {@link Trainer#load} reads. */
    void save(Path folder) throws IOException;
}
