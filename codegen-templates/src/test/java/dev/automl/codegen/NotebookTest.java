package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.LogisticRegression;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks of projects, of columns whose names try to break them: what they hold, and what they print. */
class NotebookTest {

    /** Cells that have statements of their own, besides those of {@code main}. */
    private static final Set<String> OWN = Set.of("imports", "data", "first-row");

    @TempDir
    private Path folder;

    private Path project;

    private ProjectRequest write(Schema schema, Pipeline pipeline) throws IOException {
        project = folder.resolve("project");
        ProjectRequest request = Runs.hostile(folder, schema, pipeline);
        new ProjectWriter().write(request, project);
        return request;
    }

    private ProjectRequest write(String id, Task task) throws IOException {
        Schema schema = Runs.hostileSchema(task);
        return write(schema, Runs.pipeline(Zoo.algorithm(id), schema));
    }

    private static Pipeline ensemble(Task task) {
        Trainer linear = new LogisticRegression(0.5, LogisticRegression.Penalty.L2);
        Schema schema = Runs.hostileSchema(task);
        return new Pipeline(
                List.of(),
                new Ensemble(List.of(
                        new Ensemble.Member(5, Preprocessing.pipeline(linear, schema)),
                        new Ensemble.Member(2, Runs.pipeline(Zoo.algorithm("decision-tree"), schema)),
                        new Ensemble.Member(1, Runs.pipeline(Zoo.algorithm("xgboost"), schema)))));
    }

    @Test
    void printsTheLoggedScoresOfARegression() throws Exception {
        printsTheLoggedScores(write("nearest-neighbors", Task.REGRESSION));
    }

    @Test
    void printsTheLoggedScoresOfAnEnsemble() throws Exception {
        printsTheLoggedScores(write(Runs.hostileSchema(Task.BINARY), ensemble(Task.BINARY)));
    }

    static Stream<Arguments> algorithmsAndTasks() {
        return EmittedProjectTest.algorithmsAndTasks();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void printsTheLoggedScoresOfEveryAlgorithm(String id, Task task) throws Exception {
        printsTheLoggedScores(write(id, task));
    }

    private void printsTheLoggedScores(ProjectRequest request) throws Exception {
        Map<String, String> cells = NotebookFiles.codeOfJson(project);

        Map<String, String> printed = NotebookShell.run(cells, project);

        assertThat(printed.get("results"))
                .isEqualTo("validation  " + request.evaluation().validation() + "\ntest        "
                        + request.evaluation().test() + "\n");
        NotebookFiles.outputs(project)
                .forEach((id, output) -> assertThat(printed.get(id).replace(project + "/", ""))
                        .as("what stands below the cell %s", id)
                        .isEqualTo(output));
        assertThat(printed.get("first-row")).isEqualTo(expectedOfFirstRow(request));
        assertThat(NotebookFiles.codeOfScript(project)).as("the same code").isEqualTo(cells);
    }

    /** What the pipeline itself predicts for the first row of the file, when all of them are in one table. */
    private static String expectedOfFirstRow(ProjectRequest request) throws IOException {
        DataSource data = request.data();
        double[] predicted = request.pipeline()
                .fit(SchemaReader.read(data.file(), data.format(), request.schema()), Runs.SEED)
                .predict(SchemaReader.readFeatures(data.file(), data.format(), request.schema()))[0];
        List<String> classes = request.schema().classes();
        if (classes.isEmpty()) {
            return "predicted   " + predicted[0] + "\n";
        }
        int likeliest = 0;
        for (int c = 1; c < predicted.length; c++) {
            likeliest = predicted[c] > predicted[likeliest] ? c : likeliest;
        }
        int label = classes.size() == 2 ? (predicted[1] >= request.threshold() ? 1 : 0) : likeliest;
        return "predicted   " + classes.get(label) + "\nof          " + classes + "\nprobable    "
                + Arrays.toString(predicted) + "\n";
    }

    @Test
    void everyCellIsAPartOfTheProjectWordForWord() throws Exception {
        ProjectRequest request = write(Runs.hostileSchema(Task.BINARY), ensemble(Task.BINARY));
        Map<String, String> files = new TreeMap<>();
        ProjectWriterTest.tree(project)
                .forEach((path, text) -> files.put(path.substring(path.lastIndexOf('/') + 1), utf8(text)));
        String classes = files.get("Train.java") + files.get("Predict.java");

        Map<String, String> cells = NotebookFiles.codeOfJson(project);

        cells.forEach((id, code) -> {
            if (files.containsKey(id + ".java")) {
                assertThat(code).as(id).isEqualTo(withoutImports(files.get(id + ".java")));
            } else if (!OWN.contains(id)) {
                assertThat(List.of(indented(code, 4), indented(code, 8)))
                        .as(id)
                        .anyMatch(text -> classes.contains("\n" + text + "\n"));
            }
        });
        String data = cells.get("data");
        assertThat(classes).contains(indented(data.substring(data.indexOf("\n\n") + 2), 8));
        assertThat(cells.keySet())
                .contains("member-xgBoost", "Csv", "XgBoost", "validation")
                .endsWith("results", "final", "predict", "first-row");
        assertThat(NotebookFiles.codeOfScript(project)).isEqualTo(cells);
        assertThat(request.schema().features()).isNotEmpty();
    }

    /** A class that names one that names it in turn is unknown to a shell, and names must be different. */
    @Test
    void everyAlgorithmAndTransformerCanStandInCells() throws Exception {
        Map<Class<?>, List<String>> roots = new LinkedHashMap<>();
        for (String kind : List.of("algorithm", "transform")) {
            try (Stream<Path> files = Files.list(Path.of("../model-zoo/src/main/java/dev/automl/zoo", kind))) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    Class<?> type = Class.forName(ZooSources.ROOT + kind + "." + name);
                    if (!type.isAnnotation()) {
                        roots.put(type, List.of("Train"));
                    }
                }
            }
        }

        List<Cell> cells = new Plumbing(ZooSources.closure(roots), Set.of()).rest();

        assertThat(cells).extracting(Cell::id).contains("LightGbm", "TfIdf", "Column");
    }

    private static String utf8(String latin1) {
        return new String(
                latin1.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String indented(String code, int blanks) {
        return code.lines()
                .map(line -> line.isEmpty() ? line : " ".repeat(blanks) + line)
                .collect(Collectors.joining("\n"));
    }

    /** The first line, which says what the file is for, and what follows the imports. */
    private static String withoutImports(String java) {
        return java.replaceAll("(?m)^(package|import) .*;\n", "")
                .replaceFirst("\n+", "\n")
                .strip();
    }
}
