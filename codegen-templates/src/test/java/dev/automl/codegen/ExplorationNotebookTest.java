package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.explanation.Exploration;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.validation.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplorationNotebookTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Task.class)
    void runningItPrintsWhatStandsInIt(Task task) throws IOException {
        ProjectRequest request = Runs.hostile(folder, task, new Pipeline(List.of(), new Constant()));
        Dataset all = SchemaReader.read(request.data().file(), CsvFormat.STANDARD, request.schema());
        Dataset train =
                Split.holdout(all, request.testFraction(), request.seed()).train();
        Map<String, Double> associations = new LinkedHashMap<>();
        train.features().columns().stream()
                .filter(column -> column instanceof Column.Numeric || column instanceof Column.Categorical)
                .forEach(column -> associations.put(column.name(), 0.5));
        List<ExplorationNotebook.Odd> odd =
                List.of(new ExplorationNotebook.Odd("near-constant", "a | b <script>", "It is used.", null));
        Path written = Files.createDirectory(folder.resolve("written"));
        Path data = folder.relativize(request.data().file());
        assertThat(new ExplorationNotebook(request, odd, associations).write(written, data, Optional.empty(), train))
                .isTrue();

        Map<String, String> embedded = run(written);
        assertThat(embedded).containsKeys("data", "missing", "target", "look-1");
        JsonNode notebook =
                new ObjectMapper().readTree(written.resolve("exploration.ipynb").toFile());
        assertThat(text(notebook.at("/cells/0/source")))
                .contains("near-constant")
                .doesNotContain("<script>");
    }

    @Test
    void withoutATargetItLooksAtEachColumnAlone() throws IOException {
        ProjectRequest request = Runs.hostile(folder, Task.BINARY, new Pipeline(List.of(), new Constant()));
        Table features = SchemaReader.readFeatures(request.data().file(), CsvFormat.STANDARD, request.schema());
        Schema unnamed =
                new Schema(Task.REGRESSION, "", List.of(), request.schema().features());
        ProjectRequest without = Runs.request(
                request.data().file(),
                CsvFormat.STANDARD,
                request.schema(),
                request.columns(),
                new Pipeline(List.of(), new Constant()),
                request.plan());
        without = new ProjectRequest(
                without.name(),
                without.packageName(),
                without.data(),
                unnamed,
                without.columns(),
                without.pipeline(),
                without.plan(),
                without.testFraction(),
                without.seed(),
                0,
                0,
                without.metric(),
                without.evaluation(),
                List.of(),
                0.5,
                without.baseline(),
                Optional.empty(),
                NotebookPictures.NONE);
        Path written = Files.createDirectory(folder.resolve("written"));
        Path data = folder.relativize(request.data().file());
        assertThat(new ExplorationNotebook(without, List.of(), Map.of()).write(written, data, features))
                .isTrue();

        assertThat(run(written)).containsKeys("data", "missing", "look-1").doesNotContainKeys("target");
        String json = Files.readString(written.resolve("exploration.ipynb"));
        assertThat(json).contains("no target is named").doesNotContain("association");
    }

    /** Runs what is written: what stands below each cell, which is what it prints. */
    private Map<String, String> run(Path written) throws IOException {
        JsonNode notebook =
                new ObjectMapper().readTree(written.resolve("exploration.ipynb").toFile());
        Map<String, String> code = new LinkedHashMap<>();
        Map<String, String> embedded = new LinkedHashMap<>();
        for (JsonNode cell : notebook.path("cells")) {
            String id = cell.path("id").asText();
            if (cell.path("cell_type").asText().equals("code") && !id.equals("dependencies")) {
                code.put(id, text(cell.path("source")));
                if (!cell.path("outputs").isEmpty()) {
                    embedded.put(id, text(cell.at("/outputs/0/text")));
                }
            }
        }
        Map<String, String> printed = NotebookShell.run(code, folder);
        embedded.forEach((id, text) -> assertThat(printed.get(id)).as(id).isEqualTo(text.replace("\r\n", "\n")));
        assertThat(Files.readString(written.resolve("exploration.jsh")))
                .contains("\n// %% look-1\n" + code.get("look-1") + "\n");
        return embedded;
    }

    private static String text(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    @Test
    void barsAndShares() {
        // By hand: 4 of 5 rows have a number, from 1 to 11; a bin is 1 wide.
        Column.Numeric numbers = new Column.Numeric("x", new double[] {1, 1, 6.5, 11, Double.NaN});
        assertThat(Exploration.distribution(numbers).lines())
                .hasSize(10)
                .startsWith("1.000 to 2.000                 2  50.0 %  " + "#".repeat(30))
                .contains("6.000 to 7.000                 1  25.0 %  " + "#".repeat(15))
                .contains("10.00 to 11.00                 1  25.0 %  " + "#".repeat(15));
        Column.Categorical levels = new Column.Categorical("c", new int[] {1, 1, 0, -1, 1}, List.of("a", "b"));
        Target target = new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 1, 1, 0, 1});
        assertThat(Exploration.target(levels, target).lines().skip(1))
                .containsExactly(
                        "b                              3       33.3 %     66.7 %",
                        "a                              1        0.0 %    100.0 %",
                        "(missing)                      1      100.0 %      0.0 %");
    }
}
