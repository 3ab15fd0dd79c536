package dev.automl.zoo.transform;

import dev.automl.zoo.data.Dataset;

/** To be written. */
public record OneHotEncoder(int maxLevels, int minRows) implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        throw new UnsupportedOperationException();
    }
}
