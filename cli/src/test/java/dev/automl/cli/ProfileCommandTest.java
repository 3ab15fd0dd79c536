package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileCommandTest {

    @TempDir
    Path folder;

    private static Cli.Result profile(String... arguments) {
        List<String> all = new ArrayList<>(List.of("profile"));
        all.addAll(List.of(arguments));
        return Cli.run(all.toArray(String[]::new));
    }

    /** Where the id tells the class, a column is nearly constant, and one is mostly missing. */
    private Path odd() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,colour,size,flag,gap,leak,y"));
        for (int row = 0; row < 200; row++) {
            boolean yes = row * 7919 % 13 < 6;
            lines.add(String.join(
                    ",",
                    String.valueOf(row + 1),
                    row % 3 == 0 ? "red" : row % 3 == 1 ? "green" : "blue",
                    String.valueOf(row * 37 % 101 / 10.0),
                    row == 17 ? "1" : "0",
                    row % 5 == 0 ? String.valueOf(row) : "",
                    yes ? "10" : "20",
                    yes ? "yes" : "no"));
        }
        return Files.write(folder.resolve("odd.csv"), lines);
    }

    @Test
    void aSummaryOfTheColumnsAndOfWhatIsOdd() throws IOException {
        Cli.Result result = profile(odd().toString(), "--target", "y");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(Runs.unwrapped(result.out()))
                .startsWith("data 200 rows, 7 columns; 'y' has 2 different values")
                .contains("40 rows are put aside as test set, and what follows is about 160 others")
                .contains("id left out identifier")
                .contains("function-of-target 'leak' has one value only for each class of 'y'.")
                .contains("Training: the column is used: only you know whether it is there before the target is.")
                .contains("You: if it is not known before 'y', leave it out: --exclude-columns leak")
                .contains("mostly-missing 'gap' is missing in 81 % of the rows.");
        assertThat(result.out())
                .containsPattern("leak +numeric +0 +2 +10 to 20, median \\S+ +1\\.00")
                .contains("next        automl train ");
    }

    @Test
    void theSameAlertsAsTrain() throws IOException {
        Path data = odd();
        JsonNode profiled = new ObjectMapper()
                .readTree(profile(data.toString(), "--target", "y", "--json").out());
        Path run = folder.resolve("run");
        Cli.run(
                "train",
                data.toString(),
                "--target=y",
                "--max-trials=1",
                "--no-verify",
                "--no-report",
                "--output=" + run);
        assertThat(profiled)
                .isEqualTo(
                        new ObjectMapper().readTree(run.resolve("profile.json").toFile()));
        assertThat(profiled.at("/columns/5/association/value").asDouble()).isGreaterThan(0.99);
        assertThat(profiled.at("/columns/6/association").isNull()).isTrue();
    }

    @Test
    void withoutATargetEveryRowIsLookedAt() throws IOException {
        Cli.Result result =
                profile(odd().toString(), "--output", folder.resolve("profile").toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.out()))
                .contains("200 rows, 7 columns; without --target there is nothing to hold them against")
                .doesNotContain("assoc.")
                .contains("near-constant 'flag' has the same value in all rows but 1 of 200.")
                .doesNotContain("next");
        JsonNode profile = new ObjectMapper()
                .readTree(folder.resolve("profile/profile.json").toFile());
        assertThat(profile.path("rows").asInt()).isEqualTo(200);
        assertThat(profile.at("/columns/1/levels/0/name").asText()).isEqualTo("green");
        assertThat(folder.resolve("profile/exploration.ipynb")).content().contains("no target is named");

        Cli.Result again =
                profile(odd().toString(), "--output", folder.resolve("profile").toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("exists already; name a new folder");
    }

    @Test
    void aNotebookLooksAtTheDataInTrainToo() throws IOException {
        Path data = odd();
        Cli.Result result = profile(
                data.toString(),
                "--target",
                "y",
                "--output",
                folder.resolve("profile").toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("exploration.ipynb").contains("exploration.jsh");
        Path run = folder.resolve("run");
        Cli.run("train", data.toString(), "--target=y", "--max-trials=1", "--no-verify", "--output=" + run);
        assertThat(run.resolve("exploration.ipynb"))
                .hasSameTextualContentAs(folder.resolve("profile/exploration.ipynb"));
        assertThat(run.resolve("exploration.jsh"))
                .content()
                .contains("Path.of(\"../odd.csv\")")
                .contains("look(\"leak\");");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--folds 3 | --folds says how the target is learned; name it with --target COLUMN",
                "--target z | there is no column 'z'",
                "--target y --weight-column y | --target and --weight-column name the same column, 'y'",
                "--types zz=numeric | there is no column 'zz'"
            })
    void wrongUsage(String options, String message) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(odd().toString()));
        arguments.addAll(List.of(options.split(" ")));
        Cli.Result result = profile(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).isIn(2, 3);
        assertThat(Runs.unwrapped(result.err())).contains(message);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void hundredsOfColumnsStayReadable() throws IOException {
        StringBuilder header = new StringBuilder("y");
        StringBuilder rows = new StringBuilder();
        for (int column = 0; column < 300; column++) {
            header.append(",c").append(column);
        }
        for (int row = 0; row < 60; row++) {
            rows.append('\n').append(row % 7);
            for (int column = 0; column < 300; column++) {
                rows.append(',').append(column == 211 ? row % 7 + 0.25 : (row * 31 + column * 17) % 23 + 0.5);
            }
        }
        Path data = Files.writeString(folder.resolve("wide.csv"), header + rows.toString() + "\n");
        Cli.Result result = profile(data.toString(), "--target", "y", "--task", "regression");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines()).hasSizeLessThan(120).anyMatch(line -> line.startsWith("c211 "));
        assertThat(result.out()).contains("271 more columns; --verbose or profile.json has all");
    }
}
