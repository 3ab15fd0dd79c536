package dev.automl.codegen;

import dev.automl.zoo.registry.Library;
import java.util.List;

/** {@code notebook.jsh}: cells as source that the {@code jshell} of the JDK and JBang run, and that shows changes line by line. */
final class NotebookScript {

    private static final String SHOW = """
            /** Puts a picture beside this file. */
            void show(String name, String svg) throws IOException {
                Files.writeString(Path.of(name + ".svg"), svg);
                System.out.println("picture     " + name + ".svg");
            }""";

    private NotebookScript() {}

    static String of(List<Cell> cells, List<Library> libraries) {
        StringBuilder script = new StringBuilder();
        for (Cell cell : cells) {
            if (!cell.text().isEmpty()) {
                script.append(script.isEmpty() ? "" : "\n").append("// %% [markdown]\n");
                cell.text().lines().forEach(line -> script.append(comment(line)).append('\n'));
            }
            if (cell.id().equals(Cells.DEPENDENCIES)) {
                script.append('\n').append(dependencies(libraries));
            }
            String code = cell.id().equals(Cells.SHOW) ? SHOW : cell.code();
            if (!code.isEmpty()) {
                script.append("\n// %% ").append(cell.id()).append('\n');
                script.append(code).append('\n');
            }
        }
        return script.toString();
    }

    /** A backslash before a u would begin an escape, in a comment too. */
    private static String comment(String line) {
        return ("// " + line.replace("\\u", "\\ u")).stripTrailing();
    }

    private static String dependencies(List<Library> libraries) {
        StringBuilder lines = new StringBuilder("// %% dependencies\n//JAVA 17+\n");
        Coordinates.classifierLast(libraries)
                .forEach(library -> lines.append("//DEPS ").append(library).append('\n'));
        return lines.toString();
    }
}
