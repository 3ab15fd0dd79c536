package dev.automl.search.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders that hold nothing of worth. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    /** Removes a folder with all that is in it, as far as it can; others may be removing it at the same time. */
    static void delete(Path folder) {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            found = List.of(folder);
        }
        for (Path file : found) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // Temporary files that can't be removed are no reason to fail.
            }
        }
    }
}
