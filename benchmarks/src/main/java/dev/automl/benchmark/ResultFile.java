package dev.automl.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** The file of results. Lines are only added to it, so that an interrupted benchmark can go on. */
record ResultFile(Path file) {

    List<Result> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return CsvTable.read(file).rows().stream()
                .map(row -> Result.of(Arrays.asList(row)))
                .toList();
    }

    void add(Result result) throws IOException {
        boolean isNew = !Files.exists(file);
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            if (isNew) {
                CsvTable.FORMAT.printRecord(writer, Result.HEADER.toArray());
            }
            CsvTable.FORMAT.printRecord(writer, result.cells().toArray());
        }
    }
}
