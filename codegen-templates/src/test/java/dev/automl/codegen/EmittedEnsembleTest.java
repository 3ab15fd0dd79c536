package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.DecisionTree;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.LogisticRegression;
import dev.automl.zoo.algorithm.Ridge;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Ensemble.Member;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ensembles as projects, of columns whose names try to break them. */
class EmittedEnsembleTest {

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void project() {
        project = folder.resolve("project");
    }

    /** Two members with one algorithm, one with a trainer around its own, and one of a library. */
    private static Pipeline ensemble(Task task) {
        boolean classes = task.isClassification();
        Trainer linear = classes ? new LogisticRegression(0.5, LogisticRegression.Penalty.L2) : new Ridge(0.01);
        Trainer around = classes ? new Calibrated(linear, Calibrated.Method.PLATT) : new LogTarget(new Ridge(0.1));
        return new Pipeline(
                List.of(),
                new Ensemble(List.of(
                        member(5, linear, task),
                        member(3, around, task),
                        member(2, new DecisionTree(4, 5), task),
                        new Member(1, Runs.pipeline(Zoo.algorithm("xgboost"), Runs.hostileSchema(task))))));
    }

    private static Member member(int weight, Trainer trainer, Task task) {
        return new Member(weight, Preprocessing.pipeline(trainer, Runs.hostileSchema(task)));
    }

    private ProjectRequest write(Task task) throws IOException {
        ProjectRequest request = Runs.hostile(folder, task, ensemble(task));
        new ProjectWriter().write(request, project);
        return request;
    }

    private String text(String name) throws IOException {
        return ProjectWriterTest.tree(project).entrySet().stream()
                .filter(file -> file.getKey().endsWith(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void compilesWithoutWarningsAndGivesTheSameScores(Task task) throws Exception {
        ProjectRequest request = write(task);

        EmittedClasses emitted = EmittedClasses.compile(project, folder.resolve("classes"));
        Path model = folder.resolve("model");
        emitted.train(
                project.resolve("data")
                        .resolve(ProjectNames.dataFile(request.data().file())),
                model);

        assertThat(emitted.warnings()).isEmpty();
        assertThat(Verification.compare(request.evaluation(), model.resolve("scores.json")))
                .isEmpty();
        for (int member = 1; member <= 4; member++) {
            assertThat(model.resolve("member-" + member)).isDirectory();
        }
    }

    @Test
    void givesTheSameScoresInAJvmOfItsOwn() throws Exception {
        ProjectRequest request = write(Task.BINARY);

        VerificationResult result =
                Verification.withOwnLibraries(Duration.ofMinutes(2)).verify(project, request.evaluation());

        assertThat(result.message()).isEqualTo("reproduced exactly");
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void trainListsTheWeightsAndHasAMethodForEachMember() throws Exception {
        write(Task.MULTICLASS);

        String train = text("Train.java");

        assertThat(train)
                .contains("with the weighted mean of 4 models.")
                .contains("""
                            static Pipeline pipeline() {
                                return new Pipeline(
                                        List.of(), // each member has its own preprocessing
                                        new Ensemble(List.of(
                                                new Ensemble.Member(5, logisticRegression1()), // 45 %
                                                new Ensemble.Member(3, logisticRegression2()), // 27 %
                                                new Ensemble.Member(2, decisionTree()),        // 18 %
                                                new Ensemble.Member(1, xgBoost()))));          // 9 %
                            }
                        """)
                .contains("// ---- Member 2 of 4, weight 3 of 11")
                .contains("static Pipeline logisticRegression2() {")
                .contains("// cost, searched 0.001 .. 1000.0, log")
                .contains("// rounds, searched ");
    }

    @Test
    void theReadmeHasATableOfMembers() throws Exception {
        write(Task.REGRESSION);

        assertThat(text("README.md"))
                .contains("## The members")
                .contains("| `ridge2` | 3 of 11 | ")
                .contains("LogTarget ")
                .contains("`src/main/java/")
                .doesNotContain("The pipeline is");
    }

    /** Every file is there once, says what it is for, and is needed by some member. */
    @Test
    void everyFileIsCopiedOnceWithItsRole() throws Exception {
        write(Task.BINARY);

        assertThat(text("/LogisticRegression.java")).startsWith("// Fits the algorithm");
        assertThat(text("/XgBoost.java")).startsWith("// Fits the algorithm");
        assertThat(text("/Ensemble.java")).startsWith("// Takes the weighted mean");
        try (var files = Files.walk(project)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .toList())
                    .doesNotHaveDuplicates()
                    .contains("MedianImputer.java", "DecisionTree.java")
                    .doesNotContain("LightGbm.java");
        }
    }

    @Test
    void aSinglePipelineHasNoMembers() throws Exception {
        Schema schema = Runs.hostileSchema(Task.BINARY);
        Pipeline single = Preprocessing.pipeline(new LogisticRegression(0.5, LogisticRegression.Penalty.L2), schema);
        new ProjectWriter().write(Runs.hostile(folder, Task.BINARY, single), project);

        assertThat(text("Train.java")).doesNotContain("Member").contains("first the preprocessing, then the algorithm");
        assertThat(text("README.md")).doesNotContain("## The members").contains("The pipeline is");
        assertThat(ProjectWriterTest.tree(project).keySet()).noneMatch(file -> file.endsWith("Ensemble.java"));
    }
}
