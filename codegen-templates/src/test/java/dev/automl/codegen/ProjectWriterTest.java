package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.pipeline.Predictions;
import dev.automl.zoo.validation.Split;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectWriterTest {

    private static final Pipeline CONSTANT = new Pipeline(List.of(), new Constant());

    @TempDir
    private Path folder;

    @Test
    void writingTwiceGivesTheSameBytes() throws IOException {
        ProjectRequest request = Runs.hostile(folder, Task.MULTICLASS, CONSTANT);
        new ProjectWriter().write(request, folder.resolve("first"));
        new ProjectWriter().write(request, folder.resolve("second"));

        assertThat(tree(folder.resolve("first"))).isEqualTo(tree(folder.resolve("second")));
    }

    @Test
    void namesNeitherTheToolNorTheMachine() throws IOException {
        ProjectRequest request = Runs.hostile(folder, Task.BINARY, CONSTANT);
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        tree(project)
                .forEach((path, text) -> assertThat(text)
                        .as(path)
                        .doesNotContain(
                                "dev.automl",
                                "dev/automl",
                                folder.toString(),
                                System.getProperty("user.home"),
                                "\r\n  "));
    }

    @Test
    void everyCopiedFileSaysWhatItIsFor() throws IOException {
        Path project = folder.resolve("project");
        new ProjectWriter().write(Runs.hostile(folder, Task.BINARY, CONSTANT), project);

        tree(project).forEach((path, text) -> {
            if (path.contains("/zoo/")) {
                assertThat(text)
                        .as(path)
                        .startsWith("// ")
                        .as("every file has a role of its own")
                        .doesNotContain("Helps ");
            }
        });
    }

    @Test
    void trainIsShortEnoughToReadFirst() throws IOException {
        Path project = folder.resolve("project");
        ProjectRequest request = Runs.hostile(folder, Task.BINARY, CONSTANT);
        new ProjectWriter().write(request, project);

        List<String> lines = tree(project)
                .get("src/main/java/" + request.packageName() + "/Train.java")
                .lines()
                .toList();
        assertThat(lines).hasSizeLessThan(120).allMatch(line -> line.length() <= 120);
    }

    @Test
    void anExternalTestFileAHoldoutAndAnotherFormat() throws Exception {
        CsvFormat format = new CsvFormat(';', "ISO-8859-1", ',', List.of("-", "fehlt \"\\"));
        Schema schema = Schema.regression("größe").numeric("länge").categorical("farbe");
        Path train = germanFile("train.csv", 60);
        Path test = germanFile("other folder/train.csv", 20);
        Dataset data = SchemaReader.read(train, format, schema);
        Split split = new Split(data, SchemaReader.read(test, format, schema));
        ValidationPlan plan = new ValidationPlan(1, 0.25);
        ProjectRequest made = Runs.request(train, format, schema, List.of(), CONSTANT, plan);
        Evaluation expected = Runs.evaluate(CONSTANT, split, plan);
        ProjectRequest request = withTest(made, new DataSource.TestFile(test, "1".repeat(64)), 20, expected);
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        assertThat(project.resolve("data/test-train.csv")).hasSameBinaryContentAs(test);
        assertThat(verified(project, expected, Optional.empty())).isEqualTo("reproduced exactly");
    }

    @Test
    void trialsThatSawASampleOnly() throws Exception {
        ProjectRequest whole = Runs.hostile(folder, Task.MULTICLASS, CONSTANT);
        ProjectRequest request = Runs.request(
                whole.data().file(),
                whole.data().format(),
                whole.schema(),
                whole.columns(),
                CONSTANT,
                whole.plan().sampled(0.5));
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        assertThat(tree(project).get("src/main/java/" + request.packageName() + "/Train.java"))
                .contains("Split.holdout(split.train(), 1 - 0.5, SEED).train()")
                .contains("Split.folds(sample, ");
        assertThat(request.evaluation().validation())
                .isNotEqualTo(whole.evaluation().validation());
        assertThat(verified(project, request.evaluation(), Optional.empty())).isEqualTo("reproduced exactly");
    }

    @Test
    void largeDataStayWhereTheyAre() throws Exception {
        ProjectRequest request = Runs.hostile(folder, Task.BINARY, CONSTANT);
        Path project = folder.resolve("project");
        new ProjectWriter(1000, Set.of()).write(request, project);

        assertThat(tree(project).keySet().stream().filter(path -> path.startsWith("data/")))
                .containsExactly("data/README.md");
        assertThat(tree(project).get(ProjectWriter.SCRIPT)).contains("The data are too large to be copied here");
        assertThat(verified(
                        project,
                        request.evaluation(),
                        Optional.of(new Verification.DataFiles(request.data().file(), Optional.empty()))))
                .isEqualTo("reproduced exactly");
    }

    @Test
    void aWideSchemaMovesToAFile() throws Exception {
        String[] names = new String[300];
        StringBuilder text = new StringBuilder("y");
        for (int i = 0; i < names.length; i++) {
            names[i] = "column \"" + i;
            text.append(",\"column \"\"").append(i).append('"');
        }
        text.append('\n');
        for (int row = 0; row < 40; row++) {
            text.append(row % 7).append((",1." + row).repeat(names.length)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("wide.csv"), text);
        ProjectRequest request = Runs.request(
                file,
                CsvFormat.STANDARD,
                Schema.regression("y").numeric(names),
                List.of(),
                CONSTANT,
                new ValidationPlan(2, 0.2));
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        assertThat(project.resolve("schema.json")).exists();
        assertThat(tree(project).get("src/main/java/wide/Train.java")).doesNotContain("column \\\"");
        assertThat(verified(project, request.evaluation(), Optional.empty())).isEqualTo("reproduced exactly");
    }

    @Test
    void predictScoresAFileLikeTheModelItself() throws Exception {
        ProjectRequest request = Runs.hostile(folder, Task.BINARY, CONSTANT);
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);
        DataSource data = request.data();
        Path expected = folder.resolve("expected.csv");
        try (Writer writer = Files.newBufferedWriter(expected)) {
            Predictions.write(
                    writer,
                    request.schema().classes(),
                    request.threshold(),
                    CONSTANT.fit(SchemaReader.read(data.file(), data.format(), request.schema()), Runs.SEED)
                            .predict(SchemaReader.readFeatures(data.file(), data.format(), request.schema())),
                    true);
        }

        Path classes = folder.resolve("classes");
        EmittedClasses.compile(project, classes);
        runIn(project, classes, request.packageName() + ".Train");
        String output = runIn(
                project,
                classes,
                request.packageName() + ".Predict",
                data.file().toString(),
                folder.resolve("out.csv").toString(),
                "--proba");

        assertThat(output).contains("90 predictions written");
        assertThat(folder.resolve("out.csv")).hasSameBinaryContentAs(expected);
        assertThat(runIn(project, classes, request.packageName() + ".Predict")).startsWith("usage: Predict");
    }

    @Test
    void doesNotWriteOverSomething() throws IOException {
        ProjectRequest request = Runs.hostile(folder, Task.BINARY, CONSTANT);

        assertThatThrownBy(() -> new ProjectWriter().write(request, folder)).hasMessageContaining("is not empty");
    }

    private static String verified(Path project, Evaluation expected, Optional<Verification.DataFiles> data)
            throws Exception {
        return Verification.withOwnLibraries(Duration.ofMinutes(2))
                .verify(project, expected, data)
                .message();
    }

    static ProjectRequest withTest(
            ProjectRequest request, DataSource.TestFile test, int testRows, Evaluation evaluation) {
        DataSource data = request.data();
        return new ProjectRequest(
                request.name(),
                request.packageName(),
                new DataSource(data.file(), data.format(), data.sha256(), data.rows(), Optional.of(test), testRows),
                request.schema(),
                request.columns(),
                request.pipeline(),
                request.plan(),
                request.testFraction(),
                request.seed(),
                request.trial(),
                request.trials(),
                request.metric(),
                evaluation,
                request.testInterval(),
                request.threshold(),
                request.baseline(),
                Optional.empty(),
                NotebookPictures.NONE);
    }

    private Path germanFile(String name, int rows) throws IOException {
        StringBuilder text = new StringBuilder("größe;länge;farbe\n");
        for (int row = 0; row < rows; row++) {
            text.append(row)
                    .append(",5;")
                    .append(row % 5 == 0 ? "-" : "1," + row)
                    .append(row % 2 == 0 ? ";grün\n" : ";rot\n");
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }

    private static String runIn(Path project, Path classes, String main, String... arguments) throws Exception {
        List<String> classPath = Stream.concat(Stream.of(classes), LibraryClassPath.ofThisProcess().stream())
                .map(Path::toString)
                .toList();
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                String.join(java.io.File.pathSeparator, classPath),
                                main),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** The text of every file by its path. */
    static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(path).toString().replace('\\', '/'),
                        Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
