package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code train} reads and splits what it is given, and what it says about that. */
class TrainReadingTest {

    @TempDir
    Path folder;

    private Path data;
    private Path run;

    @BeforeEach
    void makeData() throws IOException {
        data = Runs.classes(folder.resolve("data.csv"), 120, 3);
        run = folder.resolve("run");
    }

    /** Trains the baseline and one quick algorithm; gives what was said, without line breaks. */
    private String train(Path file, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("train", file.toString(), "--algorithms", "logistic-regression,ridge", "--max-trials", "2"));
        arguments.addAll(List.of("--output", run.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--target")) {
            arguments.addAll(List.of("--target", "outcome"));
        }
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        return Runs.unwrapped(result.err());
    }

    private JsonNode description() throws IOException {
        return Runs.json(run.resolve("run.json"));
    }

    private JsonNode csv() throws IOException {
        return Runs.json(run.resolve("schema.json")).path("csv");
    }

    private List<String> fields() throws IOException {
        List<String> fields = new ArrayList<>();
        Runs.json(run.resolve("schema.json"))
                .at("/inferred/schema/fields")
                .forEach(field -> fields.add(
                        field.path("name").asText() + " " + field.path("kind").asText()));
        return fields;
    }

    /** The file of the test again, with other bytes. */
    private Path written(Charset charset, String mark, String from, String to) throws IOException {
        String text =
                mark + Files.readString(data).replace("green", "gr\u00FCn").replace(from, to);
        return Files.write(folder.resolve("written.csv"), text.getBytes(charset));
    }

    /** The emitted code reads the file as it is, too. */
    @Test
    void semicolonsAndDecimalCommasInLatin1() throws IOException {
        String text = Files.readString(data).replace(",", ";").replace(".", ",").replace("green", "gr\u00FCn");
        Path file = Files.write(folder.resolve("german.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(train(file)).contains("Latin-1", "decimal comma");
        assertThat(csv().path("delimiter").asText()).isEqualTo(";");
        assertThat(csv().path("decimal").asText()).isEqualTo(",");
        assertThat(fields()).contains("x0 NUMERIC", "colour CATEGORICAL");
        assertThat(Runs.events(run, "verified"))
                .hasSize(1)
                .allMatch(event -> event.path("reproduced").asBoolean());
    }

    @Test
    void utf16AndUtf8WithAByteOrderMarkGiveTheSameScores() throws IOException {
        train(written(StandardCharsets.UTF_8, "", "", ""), "--no-verify");
        List<String> expected = Runs.scores(run);

        run = folder.resolve("utf-16");
        Path file = written(StandardCharsets.UTF_16LE, "\uFEFF", "\n", "\r\n");
        train(file);
        assertThat(csv().path("charset").asText()).startsWith("UTF-16");
        assertThat(Runs.scores(run)).isEqualTo(expected);
        assertThat(Runs.events(run, "verified"))
                .hasSize(1)
                .allMatch(event -> event.path("reproduced").asBoolean());

        run = folder.resolve("utf-8");
        train(written(StandardCharsets.UTF_8, "\uFEFF", ",", "\t"), "--no-verify");
        assertThat(csv().path("delimiter").asText()).isEqualTo("\t");
        assertThat(fields().get(0)).isEqualTo("x0 NUMERIC");
        assertThat(Runs.scores(run)).isEqualTo(expected);
    }

    @Test
    void aTestFile() throws IOException {
        List<String> lines = Files.readAllLines(data);
        Path first = Files.write(folder.resolve("first.csv"), lines.subList(0, 91));
        List<String> others = new ArrayList<>(lines.subList(91, 121));
        others.add(0, lines.get(0));
        Path other = Files.write(folder.resolve("other.csv"), others);
        String said = train(first, "--test", other.toString());
        assertThat(said).contains("data 90 rows");
        assertThat(description().path("rows").asInt()).isEqualTo(90);
        assertThat(description().path("testRows").asInt()).isEqualTo(30);
        assertThat(description().path("testData").path("path").asText()).isEqualTo(other.toString());
        assertThat(Runs.events(run, "verified"))
                .hasSize(1)
                .allMatch(event -> event.path("reproduced").asBoolean());
        assertThat(said)
                .doesNotContain("put aside")
                .contains("validation 30 rows of other.csv are the test set; 5 folds of the other 90 rows");
    }

    @Test
    void foldsAndMetric() throws IOException {
        String said = train(data, "--folds", "3", "--metric", "mcc", "--test-fraction", "0.25", "--no-verify");
        assertThat(said).contains("30 rows put aside as test set; 3 folds of the other 90 rows");
        assertThat(Runs.events(run, "trial-finished"))
                .allSatisfy(trial -> assertThat(trial.path("folds")).hasSize(3));
        assertThat(Runs.json(run.resolve("leaderboard.json")).path("metric").asText())
                .isEqualTo("mcc");

        run = folder.resolve("holdout");
        assertThat(train(data, "--folds", "1", "--no-verify")).contains("a holdout of 20 % of the other");
        assertThat(Runs.events(run, "trial-finished"))
                .allSatisfy(trial -> assertThat(trial.path("folds")).hasSize(1));
    }

    @Test
    void typesAndColumns() throws IOException {
        String said =
                train(data, "--exclude-columns", "x0,colour", "--types", "x1=categorical", "--no-verify", "--verbose");
        assertThat(said).contains("left out x0: ", "left out colour: ");
        assertThat(fields()).containsExactlyInAnyOrder("x1 CATEGORICAL", "x2 NUMERIC");
    }

    @Test
    void theTaskCanBeChosen() throws IOException {
        StringBuilder text = new StringBuilder("a,b,stars\n");
        for (int row = 0; row < 90; row++) {
            text.append(row * 7 % 31 / 3.0)
                    .append(',')
                    .append(row * row % 11)
                    .append(',')
                    .append(row % 3 + 1);
            text.append('\n');
        }
        Path stars = Files.writeString(folder.resolve("stars.csv"), text);
        train(stars, "--target", "stars", "--no-verify");
        assertThat(description().path("task").asText()).isEqualTo("MULTICLASS");
        run = folder.resolve("regression");
        assertThat(train(stars, "--target", "stars", "--task", "regression", "--no-verify"))
                .contains("so this is regression");
        assertThat(description().path("metric").asText()).isEqualTo("RMSE");
    }

    @Test
    void rowsWithoutATargetAreCounted() throws IOException {
        Files.writeString(data, Files.readString(data) + "1,2,3,red,\n1,2,3,blue,NA\n");
        assertThat(train(data, "--no-verify")).contains("data 122 rows", "2 rows without a target left out");
        assertThat(description().path("rows").asInt()).isEqualTo(120);
    }
}
