package dev.automl.zoo.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A fitted pipeline with all that it takes to use it on another file. In its folder: {@code schema.json}, {@code
 * format.json}, {@code pipeline.json}, {@code threshold.json}, and the folder {@code fitted} with what was learned.
 *
 * @param schema the columns it was fitted on
 * @param format of the file it was fitted on
 * @param threshold of two classes the second is predicted from this probability on; counts for two classes only
 * @param pipeline the unfitted pipeline
 * @param fitted the same, fitted
 */
public record SavedModel(Schema schema, CsvFormat format, double threshold, Pipeline pipeline, FittedPipeline fitted) {

    private static final String SCHEMA = "schema.json";
    private static final String FORMAT = "format.json";
    private static final String THRESHOLD = "threshold.json";
    private static final String PIPELINE = "pipeline.json";
    private static final String FITTED = "fitted";

    /** Whether a folder looks like that of a model. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(PIPELINE)) && Files.isDirectory(folder.resolve(FITTED));
    }

    /** Writes the model into a folder, which is created if need be. */
    public void save(Path folder) throws IOException {
        fitted.save(folder.resolve(FITTED));
        Json.write(folder.resolve(SCHEMA), schema);
        Json.write(folder.resolve(FORMAT), format);
        Json.write(folder.resolve(THRESHOLD), threshold);
        Json.write(folder.resolve(PIPELINE), PipelineJson.write(pipeline));
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IllegalArgumentException if the pipeline is not one that this version knows
     */
    public static SavedModel load(Path folder) throws IOException {
        Schema schema = Json.read(folder.resolve(SCHEMA), Schema.class);
        CsvFormat format = Json.read(folder.resolve(FORMAT), CsvFormat.class);
        double threshold = Json.read(folder.resolve(THRESHOLD), Double.class);
        Pipeline pipeline = PipelineJson.read(Json.read(folder.resolve(PIPELINE), JsonNode.class));
        return new SavedModel(schema, format, threshold, pipeline, pipeline.load(folder.resolve(FITTED)));
    }
}
