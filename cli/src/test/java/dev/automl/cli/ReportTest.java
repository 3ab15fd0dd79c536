package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report.html}, and what {@code train} writes for it. */
class ReportTest {

    @TempDir
    Path folder;

    private static JsonNode evaluation(Path run, String place) throws IOException {
        try (Stream<Path> models = Files.list(run.resolve("models"))) {
            Path model = models.filter(path -> path.getFileName().toString().startsWith(place + "-"))
                    .findFirst()
                    .orElseThrow();
            return Runs.json(model.resolve("evaluation.json"));
        }
    }

    @Test
    void trainWritesTheReportAndTheCommandWritesTheSame() throws IOException {
        Runs.Finished penguins = Runs.penguins();
        String report = Files.readString(penguins.folder().resolve("report.html"));

        assertThat(penguins.result().out()).contains("next        open " + penguins.folder() + "/report.html\n");
        assertThat(report)
                .startsWith("<!DOCTYPE html>")
                .contains("<title>Predicting species from penguins.csv</title>", "predicts species best");
        for (String section : List.of(
                "verdict",
                "leaderboard",
                "models",
                "subgroups",
                "search",
                "hyperparameters",
                "data",
                "failures",
                "reproduce",
                "next")) {
            assertThat(report).contains("<section id=\"" + section + "\"", "href=\"#" + section + "\"");
        }

        Path copy = Runs.copyOfPenguins(folder.resolve("copy"));
        Files.delete(copy.resolve("report.html"));
        Cli.Result again = Cli.run("report", copy.toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(copy.resolve("report.html") + "\n");
        assertThat(Files.readString(copy.resolve("report.html"))).isEqualTo(report);

        Path elsewhere = folder.resolve("else where.html");
        assertThat(Cli.run("report", copy.toString(), "-o", elsewhere.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(elsewhere)).isEqualTo(report);
        assertThat(Cli.run("report", folder.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void theWorstRowsSayWhatLedTheModelAstray() throws IOException {
        Path run = Runs.penguins().folder();
        JsonNode worst = evaluation(run, "1").path("worst");

        assertThat(worst).hasSize(10);
        for (JsonNode row : worst) {
            double before = Double.NEGATIVE_INFINITY;
            assertThat(row.path("drivers").size()).isBetween(1, 3);
            for (JsonNode driver : row.path("drivers")) {
                double value = driver.path("value").asDouble();
                assertThat(value)
                        .as("it takes from the right class, the most first")
                        .isBetween(before, 0.0);
                before = value;
                assertThat(driver.path("cell").asText())
                        .isEqualTo(row.path("values")
                                .path(driver.path("column").asText())
                                .asText());
            }
        }
        assertThat(Files.readString(run.resolve("report.html")))
                .contains("Led astray by", "what these values add to the probability of the true class");
    }

    /** What stands in the file at the lines of the test rows, and the score that follows from the predictions. */
    @Test
    void theEvaluationIsOfTheTestRows() throws IOException {
        Path run = Runs.penguins().folder();
        JsonNode evaluation = evaluation(run, "1");
        List<String> data = Files.readAllLines(Runs.PENGUINS);
        JsonNode classes = Runs.json(run.resolve("schema.json")).at("/inferred/schema/classes");
        double loss = 0;
        int rows = evaluation.path("lines").size();
        for (int row = 0; row < rows; row++) {
            int truth = (int) evaluation.path("truth").path(row).asDouble();
            String line = data.get(evaluation.path("lines").path(row).asInt() - 1);
            assertThat(line).contains(classes.path(truth).asText());
            loss -= Math.log(evaluation.path("predicted").path(row).path(truth).asDouble()) / rows;
        }
        assertThat(rows).isEqualTo(69).isEqualTo(evaluation.path("testRows").asInt());
        JsonNode scored = Runs.events(run, "test-scored").stream()
                .filter(event -> event.path("trial").equals(evaluation.path("trial")))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(loss).isCloseTo(scored.path("scores").path("log_loss").asDouble(), within(1e-12));
        assertThat(evaluation.at("/importance/columns")).hasSize(7);
        assertThat(evaluation.at("/importance/repeats").asInt()).isEqualTo(5);
    }

    /** A column holds the number of the line that it stands in; some rows have no target, one cell has two lines. */
    @Test
    void linesAreThoseOfTheFile() throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("line,note,group,y\n");
        int line = 2;
        for (int row = 0; row < 80; row++) {
            String note = row == 17 ? "\"two\nlines\"" : "b" + random.nextInt(3);
            String target = row % 9 == 4 ? "" : String.valueOf(random.nextInt(100));
            text.append(line)
                    .append(',')
                    .append(note)
                    .append(",g")
                    .append(row / 4)
                    .append(',')
                    .append(target)
                    .append('\n');
            line += row == 17 ? 2 : 1;
        }
        Path data = Files.writeString(folder.resolve("data.csv"), text);
        for (List<String> split : List.of(List.<String>of(), List.of("--group-column", "group"))) {
            Path run = folder.resolve("run" + split.size());
            List<String> arguments = new ArrayList<>(List.of(
                    "train", data.toString(), "--target", "y", "--task", "regression", "--types", "line=numeric"));
            arguments.addAll(
                    List.of("--algorithms", "ridge", "--max-trials", "2", "--no-verify", "-o", run.toString()));
            arguments.addAll(split);
            Cli.Result result = Cli.run(arguments.toArray(String[]::new));
            assertThat(result.exitCode()).as(result.err()).isZero();
            JsonNode worst = evaluation(run, "1").path("worst");
            assertThat(worst).hasSize(10);
            assertThat(worst).allSatisfy(row -> {
                assertThat(row.path("line").asText())
                        .isEqualTo(row.at("/values/line").asText());
                double error =
                        row.path("predicted").asDouble() - row.path("truth").asDouble();
                assertThat(row.path("error").asDouble()).isCloseTo(error, within(1e-9));
            });
        }
    }

    @Test
    void noReport() throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), 60, 2);
        Path run = folder.resolve("run");
        Cli.Result result = Cli.run(
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--algorithms",
                "logistic-regression",
                "--max-trials",
                "2",
                "--no-verify",
                "--no-report",
                "-o",
                run.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(run.resolve("report.html")).doesNotExist();
        assertThat(run.resolve("models/1-logistic-regression/evaluation.json")).doesNotExist();
        assertThat(result.out()).contains("next        cd ");

        Cli.Result later = Cli.run("report", run.toString());
        assertThat(later.exitCode()).as(later.err()).isZero();
        assertThat(run.resolve("report.html")).content().contains("automl train --resume . --no-report=false");

        Cli.Result resumed = Cli.run("train", "--resume", run.toString(), "--no-report=false");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(run.resolve("models/1-logistic-regression/evaluation.json")).exists();
        assertThat(run.resolve("report.html")).content().contains("What drives it");
    }

    /** A trial that failed, and one that timed out, are rows with cause and remedy; a run may end before it hands over. */
    @Test
    void whatFailedIsToldWithARemedy() throws IOException {
        Path run = Runs.copyOfPenguins(folder.resolve("run"));
        StringBuilder journal = new StringBuilder();
        for (JsonNode event : Runs.events(run)) {
            String name = event.path("event").asText();
            if (name.equals("trial-finished") && event.path("trial").asInt() == 3) {
                journal.append(failed(event, "FAILED", "java.lang.OutOfMemoryError", "Java <heap> space"))
                        .append('\n');
            } else if (name.equals("trial-finished") && event.path("trial").asInt() == 4) {
                journal.append(failed(event, "TIMED_OUT", "java.util.concurrent.CancellationException", "too slow"))
                        .append('\n');
            } else if (!name.equals("handed-over")) {
                journal.append(event).append('\n');
            }
        }
        Files.writeString(run.resolve("trials.jsonl"), journal);
        Cli.Result result = Cli.run("report", run.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(run.resolve("report.html"))
                .content()
                .contains("1 failed trial")
                .contains("OutOfMemoryError: Java &lt;heap&gt; space", "JAVA_OPTS=-Xmx8g")
                .contains("too slow", "--exclude-algorithms")
                .contains("It was interrupted before it handed anything over.");
    }

    private static JsonNode failed(JsonNode event, String state, String type, String message) {
        ObjectNode failed = event.deepCopy();
        failed.put("state", state).putNull("mean");
        failed.putObject("error").put("type", type).put("message", message).put("stackTrace", "");
        return failed;
    }

    @Test
    void ofARunWithOneTestRow() throws Exception {
        Path data = Files.writeString(folder.resolve("data.csv"), "x,y\n1,4\n2,6\n3,9\n4,11\n5,16\n6,17\n7,21\n");
        Path test = Files.writeString(folder.resolve("test.csv"), "x,y\n3,8\n");
        Path run = folder.resolve("one-test-row");
        Cli.Result result = Cli.run(
                "train",
                data.toString(),
                "--target=y",
                "--test=" + test,
                "--algorithms=ridge",
                "--max-trials=2",
                "--no-verify",
                "--output=" + run);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).doesNotContain("could not be written");
        assertThat(run.resolve("report.html")).exists();
    }
}
