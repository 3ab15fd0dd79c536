package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.Zoo;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's own explanation of its model, run as its owner would. */
class EmittedExplainTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"BINARY, logistic-regression", "MULTICLASS, decision-tree", "REGRESSION, ridge"})
    void importanceAndAnExplainedRow(Task task, String id) throws Exception {
        ProjectRequest request = Runs.hostile(folder, task, Runs.pipeline(Zoo.algorithm(id), Runs.hostileSchema(task)));
        Path project = folder.resolve("project");
        new ProjectWriter(Set.of(Extra.EXPLAIN)).write(request, project);
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
                        request.packageName() + ".Explain",
                        "2")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("how much worse the " + (task == Task.REGRESSION ? "RMSE" : "log loss"));

        // The usual prediction and what the columns add are the prediction.
        String row = printed.substring(printed.indexOf(" for test row 2: "));
        List<Double> numbers = Pattern.compile("(?m) ([+-]?\\d+\\.\\d{4})$")
                .matcher(row)
                .results()
                .map((MatchResult number) -> Double.valueOf(number.group(1)))
                .toList();
        assertThat(numbers).hasSizeGreaterThan(5);
        assertThat(numbers.subList(1, numbers.size()).stream()
                        .mapToDouble(n -> n)
                        .sum())
                .isCloseTo(numbers.get(0), within(5e-5 * numbers.size()));
    }
}
