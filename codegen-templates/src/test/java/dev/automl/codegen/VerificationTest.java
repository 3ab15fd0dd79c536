package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private ProjectRequest request;
    private Path project;
    private Path train;

    @BeforeEach
    void emit() throws Exception {
        request = Runs.hostile(folder, Task.BINARY, new Pipeline(List.of(), new Constant()));
        project = folder.resolve("project");
        new ProjectWriter().write(request, project);
        train = project.resolve("src/main/java/" + request.packageName() + "/Train.java");
    }

    @Test
    void leavesNothingBehind() throws Exception {
        Map<String, String> before = ProjectWriterTest.tree(project);

        assertThat(verify(request.evaluation()).reproduced()).isTrue();
        assertThat(ProjectWriterTest.tree(project)).isEqualTo(before);
    }

    @Test
    void tellsWhichMetricsDifferByTheLastBit() throws Exception {
        Evaluation actual = request.evaluation();
        double test = actual.test().get("log_loss");
        Map<String, Double> changed = new LinkedHashMap<>(actual.test().values());
        changed.put("log_loss", Math.nextUp(test));
        Evaluation expected = new Evaluation(actual.validation(), actual.folds().subList(0, 2), new Scores(changed));

        VerificationResult result = verify(expected);

        assertThat(result.reproduced()).isFalse();
        assertThat(result.differences())
                .contains(new VerificationResult.Difference("test log_loss", Math.nextUp(test), test))
                .anyMatch(difference -> difference.metric().equals("fold 3 log_loss"))
                .noneMatch(difference -> difference.metric().startsWith("validation"));
        assertThat(result.message()).contains("test log_loss: logged " + Math.nextUp(test));
    }

    @Test
    void givesTheErrorOfTheProject() throws Exception {
        Files.delete(project.resolve("data")
                .resolve(ProjectNames.dataFile(request.data().file())));

        assertThat(verify(request.evaluation()).message()).contains("exit code 1", "NoSuchFileException: data");
    }

    @Test
    void givesTheErrorsOfTheCompiler() throws Exception {
        Files.writeString(train, Files.readString(train).replace("public static void main", "public statik void main"));

        assertThat(verify(request.evaluation()).message()).contains("does not compile", "Train.java");
    }

    @Test
    void endsAProjectThatTakesTooLong() throws Exception {
        Files.writeString(
                train,
                Files.readString(train)
                        .replace(
                                "Result result = evaluate",
                                "while (DATA != null) {}\n        Result result = evaluate"));

        VerificationResult result = new Verification(
                        LibraryClassPath.ofThisProcess(), Duration.ofMillis(1500), List.of())
                .verify(project, request.evaluation());

        assertThat(result.message()).contains("did not finish");
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void theLibrariesHoldNothingOfTheTool() throws Exception {
        List<String> names = LibraryClassPath.ofThisProcess().stream()
                .map(path -> path.getFileName().toString())
                .toList();

        assertThat(names)
                .anyMatch(name -> name.startsWith("jackson-databind"))
                .noneMatch(name -> name.startsWith("model-zoo"))
                .noneMatch(name -> name.equals("classes") || name.equals("test-classes"));
    }

    private VerificationResult verify(Evaluation expected) throws Exception {
        return Verification.withOwnLibraries(TIMEOUT).verify(project, expected);
    }
}
