package dev.automl.zoo.transform;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;

/** A preprocessing step, unfitted. It learns from training rows only. */
public interface Transformer {

    /** Learns from the training rows. */
    Fitted fit(Dataset train);

    /** The record that {@link #fit} returns; it can be written as JSON and read back. */
    Class<? extends Fitted> fittedType();

    /** A preprocessing step that has learned. */
    interface Fitted {

        /** The transformed columns of the same rows. Levels that training never saw must not fail. */
        Table apply(Table table);
    }
}
