package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.zoo.algorithm.LogisticRegression;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.Split;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks of projects, of columns whose names try to break them: what they hold, and what they print. */
class NotebookTest {

    /** Cells that projects do not have: they draw, or begin what {@code main} takes from its arguments. */
    private static final Set<String> OWN = Set.of(
            "imports", "data", "PermutationImportance", "Picture", "show", "test-rows", "importance", "first-row");

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

    @Tag("slow")
    @Test
    void printsTheLoggedScoresOfAWideTableWithATestFile() throws Exception {
        String[] names = IntStream.range(0, 210).mapToObj(i -> "x" + i).toArray(String[]::new);
        Schema schema = Schema.regression("y").numeric(names);
        Path train = wideFile("wide.csv", names, 40);
        Path test = wideFile("later.csv", names, 15);
        Pipeline pipeline = Runs.pipeline(Zoo.algorithm("ridge"), schema);
        ValidationPlan plan = new ValidationPlan(1, 0.25);
        Split split = new Split(
                SchemaReader.read(train, CsvFormat.STANDARD, schema),
                SchemaReader.read(test, CsvFormat.STANDARD, schema));
        ProjectRequest request = ProjectWriterTest.withTest(
                Runs.request(train, CsvFormat.STANDARD, schema, List.of(), pipeline, plan),
                new DataSource.TestFile(test, "1".repeat(64)),
                15,
                Runs.evaluate(pipeline, split, plan));
        project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        printsTheLoggedScores(request);

        assertThat(NotebookFiles.codeOfJson(project).get("first-row")).contains("too long to be written down");
    }

    private Path wideFile(String name, String[] names, int rows) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", names)).append(",y\n");
        for (int row = 0; row < rows; row++) {
            text.append((row % 5 + ",").repeat(names.length)).append(row % 7).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
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
        assertThat(printed.get("importance")).startsWith("<svg ").contains("<rect ");
        assertThat(NotebookFiles.shared(NotebookFiles.codeOfScript(project)))
                .as("the same code")
                .isEqualTo(NotebookFiles.shared(cells));
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
        write(Runs.hostileSchema(Task.BINARY), ensemble(Task.BINARY));
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
                .endsWith("results", "show", "test-rows", "importance", "final", "predict", "first-row");
        assertThat(NotebookFiles.shared(NotebookFiles.codeOfScript(project))).isEqualTo(NotebookFiles.shared(cells));
    }

    /** The rules are those of Jupyter's schema for the format 4.5. */
    @Test
    void theNotebookIsValid() throws Exception {
        write(Runs.hostileSchema(Task.BINARY), ensemble(Task.BINARY));

        JsonNode notebook = NotebookFiles.json(project);

        assertThat(notebook.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("cells", "metadata", "nbformat", "nbformat_minor");
        assertThat(notebook.path("nbformat").asInt()).isEqualTo(4);
        assertThat(notebook.path("nbformat_minor").asInt()).isEqualTo(5);
        assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("java");
        assertThat(notebook.at("/metadata/kernelspec/display_name").isTextual()).isTrue();
        Set<String> ids = new TreeSet<>();
        for (JsonNode cell : notebook.path("cells")) {
            String id = cell.path("id").asText();
            assertThat(id).matches("[a-zA-Z0-9-_]{1,64}");
            assertThat(ids.add(id)).as(id).isTrue();
            boolean code = cell.path("cell_type").asText().equals("code");
            assertThat(cell.fieldNames())
                    .toIterable()
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(
                            code
                                    ? List.of("cell_type", "execution_count", "id", "metadata", "outputs", "source")
                                    : List.of("cell_type", "id", "metadata", "source"));
            assertThat(code || cell.path("cell_type").asText().equals("markdown"))
                    .isTrue();
            assertThat(cell.path("metadata").isObject()).isTrue();
            assertLines(cell.path("source"), false);
            for (JsonNode output : cell.path("outputs")) {
                if (output.path("output_type").asText().equals("display_data")) {
                    assertThat(output.fieldNames())
                            .toIterable()
                            .containsExactlyInAnyOrder("data", "metadata", "output_type");
                    output.path("data")
                            .forEach(lines -> assertThat(lines.isArray()).isTrue());
                    continue;
                }
                assertThat(output.fieldNames()).toIterable().containsExactlyInAnyOrder("name", "output_type", "text");
                assertThat(output.path("output_type").asText()).isEqualTo("stream");
                assertThat(output.path("name").asText()).isEqualTo("stdout");
                assertLines(output.path("text"), true);
            }
        }
        JsonNode plumbing = only(notebook, "Csv");
        assertThat(plumbing.at("/metadata/jupyter/source_hidden").asBoolean()).isTrue();
        assertThat(plumbing.at("/metadata/tags/0").asText()).isEqualTo("plumbing");
        assertThat(only(notebook, "XgBoost").path("metadata"))
                .as("in plain sight")
                .isEmpty();
        String libraries =
                NotebookFiles.joined(only(notebook, Cells.DEPENDENCIES).path("source"));
        assertThat(libraries)
                .startsWith("%maven org.apache.commons:commons-csv:1.")
                .contains("\n%maven ml.dmlc:xgboost4j_2.12:3.", "\n// %dependency /add ml.dmlc:xgboost4j_2.12:3.")
                .endsWith("\n// %dependency /resolve");
        assertThat(Files.readString(project.resolve(ProjectWriter.SCRIPT)))
                .contains("\n//JAVA 17+\n", "\n//DEPS ml.dmlc:xgboost4j_2.12:3.");
    }

    private static void assertLines(JsonNode lines, boolean ended) {
        assertThat(lines.isArray()).isTrue();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).asText();
            assertThat(line.indexOf('\n')).as(line).isEqualTo(i < lines.size() - 1 || ended ? line.length() - 1 : -1);
        }
    }

    private static JsonNode only(JsonNode notebook, String id) {
        for (JsonNode cell : notebook.path("cells")) {
            if (cell.path("id").asText().equals(id)) {
                return cell;
            }
        }
        throw new AssertionError("there is no cell " + id);
    }

    /** A native library has a jar for each platform; each form has its own way to name it. */
    @Test
    void nativeCodeOfItsOwnIsFetched() throws Exception {
        write("rda", Task.BINARY);

        assertThat(NotebookFiles.joined(
                        only(NotebookFiles.json(project), Cells.DEPENDENCIES).path("source")))
                .containsPattern("\n%maven org.bytedeco:openblas:0\\S+\n")
                .containsPattern("\n%maven org.bytedeco:openblas:jar:linux-x86_64:0\\S+\n");
        assertThat(Files.readString(project.resolve(ProjectWriter.SCRIPT)))
                .containsPattern("\n//DEPS org.bytedeco:openblas:0\\S+:linux-x86_64\n");
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
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
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
