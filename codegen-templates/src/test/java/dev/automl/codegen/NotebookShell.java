package dev.automl.codegen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Runs the cells of a notebook as a kernel does: one piece of code after the other, and none may name in vain what comes
 * below. They run in this JVM, because native code can be loaded but once.
 */
final class NotebookShell {

    private NotebookShell() {}

    /**
     * Runs cells.
     *
     * @param cells code by the id of its cell
     * @param project the folder that paths in the settings begin in
     * @return what each cell printed
     */
    static Map<String, String> run(Map<String, String> cells, Path project) throws IOException {
        Map<String, String> printed = new LinkedHashMap<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            LibraryClassPath.ofThisProcess().forEach(path -> shell.addToClasspath(path.toString()));
            // What a kernel offers for pictures.
            printed(shell, "", "void display(String picture, String type) { System.out.print(picture); }");
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                boolean paths =
                        cell.getKey().equals("settings") || cell.getKey().equals("columns");
                String code = paths ? in(project, cell.getValue()) : cell.getValue();
                printed.put(cell.getKey(), printed(shell, cell.getKey(), code));
            }
        }
        return printed;
    }

    /** A process can't change its folder, so the paths are made absolute. */
    private static String in(Path project, String settings) {
        return settings.replace("Path.of(", "Path.of(" + JavaExpression.string(project.toString()) + ", ");
    }

    private static String printed(JShell shell, String id, String code) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            for (String rest = code; !rest.isBlank(); ) {
                CompletionInfo next = analysis.analyzeCompletion(rest);
                if (!next.completeness().isComplete()) {
                    break; // a comment at the end
                }
                eval(shell, id, next.source());
                rest = next.remaining();
            }
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static void eval(JShell shell, String id, String source) {
        for (SnippetEvent event : shell.eval(source)) {
            if (event.causeSnippet() != null) {
                continue;
            }
            if (event.exception() != null) {
                throw new AssertionError("cell " + id + " failed", event.exception());
            }
            if (!event.status().isDefined()) {
                throw new AssertionError("cell " + id + ": "
                        + shell.diagnostics(event.snippet())
                                .map(diagnostic -> diagnostic.getMessage(null))
                                .collect(Collectors.joining("; "))
                        + "\n" + source);
            }
        }
    }
}
