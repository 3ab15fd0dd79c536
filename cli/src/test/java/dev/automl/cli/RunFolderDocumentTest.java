package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/run-folder.md} names every file and field that a run writes, and none that it does not write. */
class RunFolderDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "run-folder.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Path run = Runs.penguins().folder();
    private final String document = Files.readString(DOCUMENT);

    RunFolderDocumentTest() throws IOException {}

    /** A row of a table: what its first cell names, and what the others name. */
    private record Row(List<String> names, List<String> mentioned) {}

    /** The rows of the n-th table below a heading. */
    private List<Row> table(String heading, int number) {
        int begin = document.indexOf("\n## " + heading + "\n");
        assertThat(begin).as("heading " + heading).isNotNegative();
        int end = document.indexOf("\n## ", begin + 1);
        String section = document.substring(begin, end < 0 ? document.length() : end);
        List<List<Row>> tables = new ArrayList<>();
        boolean inTable = false;
        for (String line : section.lines().toList()) {
            if (line.startsWith("|---")) {
                tables.add(new ArrayList<>());
            } else if (line.startsWith("|") && inTable) {
                int split = line.indexOf("|", 1);
                tables.get(tables.size() - 1)
                        .add(new Row(codes(line.substring(0, split)), codes(line.substring(split))));
            }
            inTable = line.startsWith("|");
        }
        return tables.get(number);
    }

    private static List<String> codes(String text) {
        Matcher matcher = CODE.matcher(text);
        List<String> codes = new ArrayList<>();
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    private static Set<String> names(List<Row> rows) {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.names()));
        return names;
    }

    private static Set<String> fields(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    /** Fields of fields are mentioned in the text beside. */
    private static void assertNestedFieldsAreMentioned(List<Row> rows, JsonNode json) {
        for (Row row : rows) {
            for (String name : row.names()) {
                JsonNode value = json.at("/" + name.replace('.', '/'));
                JsonNode content = value.isArray() ? value.path(0) : value;
                if (content.isObject() && !name.equals("versions")) {
                    assertThat(row.mentioned()).as(name).containsAll(fields(content));
                }
            }
        }
    }

    @Test
    void files() throws IOException {
        int begin = document.indexOf("```text");
        String listing = document.substring(begin, document.indexOf("```", begin + 3));
        Set<String> listed = new TreeSet<>();
        Matcher matcher = Pattern.compile("(?m)^  (\\S+)  ").matcher(listing);
        while (matcher.find()) {
            listed.add(matcher.group(1).replaceFirst("/.*", ""));
        }
        assertThat(files(run)).isEqualTo(listed);
    }

    @Test
    void run() throws IOException {
        List<Row> rows = table("run.json", 0);
        JsonNode json = Runs.json(run.resolve("run.json"));
        assertThat(fields(json)).isEqualTo(names(rows));
        assertNestedFieldsAreMentioned(rows, json);
        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("data").path("path").asText()).isEqualTo(Runs.PENGUINS.toString());
    }

    @Test
    void schema() throws IOException {
        List<Row> rows = table("schema.json", 0);
        JsonNode json = Runs.json(run.resolve("schema.json"));
        Set<String> names = new TreeSet<>();
        fields(json).forEach(field -> names.add(field));
        names.remove("inferred");
        fields(json.path("inferred")).forEach(field -> names.add("inferred." + field));
        assertThat(names).isEqualTo(names(rows));
        assertNestedFieldsAreMentioned(rows, json);
    }

    @Test
    void profile() throws IOException {
        List<Row> rows = table("profile.json", 0);
        JsonNode json = Runs.json(run.resolve("profile.json"));
        assertThat(fields(json)).isEqualTo(names(rows));
        assertNestedFieldsAreMentioned(rows, json);
        Set<String> codes = new TreeSet<>();
        json.path("alerts").forEach(alert -> codes.add(alert.path("code").asText()));
        assertThat(codes).isEqualTo(names(table("profile.json", 1)));
    }

    @Test
    void journal() throws IOException {
        Map<String, Set<String>> documented = new LinkedHashMap<>();
        for (Row row : table("trials.jsonl", 0)) {
            documented.put(row.names().get(0), new TreeSet<>(row.mentioned()));
        }
        documented.put("trial-finished", names(table("trials.jsonl", 1)));
        Set<String> seen = new TreeSet<>();
        for (JsonNode event : Runs.events(run)) {
            String name = event.path("event").asText();
            Set<String> fields = fields(event);
            fields.remove("event");
            assertThat(documented).containsKey(name);
            // Names of values are in the text, too, such as those of the reasons: they are not in lower case.
            Set<String> expected = new TreeSet<>(documented.get(name));
            expected.removeIf(
                    field -> !field.equals("trial") && field.toUpperCase().equals(field));
            assertThat(fields).as(name).isEqualTo(expected);
            seen.add(name);
        }
        assertThat(seen)
                .containsExactly(
                        "ensemble-selected",
                        "handed-over",
                        "run-started",
                        "search-ended",
                        "test-scored",
                        "trial-finished",
                        "trial-started",
                        "verified");
    }

    private static final List<String> OF_THE_RANKING_METRIC =
            List.of("spread_<metric>", "standard_error_<metric>", "test_low_<metric>", "test_high_<metric>");

    @Test
    void leaderboard() throws IOException {
        JsonNode json = Runs.json(run.resolve("leaderboard.json"));
        assertThat(fields(json)).containsExactly("format", "higherIsBetter", "metric", "rows");
        List<Row> rows = table("leaderboard.csv and leaderboard.json", 0);
        assertThat(json.path("rows"))
                .hasSize(13)
                .allSatisfy(row -> assertThat(fields(row)).isEqualTo(names(rows)));

        int begin = document.indexOf("\n## leaderboard.csv");
        List<String> columns = codes(document.substring(begin, document.indexOf("The JSON form", begin)));
        List<String> metrics = new ArrayList<>();
        json.path("rows").path(0).path("validation").fieldNames().forEachRemaining(metrics::add);
        List<String> expected = new ArrayList<>();
        for (String column : columns) {
            if (OF_THE_RANKING_METRIC.contains(column)) {
                expected.add(column.replace("<metric>", "log_loss"));
            } else if (column.endsWith("<metric>")) {
                metrics.forEach(metric -> expected.add(column.replace("<metric>", metric)));
            } else {
                expected.add(column);
            }
        }
        List<String> lines = Files.readAllLines(run.resolve("leaderboard.csv"));
        assertThat(lines).hasSize(14);
        assertThat(lines.get(0).split(",")).containsExactlyElementsOf(expected);
    }

    @Test
    void models() throws IOException {
        Set<String> documented = new TreeSet<>();
        names(table("models/RANK-ALGORITHM/", 0)).forEach(name -> documented.add(name.replace("/", "")));
        assertThat(files(run.resolve("models"))).hasSize(4).allMatch(name -> name.matches("[1-4]-[a-z-]+"));
        for (String model : files(run.resolve("models"))) {
            assertThat(files(run.resolve("models").resolve(model))).isEqualTo(documented);
        }
    }

    @Test
    void evaluation() throws IOException {
        List<Row> rows = table("models/RANK-ALGORITHM/", 1);
        for (String model : files(run.resolve("models"))) {
            JsonNode json = Runs.json(run.resolve("models").resolve(model).resolve("evaluation.json"));
            assertThat(fields(json)).isEqualTo(names(rows));
            assertNestedFieldsAreMentioned(rows, json);
            assertThat(rows)
                    .filteredOn(row -> row.names().contains("importance"))
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row.mentioned()).containsAll(fields(json.at("/importance/columns/0"))));
        }
    }

    @Test
    void subgroups() throws IOException {
        List<Row> rows = table("models/RANK-ALGORITHM/", 2);
        for (String model : files(run.resolve("models"))) {
            JsonNode json = Runs.json(run.resolve("models").resolve(model).resolve("subgroups.json"));
            assertThat(fields(json)).isEqualTo(names(rows));
            assertNestedFieldsAreMentioned(rows, json);
        }
    }

    @Test
    void everyJsonFileIsJson() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            List<Path> json =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(json).hasSizeGreaterThan(15);
            for (Path file : json) {
                assertThat(Runs.json(Files.readString(file))).as("" + file).isNotNull();
            }
        }
    }
}
