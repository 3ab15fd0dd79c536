package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.explanation.PermutationImportance;
import dev.automl.zoo.explanation.Picture;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares whole emitted projects with those under {@code src/test/resources/golden}, byte for byte, so that a change of what
 * users get is seen and reviewed: more than two classes, two, numbers, and an ensemble. Of the copied files the first line and
 * a hash of all of them are kept there, and of their cells in the notebooks the first lines: the rest is the zoo's own source,
 * and would stand in the repository five times.
 *
 * <p>After a change on purpose renew it and look at the difference:
 *
 * <pre>mvn test -pl codegen-templates -am -Dtest=GoldenProjectTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.renew=true
 * git diff codegen-templates/src/test/resources/golden</pre>
 */
class GoldenProjectTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String COPIED = "copied-files.txt";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "islands-lightgbm, MULTICLASS, lightgbm",
        "islands-logistic-regression, BINARY, logistic-regression",
        "islands-ridge, REGRESSION, ridge",
        "islands-ensemble, MULTICLASS, ensemble"
    })
    void theProjectIsTheGoldenOne(String name, Task task, String algorithm) throws IOException {
        Path project = folder.resolve("project");
        new ProjectWriter(EnumSet.allOf(Extra.class)).write(request(task, algorithm), project);
        Map<String, String> actual = ownFiles(project);

        Path expected = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.renew")) {
            renew(actual, expected);
        }
        Map<String, String> golden = ProjectWriterTest.tree(expected);
        assertThat(actual.keySet())
                .as("the files; renew them with -Dgolden.renew=true, see this test's Javadoc")
                .isEqualTo(golden.keySet());
        actual.forEach((path, text) -> assertThat(text)
                .as("%s of %s; renew it with -Dgolden.renew=true, see this test's Javadoc", path, name)
                .isEqualTo(golden.get(path)));
    }

    /** The files written for the run, and in place of the copied ones their names and first lines. */
    private static Map<String, String> ownFiles(Path project) throws IOException {
        Map<String, String> files = new TreeMap<>();
        StringBuilder copied = new StringBuilder();
        ProjectWriterTest.tree(project).forEach((path, text) -> {
            if (path.contains("/zoo/")) {
                copied.append(path)
                        .append('\n')
                        .append("    ")
                        .append(text.lines().findFirst().orElseThrow())
                        .append("\n    SHA-256 ")
                        .append(sha256(text))
                        .append('\n');
            } else if (path.equals(ProjectWriter.SCRIPT)) {
                files.put(
                        path,
                        text.replaceAll("(?ms)^(// %% ([A-Z]\\w*|imports)\n[^\n]*\n).*?(?=^// %% )", "$1...\n\n"));
            } else if (path.equals(ProjectWriter.NOTEBOOK)) {
                files.put(path, shortened(text));
            } else {
                files.put(path, text);
            }
        });
        files.put(COPIED, copied.toString());
        return files;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String shortened(String notebook) {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(notebook);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        for (JsonNode cell : json.path("cells")) {
            if (cell.path("id").asText().matches("[A-Z]\\w*|imports")) {
                JsonNode first = cell.path("source").path(0);
                ((ObjectNode) cell).putArray("source").add(first).add("...");
            }
        }
        return json.toPrettyString() + "\n";
    }

    private static void renew(Map<String, String> files, Path golden) throws IOException {
        if (Files.exists(golden)) {
            for (String old : ProjectWriterTest.tree(golden).keySet()) {
                Files.delete(golden.resolve(old));
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = golden.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
    }

    /** A made table of birds; the scores are made up too, so that no change of an algorithm touches this test. */
    private ProjectRequest request(Task task, String algorithm) throws IOException {
        StringBuilder text = new StringBuilder("bird,ring,island,bill_mm,mass_g,tagged,survey\n");
        for (int row = 0; row < 30; row++) {
            text.append(List.of("auk", "gull", "tern").get(row % 3))
                    .append(",R")
                    .append(100 + row);
            text.append(row % 4 == 0 ? ",north," : ",south,")
                    .append(row % 7 == 0 ? "NA" : Integer.toString(30 + row % 3 * 5));
            text.append(',').append(400 + row % 3 * 100 + row).append(row % 5 == 0 ? ",yes,1\n" : ",no,1\n");
        }
        Path file = Files.writeString(folder.resolve("Islands.csv"), text, StandardCharsets.UTF_8);
        Schema schema = switch (task) {
            case MULTICLASS ->
                Schema.classification("bird", "auk", "gull", "tern")
                        .numeric("bill_mm", "mass_g")
                        .bool("tagged", "no", "yes")
                        .categorical("island");
            case BINARY ->
                Schema.classification("tagged", "no", "yes")
                        .numeric("bill_mm", "mass_g")
                        .categorical("bird", "island");
            case REGRESSION ->
                Schema.regression("mass_g")
                        .numeric("bill_mm")
                        .bool("tagged", "no", "yes")
                        .categorical("bird", "island");
        };
        Metric metric = task == Task.REGRESSION ? Metric.RMSE : Metric.LOG_LOSS;
        List<ColumnDecision> columns = Stream.of(
                        new ColumnDecision("bird", "categorical", "3 different values that are not numbers"),
                        new ColumnDecision(
                                "ring", ColumnDecision.LEFT_OUT, "identifier: 30 different values in 30 rows"),
                        new ColumnDecision("island", "categorical", "2 different values that are not numbers"),
                        new ColumnDecision("bill_mm", "numeric", "all values are numbers; 5 of 30 missing"),
                        new ColumnDecision("mass_g", "numeric", "all values are numbers"),
                        new ColumnDecision("tagged", "boolean", "2 different values, no and yes"),
                        new ColumnDecision("survey", ColumnDecision.LEFT_OUT, "constant: every value is 1"))
                .map(column -> column.name().equals(schema.target())
                        ? new ColumnDecision(column.name(), ColumnDecision.TARGET, column.reason())
                        : column)
                .toList();
        List<Scores> folds = new ArrayList<>();
        for (int fold = 0; fold < 3; fold++) {
            folds.add(scores(metric, 0.25 + fold / 16.0, 0.875));
        }
        return new ProjectRequest(
                ProjectNames.project(file, algorithm),
                ProjectNames.packageName(file),
                new DataSource(file, CsvFormat.STANDARD, "5a".repeat(32), 30, Optional.empty(), 6),
                schema,
                columns,
                algorithm.equals("ensemble")
                        ? new Pipeline(
                                List.of(),
                                new Ensemble(List.of(
                                        new Ensemble.Member(5, pipeline("lightgbm", schema)),
                                        new Ensemble.Member(2, pipeline("logistic-regression", schema)))))
                        : pipeline(algorithm, schema),
                new ValidationPlan(3, 0.2),
                0.2,
                42,
                17,
                42,
                metric,
                new Evaluation(Scores.mean(folds), folds, scores(metric, 0.28125, 0.84375)),
                List.of(0.1875, 0.421875),
                0.375,
                scores(metric, 1.0986122886681098, 0.375),
                Optional.of(scores(metric, 1.0625, 0.34375)),
                pictures(schema));
    }

    private static NotebookPictures pictures(Schema schema) {
        String testRows = switch (schema.classes().size()) {
            case 0 -> Picture.predictions(new double[] {1, 2, 4}, new double[] {1.25, 1.75, 4});
            case 2 -> Picture.confusion(schema.classes(), new int[][] {{3, 0}, {1, 2}});
            default -> Picture.confusion(schema.classes(), new int[][] {{2, 0, 0}, {0, 2, 0}, {0, 1, 1}});
        };
        List<PermutationImportance.Importance> importance = schema.features().stream()
                .map(field -> new PermutationImportance.Importance(
                        field.name(), 1.0 / field.name().length(), 0.0625))
                .toList();
        return new NotebookPictures(testRows, Picture.importance(importance));
    }

    private static Pipeline pipeline(String algorithm, Schema schema) {
        return Preprocessing.pipeline(
                Zoo.algorithm(algorithm).create(Zoo.algorithm(algorithm).initial()), schema);
    }

    private static Scores scores(Metric metric, double error, double success) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(metric.id(), error);
        values.put(metric == Metric.RMSE ? "r2" : "accuracy", success);
        return new Scores(values);
    }
}
