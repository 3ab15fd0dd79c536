package dev.automl.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of notebooks, read back from their files. */
final class NotebookFiles {

    private NotebookFiles() {}

    static JsonNode json(Path project) throws IOException {
        return new ObjectMapper()
                .readTree(project.resolve(ProjectWriter.NOTEBOOK).toFile());
    }

    /** The code of {@code notebook.ipynb} by the ids of the cells, but for the one that fetches libraries. */
    static Map<String, String> codeOfJson(Path project) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (JsonNode cell : json(project).path("cells")) {
            if (cell.path("cell_type").asText().equals("code")) {
                cells.put(cell.path("id").asText(), joined(cell.path("source")));
            }
        }
        cells.remove(Cells.DEPENDENCIES);
        return cells;
    }

    /** What stands below the cells of {@code notebook.ipynb}, by their ids. */
    static Map<String, String> outputs(Path project) throws IOException {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (JsonNode cell : json(project).path("cells")) {
            for (JsonNode output : cell.path("outputs")) {
                boolean picture = output.path("output_type").asText().equals("display_data");
                outputs.put(
                        cell.path("id").asText(),
                        joined(picture ? output.path("data").path("image/svg+xml") : output.path("text")));
            }
        }
        return outputs;
    }

    /** The cells that are the same in both notebooks: each shows pictures in its own way. */
    static Map<String, String> shared(Map<String, String> cells) {
        Map<String, String> shared = new LinkedHashMap<>(cells);
        shared.remove(Cells.SHOW);
        return shared;
    }

    static String joined(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    /** The code of {@code notebook.jsh} by the marks of the cells, but for the one that fetches libraries. */
    static Map<String, String> codeOfScript(Path project) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String part :
                Files.readString(project.resolve(ProjectWriter.SCRIPT)).split("(?m)^// %% ")) {
            int end = part.indexOf('\n');
            String mark = end < 0 ? "" : part.substring(0, end);
            if (!mark.isEmpty() && !mark.equals("[markdown]")) {
                cells.put(mark, part.substring(end + 1).stripTrailing());
            }
        }
        cells.remove(Cells.DEPENDENCIES);
        return cells;
    }
}
