package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.Directed;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.Monotone;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emitted projects say which directions predictions keep to, with names that try to break them, and keep to them. */
class EmittedMonotoneTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"REGRESSION, lightgbm", "BINARY, xgboost", "REGRESSION, lightgbm-counts"})
    void directionsStandInTheSourceAndGiveTheSameScores(Task task, String id) throws Exception {
        AlgorithmDescription algorithm = Zoo.algorithm(id);
        Map<String, Object> values = new HashMap<>(algorithm.initial());
        values.put("rounds", 20);
        Directed booster = (Directed) algorithm.create(values);
        Monotone monotone =
                new Monotone(booster, List.of(Runs.HOSTILE.get(0), Runs.HOSTILE.get(3)), List.of(Runs.HOSTILE.get(1)));
        Trainer trainer =
                task == Task.BINARY ? new Calibrated(monotone, Calibrated.Method.ISOTONIC) : new LogTarget(monotone);
        Pipeline pipeline = Preprocessing.pipeline(trainer, Runs.hostileSchema(task));
        ProjectRequest request = Runs.hostile(folder, task, PipelineJson.read(PipelineJson.write(pipeline)));
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        EmittedClasses emitted = EmittedClasses.compile(project, folder.resolve("classes"));
        Path model = folder.resolve("model");
        emitted.train(
                project.resolve("data")
                        .resolve(ProjectNames.dataFile(request.data().file())),
                model);

        assertThat(emitted.warnings()).isEmpty();
        assertThat(Verification.compare(request.evaluation(), model.resolve("scores.json")))
                .isEmpty();
        String train = Files.readString(
                project.resolve("src/main/java").resolve(request.packageName()).resolve("Train.java"));
        assertThat(train)
                .contains("// Monotone: as asked, predictions never fall with ")
                .contains("new Monotone(")
                .containsPattern("List\\.of\\(\"a .*two.*\\), +// increasing")
                .containsPattern("List\\.of\\(.*[),;] +// decreasing");
    }
}
