package dev.automl.search.run;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.inference.InferredSchema;

/** How the data file was read, as {@code schema.json}: its format, its schema, and the reason for every choice. */
public record SchemaFile(int format, CsvFormat csv, InferredSchema inferred) {

    /** The form written by this version of the tool. */
    public static final int FORMAT = 1;
}
