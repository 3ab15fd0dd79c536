package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private static Cli.Result explain(String... more) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("explain", Runs.penguins().folder().toString(), Runs.PENGUINS.toString()));
        all.addAll(List.of(more));
        return Cli.run(all.toArray(String[]::new));
    }

    @Test
    void whatColumnsAddAndTheBaseAreThePredictionOfTheRow() throws IOException {
        Cli.Result result = explain("--row", "3", "--class", "Adelie", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode json = Runs.json(result.out());
        double sum = json.path("base").asDouble();
        for (JsonNode part : json.path("contributions")) {
            sum += part.path("value").asDouble();
        }
        assertThat(json.path("contributions")).hasSize(7);
        assertThat(sum).isCloseTo(json.path("prediction").asDouble(), within(1e-9));

        Path predicted = folder.resolve("predicted.csv");
        Cli.run(
                "predict",
                Runs.penguins().folder().toString(),
                Runs.PENGUINS.toString(),
                "--proba",
                "-o",
                "" + predicted);
        List<String> lines = Files.readAllLines(predicted);
        int column = List.of(lines.get(0).split(",")).indexOf("probability_Adelie");
        column = column >= 0 ? column : 1;
        assertThat(Double.parseDouble(lines.get(3).split(",")[column]))
                .isCloseTo(json.path("prediction").asDouble(), within(1e-9));
        assertThat(explain("--row", "3", "--class", "Adelie", "--json").out()).isEqualTo(result.out());
    }

    @Test
    void aRowInWords() throws IOException {
        Cli.Result result = explain("--row", "3");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.out()))
                .startsWith("row 3: probability of species = Adelie ")
                .contains("the mean for 100 other rows ")
                .contains("island Torgersen +");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    /** Columns of every kind, the preprocessing between the file and the trees. */
    @Test
    void boostedTreesAreExplainedExactlyToo() throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), 300, 4);
        for (String algorithm : List.of("lightgbm", "xgboost")) {
            Path run = folder.resolve(algorithm);
            Cli.Result trained = Cli.run(
                    "train",
                    data.toString(),
                    "--target=outcome",
                    "--max-trials=2",
                    "--algorithms=" + algorithm,
                    "--no-ensemble",
                    "--no-verify",
                    "--output=" + run);
            assertThat(trained.exitCode()).as(trained.err()).isZero();
            JsonNode row = Runs.json(Cli.run("explain", run.toString(), data.toString(), "--row=7", "--json")
                    .out());
            JsonNode trees = row.path("treeShap");
            assertThat(trees.path("outputName").asText()).isEqualTo("log-odds of outcome = yes");
            double sum = trees.path("base").asDouble();
            for (JsonNode column : trees.path("columns")) {
                sum += column.path("value").asDouble();
            }
            assertThat(trees.path("columns")).hasSize(5);
            assertThat(sum).isCloseTo(trees.path("prediction").asDouble(), within(1e-6));
            assertThat(1 / (1 + Math.exp(-sum)))
                    .isCloseTo(row.path("prediction").asDouble(), within(1e-4));

            Path page = folder.resolve("page.html");
            Cli.Result text =
                    Cli.run("explain", run.toString(), data.toString(), "--row=7", "--html=" + page, "--quiet");
            assertThat(Runs.unwrapped(text.out()))
                    .contains("adds +- trees")
                    .contains("trees: exact Shapley values (TreeSHAP); with the base, ");
            assertThat(Files.readString(page)).contains("Trees: exact Shapley values (TreeSHAP)");
            assertThat(Runs.unwrapped(
                            Cli.run("explain", run.toString(), data.toString()).out()))
                    .contains("of the log-odds of outcome = yes, without their signs, on average over 200 rows");
            assertThat(Files.readString(run.resolve("report.html"))).contains("What the trees add up");
        }
        JsonNode ensemble = Runs.json(explain("--row", "3", "--json").out());
        assertThat(ensemble.path("treeShap").isNull()).isTrue();
    }

    /** Of two rows, one is explained by the other alone: the base is the prediction of that one. */
    @Test
    void aRowIsNotComparedWithItself() throws IOException {
        List<String> lines = Files.readAllLines(Runs.PENGUINS);
        Path two = Files.write(folder.resolve("two.csv"), List.of(lines.get(0), lines.get(1), lines.get(300)));
        List<JsonNode> explained = new ArrayList<>();
        for (String row : List.of("1", "2")) {
            explained.add(Runs.json(Cli.run(
                            "explain",
                            Runs.penguins().folder().toString(),
                            two.toString(),
                            "--row",
                            row,
                            "--class",
                            "Adelie",
                            "--json")
                    .out()));
        }
        for (int i = 0; i < 2; i++) {
            assertThat(explained.get(i).path("backgroundRows").asInt()).isEqualTo(1);
            assertThat(explained.get(i).path("base").asDouble())
                    .isCloseTo(explained.get(1 - i).path("prediction").asDouble(), within(1e-12));
        }
    }

    /** One row in a file of its own is explained as in the file that it comes from, but for being compared with itself. */
    @Test
    void whatIsUsualCanComeFromAnotherFile() throws IOException {
        List<String> lines = Files.readAllLines(Runs.PENGUINS);
        Path one = Files.write(folder.resolve("one.csv"), List.of(lines.get(0), lines.get(3)));
        Path others = folder.resolve("others.csv");
        Files.write(
                others,
                lines.stream().filter(line -> !line.equals(lines.get(3))).toList());
        String run = Runs.penguins().folder().toString();
        Cli.Result result = Cli.run(
                "explain",
                run,
                one.toString(),
                "--row=1",
                "--class=Adelie",
                "--background=1000",
                "--background-data=" + others,
                "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode alone = Runs.json(result.out());
        JsonNode within = Runs.json(explain("--row=3", "--class=Adelie", "--background=1000", "--json")
                .out());
        assertThat(alone.path("backgroundRows")).isEqualTo(within.path("backgroundRows"));
        assertThat(alone.path("base").asDouble()).isCloseTo(within.path("base").asDouble(), within(1e-12));
        assertThat(alone.path("prediction")).isEqualTo(within.path("prediction"));

        Cli.Result all = Cli.run("explain", run, one.toString(), "--background-data=" + others);
        assertThat(all.exitCode()).as(all.err()).isZero();
        assertThat(Runs.unwrapped(all.out())).contains("over one row, against 100 that stand for what is usual");
        Path none = Files.writeString(folder.resolve("none.csv"), lines.get(0) + "\n");
        assertThat(Cli.run("explain", run, one.toString(), "--background-data=" + none)
                        .err())
                .contains("none.csv: the file has a header line, but no rows below it");
    }

    @Test
    void asAPage() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(explain("--row", "3", "--html", page.toString()).exitCode()).isZero();
        assertThat(Files.readString(page)).contains("Content-Security-Policy").contains("Why row 3 is predicted so");
        assertThat(explain("--html", page.toString()).exitCode()).isZero();
        assertThat(Files.readString(page)).contains("The effect of bill_length_mm");
    }

    @Test
    void allRowsTogether() throws IOException {
        Cli.Result result = explain("--background", "20");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.out()))
                .contains("on average over 50 rows, against 20 that stand for what is usual:")
                .contains("if all rows had this bill_length_mm, the mean would be");
    }

    /** By an implementation of its own: one column is shuffled in the file, and the tool scores what it predicts. */
    @Test
    void ofAFileWithTheTargetItIsToldHowMuchTheScoreRestsOnEachColumn() throws IOException {
        JsonNode json = Runs.json(explain("--json").out());
        JsonNode columns = json.path("importance").path("columns");
        assertThat(json.path("importanceMetric").asText()).isEqualTo("log_loss");
        assertThat(json.path("importance").path("rows").asInt()).isEqualTo(344);
        assertThat(columns).hasSize(7);
        String first = columns.get(0).path("name").asText();
        String last = columns.get(6).path("name").asText();
        double whole = logLoss(Runs.PENGUINS);
        double spread = columns.get(0).path("standardDeviation").asDouble();
        assertThat(logLoss(shuffled(first)) - whole)
                .isCloseTo(columns.get(0).path("mean").asDouble(), within(6 * spread + 0.01));
        assertThat(logLoss(shuffled(last)) - whole).isLessThan(logLoss(shuffled(first)) - whole);

        Path page = folder.resolve("page.html");
        Cli.Result text = explain("--html", page.toString());
        assertThat(Runs.unwrapped(text.out()))
                .contains("how much worse log loss gets on 344 rows when the values of a column change places");
        assertThat(Files.readString(page)).contains("What drives it");
    }

    private double logLoss(Path file) throws IOException {
        return Runs.json(Cli.run("evaluate", Runs.penguins().folder().toString(), file.toString(), "--json")
                        .out())
                .path("scores")
                .path("log_loss")
                .asDouble();
    }

    private Path shuffled(String column) throws IOException {
        List<String[]> rows = Files.readAllLines(Runs.PENGUINS).stream()
                .map(line -> line.split(",", -1))
                .toList();
        int place = List.of(rows.get(0)).indexOf(column);
        List<String> cells =
                new ArrayList<>(rows.stream().skip(1).map(row -> row[place]).toList());
        Collections.shuffle(cells, new Random(7));
        StringBuilder text = new StringBuilder(String.join(",", rows.get(0))).append('\n');
        for (int i = 1; i < rows.size(); i++) {
            String[] row = rows.get(i).clone();
            row[place] = cells.get(i - 1);
            text.append(String.join(",", row)).append('\n');
        }
        return Files.writeString(folder.resolve(column + ".csv"), text);
    }

    @Test
    void withoutTheTargetOrWithAnUnknownOneTheRestIsExplained() throws IOException {
        List<String> lines = Files.readAllLines(Runs.PENGUINS);
        int target = List.of(lines.get(0).split(",")).indexOf("species");
        List<String> without = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String line : lines) {
            List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
            unknown.add(line.replace("Adelie", "Emperor"));
            cells.remove(target);
            without.add(String.join(",", cells));
        }
        String run = Runs.penguins().folder().toString();
        Path first = Files.write(folder.resolve("without.csv"), without);
        Cli.Result result = Cli.run("explain", run, first.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.out())).doesNotContain("change places").contains("would be");
        Path second = Files.write(folder.resolve("unknown.csv"), unknown);
        result = Cli.run("explain", run, second.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.err())).contains("is left out:").contains("Emperor");
    }

    @Test
    void whatCannotBeExplained() throws IOException {
        assertThat(explain("--row", "999").err()).contains("has 344 rows");
        assertThat(explain("--row", "0").exitCode()).isEqualTo(2);
        assertThat(explain("--html", folder.resolve("missing/page.html").toString())
                        .err())
                .contains("missing/page.html does not exist; create it first");
        Path oneRow = Files.write(
                folder.resolve("one.csv"), Files.readAllLines(Runs.PENGUINS).subList(0, 2));
        Cli.Result one = Cli.run("explain", Runs.penguins().folder().toString(), oneRow.toString());
        assertThat(one.exitCode()).isEqualTo(2);
        assertThat(one.out()).isEmpty();
        assertThat(Runs.unwrapped(one.err())).contains("has one row: a row is explained by how it differs from others");
        assertThat(explain("--class", "Gento").err()).contains("did you mean 'Gentoo'?");
        Cli.Result other = Cli.run(
                "explain",
                Runs.penguins().folder().toString(),
                Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n").toString());
        assertThat(other.exitCode()).isEqualTo(3);
        assertThat(other.err()).contains("island");
    }
}
