package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.DecisionTree;
import dev.automl.zoo.algorithm.LogisticRegression;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's example that tries other values of a hyperparameter, run as its owner would. */
class EmittedTryValuesTest {

    @TempDir
    private Path folder;

    /** What it prints, without the header. */
    private List<String> run(ProjectRequest request) throws Exception {
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);
        Path classes = folder.resolve("classes");
        assertThat(EmittedClasses.compile(project, classes).warnings()).isEmpty();
        String classPath = classes
                + File.pathSeparator
                + LibraryClassPath.ofThisProcess().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        request.packageName() + ".TryValues")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        List<String> lines = new ArrayList<>(
                printed.lines().filter(line -> line.matches("(\\S+) {2,}.*")).toList());
        assertThat(lines.remove(0)).endsWith(" is better");
        return lines;
    }

    private static String shown(Scores scores, String metric) {
        return String.format(Locale.ROOT, "%.4f", scores.get(metric));
    }

    @ParameterizedTest
    @CsvSource({
        "MULTICLASS, lightgbm, learningRate, 5",
        "REGRESSION, ridge, penalty, 5",
        "BINARY, logistic-regression, cost, 5",
        "BINARY, nearest-neighbors, neighbors, 5"
    })
    void theChosenValueHasTheLoggedScore(Task task, String id, String name, int values) throws Exception {
        ProjectRequest request = Runs.hostile(folder, task, Runs.pipeline(Zoo.algorithm(id), Runs.hostileSchema(task)));
        List<String> lines = run(request);
        assertThat(lines).hasSize(values);
        assertThat(lines.stream().filter(line -> line.endsWith("  <- chosen")))
                .hasSize(1)
                .allMatch(line -> line.contains(" "
                        + shown(
                                request.evaluation().validation(),
                                request.metric().id())));
        assertThat(source(request)).contains("// ---- " + name + ": ");
    }

    @Test
    void ofAnEnsembleTheHeaviestMemberIsTaken() throws Exception {
        Pipeline logistic = Preprocessing.pipeline(
                new LogisticRegression(0.5, LogisticRegression.Penalty.L2), Runs.hostileSchema(Task.BINARY));
        Pipeline tree = Preprocessing.pipeline(new DecisionTree(4, 5), Runs.hostileSchema(Task.BINARY));
        ProjectRequest request = Runs.hostile(
                folder,
                Task.BINARY,
                new Pipeline(
                        List.of(),
                        new Ensemble(List.of(new Ensemble.Member(1, logistic), new Ensemble.Member(3, tree)))));
        assertThat(run(request)).isNotEmpty();
        assertThat(source(request))
                .contains("goes into {@code decisionTree()} of {@link Train}")
                .contains("/** The heaviest member of the ensemble alone, with this value");
    }

    @Test
    void withoutANumberThereIsNone() throws IOException {
        ProjectRequest request = Runs.hostile(
                folder, Task.BINARY, Runs.pipeline(Zoo.algorithm("constant"), Runs.hostileSchema(Task.BINARY)));
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);
        assertThat(project.resolve("src/main/java")
                        .resolve(request.packageName())
                        .resolve("TryValues.java"))
                .doesNotExist();
        assertThat(Files.readString(project.resolve("README.md"))).doesNotContain("TryValues");
    }

    private String source(ProjectRequest request) throws IOException {
        return Files.readString(folder.resolve("project/src/main/java")
                .resolve(request.packageName())
                .resolve("TryValues.java"));
    }
}
