package dev.automl.search.run;

import dev.automl.search.data.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A data file as the run saw it.
 *
 * @param path absolute
 * @param sha256 of its bytes, as hexadecimal digits
 */
public record DataFile(String path, long bytes, String sha256) {

    public static DataFile of(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        return new DataFile(absolute.toString(), Files.size(absolute), Fingerprint.of(absolute));
    }

    /** The last part of the path, of whichever system the run was on. */
    public String fileName() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Whether the file still has the bytes that the run saw. */
    public boolean stillMatches() throws IOException {
        Path file = Path.of(path);
        return Files.isRegularFile(file)
                && Files.size(file) == bytes
                && Fingerprint.of(file).equals(sha256);
    }
}
