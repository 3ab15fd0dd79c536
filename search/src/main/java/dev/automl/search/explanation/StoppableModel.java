package dev.automl.search.explanation;

import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * A model that is asked each time that it predicts whether it may go on: for some, a table of a thousand rows takes a second.
 *
 * @param model that predicts
 * @param stop whether the time is over
 */
record StoppableModel(Model model, BooleanSupplier stop) implements Model {

    /** The time is over in the middle of something. */
    static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static FittedPipeline of(FittedPipeline pipeline, BooleanSupplier stop) {
        return new FittedPipeline(pipeline.transformers(), new StoppableModel(pipeline.model(), stop));
    }

    /** @throws OutOfTime instead of a prediction */
    @Override
    public double[][] predict(Table features) {
        if (stop.getAsBoolean()) {
            throw new OutOfTime();
        }
        return model.predict(features);
    }

    @Override
    public void save(Path folder) {
        throw new UnsupportedOperationException("it explains only");
    }
}
