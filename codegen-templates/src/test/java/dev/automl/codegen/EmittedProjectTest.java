package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Emits projects with names that try to break them, and runs them.
 *
 * <p>By default each algorithm takes one of its tasks in turn, and the projects run in this JVM, which saves its
 * start-up. {@code -Demitted.all=true} takes every task, each in a JVM of its own.
 */
class EmittedProjectTest {

    private static final boolean ALL = Boolean.getBoolean("emitted.all");
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    static Stream<Arguments> algorithmsAndTasks() {
        List<Arguments> chosen = new ArrayList<>();
        List<AlgorithmDescription> algorithms = Zoo.algorithms();
        for (int i = 0; i < algorithms.size(); i++) {
            List<Task> tasks = algorithms.get(i).tasks();
            for (Task task : ALL ? tasks : List.of(tasks.get(i % tasks.size()))) {
                chosen.add(Arguments.of(algorithms.get(i).id(), task));
            }
        }
        return chosen.stream();
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void compilesWithoutWarningsAndGivesTheSameScores(String id, Task task) throws Exception {
        ProjectRequest request = request(Zoo.algorithm(id), task);
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        if (ALL) {
            VerificationResult result = Verification.withOwnLibraries(TIMEOUT).verify(project, request.evaluation());
            assertThat(result.message()).isEqualTo("reproduced exactly");
            assertThat(result.warnings()).isEmpty();
        } else {
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
            ProjectRequest request = request(algorithm, algorithm.tasks().get(0));
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

    private ProjectRequest request(AlgorithmDescription algorithm, Task task) throws IOException {
        Assumptions.assumeTrue(algorithm.tasks().contains(task));
        return Runs.hostile(folder, task, Runs.pipeline(algorithm, Runs.hostileSchema(task)));
    }
}
