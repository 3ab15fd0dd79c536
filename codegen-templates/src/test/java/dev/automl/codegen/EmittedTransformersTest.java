package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.LogisticRegression;
import dev.automl.zoo.algorithm.Ridge;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.transform.FeatureSelector;
import dev.automl.zoo.transform.FrequencyEncoder;
import dev.automl.zoo.transform.HashingEncoder;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.Imputer.Rule;
import dev.automl.zoo.transform.Imputer.Strategy;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.MinMaxScaler;
import dev.automl.zoo.transform.PowerTransformer;
import dev.automl.zoo.transform.QuantileTransformer;
import dev.automl.zoo.transform.RobustScaler;
import dev.automl.zoo.transform.TargetEncoder;
import dev.automl.zoo.transform.Transformer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps that no default pipeline has, in emitted projects whose names try to break them. */
class EmittedTransformersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"BINARY, 1", "MULTICLASS, 1", "REGRESSION, 1", "MULTICLASS, 2"})
    void compileWithoutWarningsAndGiveTheSameScores(Task task, int steps) throws Exception {
        Pipeline pipeline = new Pipeline(
                steps == 1 ? withTarget() : withoutTarget(),
                task == Task.REGRESSION ? new Ridge(0.01) : new LogisticRegression(0.5, LogisticRegression.Penalty.L2));
        ProjectRequest request = Runs.hostile(folder, task, pipeline);
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
    }

    private static List<Transformer> withTarget() {
        return List.of(
                new FeatureSelector(3),
                new TargetEncoder(5, 2.5),
                new FrequencyEncoder(1),
                new Interactions(3),
                new PowerTransformer(0.5),
                new Imputer(Strategy.MEDIAN, List.of(new Rule(Runs.HOSTILE.get(0), Strategy.CONSTANT, -1.5))),
                new RobustScaler());
    }

    private static List<Transformer> withoutTarget() {
        return List.of(
                new Imputer(Strategy.NONE, List.of(new Rule(Runs.HOSTILE.get(4), Strategy.MOST_FREQUENT, 0))),
                new HashingEncoder(1, 4),
                new QuantileTransformer(20, QuantileTransformer.Output.NORMAL),
                new Imputer(Strategy.MEAN, List.of()),
                new MedianImputer(),
                new MinMaxScaler());
    }
}
