package dev.automl.zoo.pipeline;

import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.transform.Transformer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Fitted transformers, then a model: takes raw columns, gives predictions. */
public record FittedPipeline(List<Transformer.Fitted> transformers, Model model) {

    public FittedPipeline {
        transformers = List.copyOf(transformers);
    }

    /** Predictions for each row, as {@link Model#predict} describes them. */
    public double[][] predict(Table features) {
        return model.predict(transform(features));
    }

    /** The same rows as the model takes them. */
    public Table transform(Table features) {
        Table transformed = features;
        for (Transformer.Fitted transformer : transformers) {
            transformed = transformer.apply(transformed);
        }
        return transformed;
    }

    /** Writes everything that was learned into the folder, which is created if need be. */
    public void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < transformers.size(); i++) {
            Json.write(transformerFile(folder, i), transformers.get(i));
        }
        model.save(folder);
    }

    static Path transformerFile(Path folder, int index) {
        return folder.resolve("transformer-" + (index + 1) + ".json");
    }
}
