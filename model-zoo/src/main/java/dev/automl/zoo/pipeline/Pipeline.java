package dev.automl.zoo.pipeline;

import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.transform.Transformer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Transformers, then a trainer; nothing is fitted yet. */
public record Pipeline(List<Transformer> transformers, Trainer trainer) {

    public Pipeline {
        transformers = List.copyOf(transformers);
    }

    /** Fits each transformer on the training rows that the ones before it made, and the trainer on the result. */
    public FittedPipeline fit(Dataset train, long seed) {
        List<Transformer.Fitted> fitted = new ArrayList<>();
        Table features = train.features();
        for (Transformer transformer : transformers) {
            Dataset current = new Dataset(features, train.target());
            Transformer.Fitted step = transformer.fit(current);
            features = transformer.applyToTraining(current, step);
            fitted.add(step);
        }
        return new FittedPipeline(fitted, trainer.fit(new Dataset(features, train.target()), seed));
    }

    /** Reads what {@link FittedPipeline#save} wrote, for this same pipeline, into the folder. */
    public FittedPipeline load(Path folder) throws IOException {
        List<Transformer.Fitted> fitted = new ArrayList<>();
        for (Transformer transformer : transformers) {
            fitted.add(Json.read(FittedPipeline.transformerFile(folder, fitted.size()), transformer.fittedType()));
        }
        return new FittedPipeline(fitted, trainer.load(folder));
    }
}
