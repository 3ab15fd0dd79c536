package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds out how a text file is written, from its beginning. */
public final class CsvFormatDetector {

    private CsvFormatDetector() {}

    /**
     * @param format delimiter, encoding and decimal mark, with the usual missing markers
     * @param notices sentences the user should see, such as a fallback to Latin-1
     */
    public record Detected(CsvFormat format, List<String> notices) {}

    public static Detected detect(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }
}
