package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.SplitMethod;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Projects whose rows are weighted, or split by a column, split as the search did, and give its scores. */
class SplitEmissionTest {

    private static final String GROUP = "group */ \\u0041 \"";
    private static final Schema SCHEMA =
            Schema.classification("y", "no", "yes").numeric("x", "day").categorical("colour");

    @TempDir
    private Path folder;

    static Stream<Arguments> splits() {
        return Stream.of(
                Arguments.of(
                        SCHEMA.time("day"),
                        plan(SplitMethod.TIME, SplitMethod.TIME, 3),
                        List.of(
                                ".key(TimeSplit.ROLE, new NumericField(\"day\"))",
                                "TimeSplit.holdout(data, 0.25)",
                                "TimeSplit.folds(split.train(), 3)")),
                Arguments.of(
                        SCHEMA.time("when", "dd.MM.uuuu HH:mm").weight("w"),
                        plan(SplitMethod.TIME, SplitMethod.TIME, 1),
                        List.of(
                                ".key(TimeSplit.ROLE, new DateField(\"when\", \"dd.MM.uuuu HH:mm\"))",
                                ".key(WeightField.ROLE, new WeightField(\"w\"))",
                                "WeightField.applied(Csv.read(",
                                "TimeSplit.holdout(split.train(), 0.3)")),
                Arguments.of(
                        SCHEMA.group(GROUP).weight("w"),
                        plan(SplitMethod.GROUP, SplitMethod.GROUP, 3),
                        List.of(
                                ".key(GroupSplit.ROLE, new CategoricalField(" + JavaExpression.string(GROUP) + "))",
                                "GroupSplit.holdout(data, 0.25, SEED)",
                                "GroupSplit.folds(split.train(), 3, SEED)")),
                Arguments.of(
                        SCHEMA.split("part"),
                        plan(SplitMethod.COLUMN, SplitMethod.COLUMN, 1),
                        List.of(
                                ".key(ColumnSplit.ROLE, new CategoricalField(\"part\"))",
                                "ColumnSplit.used(Csv.read(",
                                "ColumnSplit.test(data)",
                                "ColumnSplit.validation(split.train())")),
                Arguments.of(
                        SCHEMA.split("part"),
                        plan(SplitMethod.COLUMN, SplitMethod.RANDOM, 2),
                        List.of("ColumnSplit.test(data)", "Split.folds(split.train(), 2, SEED)")),
                Arguments.of(
                        SCHEMA.split("part"),
                        plan(SplitMethod.RANDOM, SplitMethod.COLUMN, 1),
                        List.of("Split.holdout(data, 0.25, SEED)", "ColumnSplit.validation(split.train())")));
    }

    private static ValidationPlan plan(SplitMethod testBy, SplitMethod validateBy, int folds) {
        return new ValidationPlan(testBy, validateBy, folds, 0.3);
    }

    @ParameterizedTest
    @MethodSource("splits")
    void reproducesEveryScore(Schema schema, ValidationPlan plan, List<String> calls) throws Exception {
        Map<String, String> files = emitted(schema, plan, tree());

        assertThat(files.get("src/main/java/rows/Train.java")).contains(calls);
        assertThat(files.keySet().stream()
                        .filter(path -> path.contains("/validation/"))
                        .map(path -> path.replaceFirst(".*/(.*)\\.java", "$1")))
                .as("nothing is copied that is not called")
                .containsExactlyInAnyOrderElementsOf(Stream.of("TimeSplit", "GroupSplit", "ColumnSplit", "Split")
                        .filter(name ->
                                name.equals("Split") || calls.stream().anyMatch(call -> call.startsWith(name + ".")))
                        .toList());
    }

    /** Around the algorithm another trainer: they are part of a cell, too. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("splits")
    void theirNotebooksPrintTheLoggedScores(Schema schema, ValidationPlan plan) throws Exception {
        List<Trainer> trainers =
                List.of(tree(), new BalancedClasses(tree()), new Calibrated(tree(), Calibrated.Method.PLATT));
        Path file = file();
        for (int i = 0; i < trainers.size(); i++) {
            Pipeline pipeline = Preprocessing.pipeline(trainers.get(i), schema);
            ProjectRequest request = Runs.request(file, CsvFormat.STANDARD, schema, List.of(), pipeline, plan);
            Path project = folder.resolve("project-" + i);
            new ProjectWriter().write(request, project);

            Map<String, String> cells = NotebookFiles.codeOfJson(project);

            assertThat(NotebookShell.run(cells, project).get("results"))
                    .isEqualTo("validation  " + request.evaluation().validation() + "\ntest        "
                            + request.evaluation().test() + "\n");
            assertThat(NotebookFiles.shared(NotebookFiles.codeOfScript(project)))
                    .isEqualTo(NotebookFiles.shared(cells));
        }
    }

    /** Its import is needed with a split column only. */
    @Test
    void theTestOfAMarkedProjectCompiles() throws Exception {
        emitted(SCHEMA.split("part"), plan(SplitMethod.COLUMN, SplitMethod.COLUMN, 1), tree());
        Path test = folder.resolve("project/src/test/java/rows/ReproduceTest.java");
        String classPath = folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");

        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-classpath", classPath, test.toString());

        assertThat(exitCode).isZero();
    }

    @Test
    void aWideSchemaKeepsTheRolesInItsFile() throws Exception {
        String[] names = IntStream.range(0, 210).mapToObj(i -> "x" + i).toArray(String[]::new);
        StringBuilder text = new StringBuilder(String.join(",", names)).append(",g,y\n");
        Random random = new Random(5);
        for (int row = 0; row < 40; row++) {
            text.append("1,".repeat(210))
                    .append("g")
                    .append(row % 9)
                    .append(',')
                    .append(random.nextInt(5))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), text);

        Schema schema = Schema.regression("y").numeric(names).group("g");
        Pipeline pipeline = new Pipeline(List.of(), new Constant());
        ProjectRequest request = Runs.request(
                file, CsvFormat.STANDARD, schema, List.of(), pipeline, plan(SplitMethod.GROUP, SplitMethod.GROUP, 2));
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        assertThat(Files.readString(project.resolve("schema.json"))).contains("\"role\" : \"GROUP\"");
        assertThat(Verification.withOwnLibraries(Duration.ofMinutes(2))
                        .verify(project, request.evaluation())
                        .message())
                .isEqualTo("reproduced exactly");
    }

    @Test
    void balancedClassesAreATrainerAroundTheAlgorithm() throws Exception {
        Map<String, String> files = emitted(SCHEMA, new ValidationPlan(2, 0.2), new BalancedClasses(tree()));

        assertThat(files.get("src/main/java/rows/Train.java"))
                .contains("new BalancedClasses(\n                        new DecisionTree(")
                .contains("// BalancedClasses: every class counts the same");
        assertThat(files.get("README.md")).containsPattern("BalancedClasses \\S+ DecisionTree");
    }

    /** Emits a project, runs it, and compares the scores; gives its files. */
    private Map<String, String> emitted(Schema schema, ValidationPlan plan, Trainer trainer) throws Exception {
        Pipeline pipeline = Preprocessing.pipeline(trainer, schema);
        ProjectRequest request = Runs.request(file(), CsvFormat.STANDARD, schema, List.of(), pipeline, plan);
        Path project = folder.resolve("project");
        new ProjectWriter().write(request, project);

        Path classes = folder.resolve("classes");
        EmittedClasses emitted = EmittedClasses.compile(project, classes);
        assertThat(emitted.warnings()).isEmpty();
        Path model = folder.resolve("model");
        emitted.train(project.resolve("data/rows.csv"), model);
        assertThat(Verification.compare(request.evaluation(), model.resolve("scores.json")))
                .isEmpty();
        return ProjectWriterTest.tree(project);
    }

    private static Trainer tree() {
        return Zoo.algorithm("decision-tree")
                .create(Zoo.algorithm("decision-tree").initial());
    }

    private Path file() throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("x,day,when,colour,part,w,\"" + GROUP.replace("\"", "\"\"") + "\",y\n");
        for (int row = 0; row < 120; row++) {
            double x = random.nextGaussian();
            int day = random.nextInt(28);
            text.append(String.join(
                    ",",
                    "" + x,
                    "" + day,
                    String.format("%02d.02.2024 %02d:30", 1 + day, random.nextInt(24)),
                    List.of("red", "blue", "").get(random.nextInt(3)),
                    List.of("train", "TRAIN", "valid", "test", "none", "").get(random.nextInt(6)),
                    "" + random.nextInt(4),
                    random.nextInt(10) == 0 ? "" : "g" + random.nextInt(15),
                    x + random.nextGaussian() > 0.5 ? "yes" : "no"));
            text.append('\n');
        }
        return Files.writeString(folder.resolve("rows.csv"), text);
    }
}
