package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The report of a long run over a wide table: a run over the penguins, with its trials and columns many times over. */
class ReportSizeTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The browser may still write while it ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Path report(int trials, int columns) throws IOException {
        Path run = Runs.copyOfPenguins(folder.resolve("run"));
        moreTrials(run, trials);
        change(run.resolve("schema.json"), json -> {
            many((ArrayNode) json.at("/inferred/columns"), columns);
            many((ArrayNode) json.at("/inferred/schema/fields"), columns);
        });
        change(run.resolve("profile.json"), json -> many((ArrayNode) json.at("/columns"), columns));
        try (Stream<Path> models = Files.list(run.resolve("models"))) {
            for (Path model : models.toList()) {
                change(
                        model.resolve("evaluation.json"),
                        json -> many((ArrayNode) json.at("/importance/columns"), columns));
            }
        }
        Cli.Result result = Cli.run("report", run.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        return run.resolve("report.html");
    }

    /** Each further trial is one of the run again, with another score. */
    private static void moreTrials(Path run, int trials) throws IOException {
        List<JsonNode> events = Runs.events(run);
        List<JsonNode> finished = Runs.events(run, "trial-finished").stream()
                .filter(event ->
                        event.path("trial").asInt() > 0 && event.at("/folds").size() > 0)
                .toList();
        Random random = new Random(1);
        StringBuilder journal = new StringBuilder();
        for (JsonNode event : events) {
            if (event.path("event").asText().equals("search-ended")) {
                for (int id = 1000; id < 1000 + trials - finished.size(); id++) {
                    ObjectNode copy = finished.get(id % finished.size()).deepCopy();
                    copy.put("trial", id).put("elapsedSeconds", id / 10.0);
                    ((ObjectNode) copy.path("mean")).put("log_loss", 0.02 + random.nextDouble());
                    journal.append(copy).append('\n');
                }
            }
            journal.append(event).append('\n');
        }
        Files.writeString(run.resolve("trials.jsonl"), journal);
    }

    /** Repeats the elements under other names. */
    private static void many(ArrayNode elements, int wanted) {
        int given = elements.size();
        for (int i = given; i < wanted; i++) {
            ObjectNode copy = elements.get(i % given).deepCopy();
            copy.put("name", copy.path("name").asText() + "_" + i);
            elements.add(copy);
        }
    }

    private static void change(Path file, Consumer<JsonNode> change) throws IOException {
        JsonNode json = Runs.json(file);
        change.accept(json);
        Files.write(file, MAPPER.writeValueAsBytes(json));
    }

    @Test
    void with200TrialsItHasLessThan2Megabytes() throws IOException {
        assertThat(Files.size(report(200, 30))).isBetween(200_000L, 2_000_000L);
    }

    /** Measured when this was written: 0.34 s for 1.3 MB, on two cores that others used, too. */
    @Test
    @Tag("slow")
    void with2000TrialsAnd500ColumnsItOpensInLessThan2Seconds() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "no chromium on the PATH: the report is not tested in a browser");
        Path report = report(2000, 500);
        assertThat(Files.readString(report).contains("500 features")).isTrue();
        try (Chromium browser = new Chromium(program.get(), folder.resolve("profile"))) {
            browser.open(report);
            double milliseconds = browser.evaluate("{ document.body.getBoundingClientRect();"
                            + " performance.getEntriesByType('navigation')[0].loadEventEnd }")
                    .asDouble();
            assertThat(milliseconds).isBetween(1.0, 2000.0);
            browser.width(360);
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(360);
        }
    }
}
