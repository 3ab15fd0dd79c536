package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Emits projects with names that try to break them, and runs them.
 *
 * <p>By default each algorithm takes one of its tasks, and one kind of column, in turn, and the projects run in this
 * JVM, which saves its start-up. The slow tests take every task and every kind, and every project in a JVM of its own.
 */
class EmittedProjectTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    static Stream<Arguments> algorithmsAndTasks() {
        return Zoo.algorithms().stream()
                .flatMap(algorithm -> algorithm.tasks().stream().map(task -> Arguments.of(algorithm.id(), task)));
    }

    static Stream<Arguments> algorithmsTasksAndKinds() {
        return algorithmsAndTasks()
                .flatMap(arguments -> Stream.of(Schema.Kind.values())
                        .map(kind -> Arguments.of(arguments.get()[0], arguments.get()[1], kind)));
    }

    static Stream<Arguments> oneTaskForEachAlgorithm() {
        List<AlgorithmDescription> algorithms = Zoo.algorithms();
        return IntStream.range(0, algorithms.size()).mapToObj(i -> {
            List<Task> tasks = algorithms.get(i).tasks();
            return Arguments.of(algorithms.get(i).id(), tasks.get(i % tasks.size()));
        });
    }

    static Stream<Arguments> oneTaskAndKindForEachAlgorithm() {
        List<Arguments> algorithms = oneTaskForEachAlgorithm().toList();
        Schema.Kind[] kinds = Schema.Kind.values();
        return IntStream.range(0, algorithms.size())
                .mapToObj(i -> Arguments.of(
                        algorithms.get(i).get()[0], algorithms.get(i).get()[1], kinds[i % kinds.length]));
    }

    @ParameterizedTest
    @MethodSource("oneTaskForEachAlgorithm")
    void compilesWithoutWarningsAndGivesTheSameScores(String id, Task task) throws Exception {
        givesTheSameScores(id, Runs.hostileSchema(task));
    }

    @ParameterizedTest
    @MethodSource("oneTaskAndKindForEachAlgorithm")
    void givesTheSameScoresForAKindOfColumn(String id, Task task, Schema.Kind kind) throws Exception {
        givesTheSameScores(id, Runs.hostileSchema(task, kind));
    }

    @Test
    void aTargetThatIsWrittenAsPeopleWriteNumbers() throws Exception {
        givesTheSameScores("ridge", Runs.hostileSchema(Task.REGRESSION, Schema.Kind.NUMERIC_TEXT));

        assertThat(train()).contains("Layout.regression(new WrittenNumberField(", ", \"\\\"kg\\\"\")");
    }

    @Test
    void dataWithPlainNumbersBringNoCodeForOthers() throws Exception {
        givesTheSameScores("ridge", Runs.hostileSchema(Task.REGRESSION));

        assertThat(train()).contains("Layout.regression(\"target");
        assertThat(ProjectWriterTest.tree(folder.resolve("project")).keySet())
                .noneMatch(path -> path.contains("WrittenNumber"));
    }

    /** What {@code Train.java} says. */
    private String train() throws IOException {
        return ProjectWriterTest.tree(folder.resolve("project")).entrySet().stream()
                .filter(file -> file.getKey().endsWith("/Train.java"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("algorithmsTasksAndKinds")
    void givesTheSameScoresForEveryKindOfColumn(String id, Task task, Schema.Kind kind) throws Exception {
        givesTheSameScores(id, Runs.hostileSchema(task, kind));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void givesTheSameScoresInAJvmOfItsOwn(String id, Task task) throws Exception {
        ProjectRequest request = request(id, Runs.hostileSchema(task));
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        VerificationResult result = Verification.withOwnLibraries(TIMEOUT).verify(project, request.evaluation());

        assertThat(result.message()).isEqualTo("reproduced exactly");
        assertThat(result.warnings()).isEmpty();
    }

    private void givesTheSameScores(String id, Schema schema) throws Exception {
        ProjectRequest request = request(id, schema);
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        EmittedClasses emitted = EmittedClasses.compile(project, folder.resolve("classes"));
        assertThat(emitted.warnings()).isEmpty();
        Path model = folder.resolve("model");
        emitted.train(
                project.resolve("data")
                        .resolve(ProjectNames.dataFile(request.data().file())),
                model);

        assertThat(Verification.compare(request.evaluation(), model.resolve("scores.json")))
                .isEmpty();
    }

    @Test
    void givesTheSameScoresWhateverTheLocaleTheEncodingAndTheTimeZone() throws Exception {
        List<List<String>> machines = List.of(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1"),
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kathmandu"),
                List.of("-Duser.language=de", "-Duser.country=DE", "-XX:ActiveProcessorCount=1"));
        List<AlgorithmDescription> algorithms = sample();
        for (int i = 0; i < machines.size(); i++) {
            AlgorithmDescription algorithm = algorithms.get(i % algorithms.size());
            ProjectRequest request =
                    request(algorithm.id(), Runs.hostileSchema(algorithm.tasks().get(0)));
            Path project = folder.resolve("project" + i);
            new ProjectWriter().write(request, project);
            Verification verification = new Verification(LibraryClassPath.ofThisProcess(), TIMEOUT, machines.get(i));

            assertThat(verification.verify(project, request.evaluation()).message())
                    .as("%s with %s", algorithm.id(), machines.get(i))
                    .isEqualTo("reproduced exactly");
        }
    }

    /** Up to three algorithms, of different libraries where there are any. */
    private static List<AlgorithmDescription> sample() {
        List<AlgorithmDescription> all = Zoo.algorithms();
        return Stream.of(all.get(all.size() - 1), all.get(all.size() / 2), all.get(0))
                .distinct()
                .toList();
    }

    private ProjectRequest request(String id, Schema schema) throws IOException {
        return Runs.hostile(folder, schema, Runs.pipeline(Zoo.algorithm(id), schema));
    }
}
