package dev.automl.codegen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.zoo.registry.Library;
import java.util.List;
import java.util.stream.Collectors;

/** {@code notebook.ipynb}: cells in Jupyter's format, version 4.5, for a Java kernel. */
final class NotebookJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode notebook = MAPPER.createObjectNode();
    private final ArrayNode cells = notebook.putArray("cells");

    private static final String SHOW = """
            /** Shows a picture below the cell. */
            void show(String name, String svg) {
                display(svg, "image/svg+xml"); // the kernel of rapaio: display("html", svg);
            }""";

    private NotebookJson() {}

    static String of(List<Cell> cells, List<Library> libraries) {
        NotebookJson json = new NotebookJson();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.text().isEmpty()) {
                json.addText(cell, i + 1 < cells.size() && cells.get(i + 1).collapsed());
            }
            if (cell.id().equals(Cells.DEPENDENCIES)) {
                json.addCode(Cell.code(cell.id(), "", dependencies(libraries)));
            } else if (cell.id().equals(Cells.SHOW)) {
                json.addCode(Cell.code(cell.id(), "", SHOW));
            } else if (!cell.code().isEmpty()) {
                json.addCode(cell);
            }
        }
        json.addMetadata();
        return json.text();
    }

    /** @param folded whether JupyterLab shows the heading only, without the cells below it */
    private void addText(Cell cell, boolean folded) {
        ObjectNode json = cells.addObject();
        json.put("cell_type", "markdown");
        json.put("id", cell.id() + "-text");
        ObjectNode metadata = json.putObject("metadata");
        if (folded) {
            metadata.put("jp-MarkdownHeadingCollapsed", true);
        }
        addLines(json.putArray("source"), cell.text());
    }

    private void addCode(Cell cell) {
        ObjectNode json = cells.addObject();
        json.put("cell_type", "code");
        json.putNull("execution_count");
        json.put("id", cell.id());
        ObjectNode metadata = json.putObject("metadata");
        if (cell.collapsed()) {
            metadata.putObject("jupyter").put("source_hidden", true);
            metadata.putArray("tags").add("plumbing");
        }
        ArrayNode outputs = json.putArray("outputs");
        if (!cell.output().isEmpty()) {
            ObjectNode output = outputs.addObject();
            output.put("name", "stdout");
            output.put("output_type", "stream");
            addLines(output.putArray("text"), cell.output());
        }
        if (!cell.picture().isEmpty()) {
            ObjectNode output = outputs.addObject();
            ObjectNode data = output.putObject("data");
            addLines(data.putArray("image/svg+xml"), cell.picture());
            addLines(data.putArray("text/plain"), "a picture");
            output.putObject("metadata");
            output.put("output_type", "display_data");
        }
        addLines(json.putArray("source"), cell.code());
    }

    private void addMetadata() {
        ObjectNode metadata = notebook.putObject("metadata");
        metadata.putObject("kernelspec")
                .put("display_name", "Java")
                .put("language", "java")
                .put("name", "java");
        metadata.putObject("language_info")
                .put("file_extension", ".jshell")
                .put("mimetype", "text/x-java-source")
                .put("name", "java");
        notebook.put("nbformat", 4);
        notebook.put("nbformat_minor", 5);
    }

    /** Each line with its line break, as the format has it. */
    private static void addLines(ArrayNode array, String text) {
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end + 1;
            array.add(text.substring(from, to));
            from = to;
        }
    }

    /** Kernels differ in how they are told, so one of the ways is commented out. */
    private static String dependencies(List<Library> libraries) {
        List<String> names = Coordinates.versionLast(libraries);
        return lines("%maven ", names)
                + "// The kernel of rapaio takes these lines instead, without the slashes:\n"
                + lines("// %dependency /add ", names)
                + "// %dependency /resolve";
    }

    private static String lines(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name + "\n").collect(Collectors.joining());
    }

    private String text() {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(notebook) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
