package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvFormat;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a file once to decide what each column is. */
public final class SchemaInference {

    private SchemaInference() {}

    public static InferredSchema infer(Path file, CsvFormat format, InferenceOptions options) throws IOException {
        throw new UnsupportedOperationException();
    }
}
