package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    @TempDir
    Path folder;

    private Path train(String name, Path data, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "train",
                data.toString(),
                "--target=species",
                "--no-verify",
                "--no-report",
                "--no-ensemble",
                "--output=" + folder.resolve(name)));
        all.addAll(List.of(more));
        Cli.Result result = Cli.run(all.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return folder.resolve(name);
    }

    @Test
    void whatChangedAndWhatItIsWorth() throws IOException {
        Path one = train("one", Runs.PENGUINS, "--algorithms=lda", "--max-trials=2");
        Path two = train("two", Runs.PENGUINS, "--algorithms=cart", "--max-trials=2", "--exclude-columns=year");
        Path page = folder.resolve("page.html");
        Cli.Result result = Cli.run("compare", one.toString(), two.toString(), "--html", page.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(result.out())
                .containsPattern("--algorithms +lda +cart\n")
                .containsPattern("--exclude-columns +year\n")
                .containsPattern("column year +numeric +left out\n")
                .doesNotContain("--max-trials")
                .doesNotContain("rows with a target");
        assertThat(Runs.unwrapped(result.out()))
                .contains("two is worse than one by ")
                .containsPattern("on the same rows, (but chance may explain it|and chance does not explain it)");
        assertThat(Files.readString(page))
                .contains("Content-Security-Policy")
                .contains("left out")
                .contains("two is worse than one by ");

        JsonNode json = Runs.json(
                Cli.run("compare", one.toString(), two.toString(), "--json").out());
        assertThat(json.at("/runs/1").asText()).isEqualTo("two");
    }

    @Test
    void otherRowsAndOtherMetrics() throws IOException {
        Path one = train("one", Runs.PENGUINS, "--algorithms=lda", "--max-trials=2");
        List<String> lines = Files.readAllLines(Runs.PENGUINS);
        Path fewer = Files.write(folder.resolve("fewer.csv"), lines.subList(0, 300));
        Path two = train("two", fewer, "--algorithms=lda", "--max-trials=2");
        assertThat(Runs.unwrapped(
                        Cli.run("compare", one.toString(), two.toString()).out()))
                .contains("rows with a target 344 299")
                .contains("they were scored on other rows");
        Path three = train("three", Runs.PENGUINS, "--algorithms=lda", "--max-trials=2", "--metric=accuracy");
        assertThat(Runs.unwrapped(
                        Cli.run("compare", one.toString(), three.toString()).out()))
                .contains("one and three rank by different metrics, so their scores can't be held against each other.");
    }

    @Test
    void oneRunIsNotEnough() {
        Cli.Result result = Cli.run("compare", Runs.PENGUINS.toString());
        assertThat(result.exitCode()).isEqualTo(2);
    }
}
