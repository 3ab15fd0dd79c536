package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Emits a project for every algorithm and task, with names that try to break it, and runs it.
 *
 * <p>By default the projects run one after the other in this JVM, which saves its start-up; {@code -Demitted.all=true}
 * gives each a JVM of its own, as {@code automl verify} does.
 */
class EmittedProjectTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    static Stream<Arguments> everyAlgorithmAndTask() {
        return Zoo.algorithms().stream()
                .flatMap(algorithm -> algorithm.tasks().stream().map(task -> Arguments.of(algorithm.id(), task)));
    }

    @ParameterizedTest
    @MethodSource("everyAlgorithmAndTask")
    void compilesWithoutWarningsAndGivesTheSameScores(String id, Task task) throws Exception {
        ProjectRequest request = request(Zoo.algorithm(id), task);
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        if (Boolean.getBoolean("emitted.all")) {
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
