package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                .contains("the mean for 100 other rows of the file")
                .contains("island Torgersen +");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
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
