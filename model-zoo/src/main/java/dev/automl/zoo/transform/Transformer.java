package dev.automl.zoo.transform;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;

/** A preprocessing step, unfitted. It learns from training rows only. */
public interface Transformer {

    /** Learns from the training rows. */
    Fitted fit(Dataset train);

    /**
     * The transformed columns of the training rows, for the steps that come after. What looks at the target must see to it
     * that no row meets its own target value here.
     *
     * @param fitted what {@link #fit} made of the same rows
     */
    default Table applyToTraining(Dataset train, Fitted fitted) {
        return fitted.apply(train.features());
    }

    /** The record that {@link #fit} returns; it can be written as JSON and read back. */
    Class<? extends Fitted> fittedType();

    /** A preprocessing step that has learned. */
    interface Fitted {

        /** The transformed columns of the same rows. Levels that training never saw must not fail. */
        Table apply(Table table);
    }
}
