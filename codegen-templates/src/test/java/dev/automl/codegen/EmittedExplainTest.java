package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.explanation.ShapleyValues;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.pipeline.Predictions;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.Split;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        // What the tool's classes give for the same rows.
        Split split = request.plan()
                .testBy()
                .test(
                        SchemaReader.read(request.data().file(), request.data().format(), request.schema()),
                        request.testFraction(),
                        request.seed());
        FittedPipeline model = request.pipeline().fit(split.train(), request.seed());
        Table rows = split.test().features();
        double[] predicted = model.predict(rows.select(new int[] {1}))[0];
        int output = task == Task.REGRESSION ? 0 : Predictions.likeliest(predicted);
        int[] usual = IntStream.range(0, Math.min(101, rows.rows()))
                .filter(other -> other != 1)
                .toArray();
        ShapleyValues.Explanation expected = new ShapleyValues(model, rows, usual, output, request.seed()).explain(1);
        List<Double> all = new ArrayList<>(List.of(expected.prediction(), expected.base()));
        expected.contributions().forEach(column -> all.add(column.value()));
        assertThat(numbers).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            assertThat(numbers.get(i)).isCloseTo(all.get(i), within(5.1e-5));
        }
        assertThat(numbers.subList(1, numbers.size()).stream()
                        .mapToDouble(n -> n)
                        .sum())
                .isCloseTo(numbers.get(0), within(5e-5 * numbers.size()));
    }
}
