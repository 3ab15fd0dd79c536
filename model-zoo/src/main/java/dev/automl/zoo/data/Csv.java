package dev.automl.zoo.data;

import java.io.IOException;
import java.nio.file.Path;

/** Reads delimited text files with a header line into typed columns. */
public final class Csv {

    private Csv() {}

    /** Features and target of every row that has a target; rows without one are left out. */
    public static Dataset read(Path file, CsvFormat format, Schema schema) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The features of every row; the file need not have the target column. */
    public static Table readFeatures(Path file, CsvFormat format, Schema schema) throws IOException {
        throw new UnsupportedOperationException();
    }
}
