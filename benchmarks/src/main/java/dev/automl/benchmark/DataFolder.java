package dev.automl.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the benchmark: a folder with {@code train.csv}, {@code test.csv} and {@code meta.json}, which names task and
 * target.
 */
record DataFolder(String name, Path train, Path test, String target, Task task) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All tables below a folder, in alphabetical order. */
    static List<DataFolder> all(Path parent) throws IOException {
        List<Path> metas;
        try (Stream<Path> folders = Files.list(parent)) {
            metas = folders.map(folder -> folder.resolve("meta.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
        List<DataFolder> tables = new ArrayList<>();
        for (Path meta : metas) {
            JsonNode node = JSON.readTree(meta.toFile());
            Path folder = meta.toAbsolutePath().getParent();
            tables.add(new DataFolder(
                    node.required("name").asText(),
                    folder.resolve("train.csv"),
                    folder.resolve("test.csv"),
                    node.required("target").asText(),
                    JSON.convertValue(node.required("task"), Task.class)));
        }
        return tables;
    }
}
