package dev.automl.codegen;

import dev.automl.zoo.data.CsvFormat;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The data of a run. Its rows are those that have a target.
 *
 * @param file the file to train with
 * @param format of the file, and of the test file
 * @param sha256 of the file's bytes, in hexadecimal
 * @param rows in the file that have a target
 * @param test the file with the test rows, if they do not come out of {@code file}
 * @param testRows that are never fitted on before the test
 */
public record DataSource(Path file, CsvFormat format, String sha256, int rows, Optional<TestFile> test, int testRows) {

    /** Test rows of their own. */
    public record TestFile(Path file, String sha256) {}

    /** The rows that pipelines are compared on. */
    public int otherRows() {
        return test.isPresent() ? rows : rows - testRows;
    }
}
