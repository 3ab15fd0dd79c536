package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Columns, labels and files may have any name: the emitted code compiles, and scores what was logged. */
class HostileNamesTest {

    private static final List<String> NUMBERS = List.of(
            "a \"quoted\" name",
            "back\\slash",
            "*/ end",
            "${x}",
            "<#if x>",
            "\\u0041",
            "\uD83D\uDE00 emoji",
            "class",
            "1stFlrSF",
            "\u001B[31mred",
            "[=x]",
            "\u202Eright to left");
    private static final List<String> LABELS =
            List.of("\"; System.exit(3); //", "two\nlines", "\u00A0", "*/ ${y} \\u000a", "null pointer");

    @TempDir
    Path folder;

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Rows with numbers that are informative, two categories, and the labels above in turn. */
    private static String table() {
        StringBuilder text = new StringBuilder();
        NUMBERS.forEach(name -> text.append(quoted(name)).append(','));
        text.append(quoted("two\r\nlines"))
                .append(',')
                .append(quoted("a 'flag',"))
                .append(',');
        text.append(quoted("the \\ \"target\" ${t} */")).append('\n');
        Random random = new Random(5);
        for (int row = 0; row < 100; row++) {
            int label = row % LABELS.size();
            for (int column = 0; column < NUMBERS.size(); column++) {
                double value = random.nextGaussian() + (column == label ? 2 : 0);
                text.append(Math.round(value * 1000) / 1000.0).append(',');
            }
            text.append(quoted(LABELS.get(random.nextInt(LABELS.size())))).append(',');
            text.append(quoted(random.nextBoolean() ? "\\n" : "*/")).append(',');
            text.append(quoted(LABELS.get(label))).append('\n');
        }
        return text.toString();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void trainVerifyAndPredict() throws IOException {
        Path place = Files.createDirectory(folder.resolve("a folder with 'blanks'"));
        Path data = Files.writeString(place.resolve("it's \"my\" $data %s.csv"), table());
        Path run = place.resolve("out put").resolve("run #1");
        Cli.Result result = Cli.run(
                "train",
                data.toString(),
                "--target",
                "the \\ \"target\" ${t} */",
                "--algorithms",
                "logistic-regression,decision-tree,lightgbm",
                "--max-trials",
                "20",
                "--ensemble-gain",
                "0",
                "--verbose",
                "--output",
                run.toString());
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        assertThat(Runs.unwrapped(result.out())).contains("reproduces every score exactly");
        assertThat(result.out())
                .contains("next        open '", "\n            cd '")
                .contains("'\\''blanks'\\''");
        assertThat(result.err())
                .as("nothing from the data steers the terminal")
                .doesNotContain("\u001B", "\u202E", "\r")
                .contains("?[31mred", "two\\r\\nlines");
        assertThat(Runs.json(run.resolve("schema.json"))
                        .path("inferred")
                        .path("schema")
                        .path("classes"))
                .extracting(label -> label.asText())
                .containsExactlyInAnyOrderElementsOf(LABELS);
        try (var models = Files.list(run.resolve("models"))) {
            assertThat(models).hasSize(4);
        }

        String report = Files.readString(run.resolve("report.html"));
        assertThat(report)
                .contains("&lt;#if x&gt;", "a &quot;quoted&quot; name", "\uD83D\uDE00 emoji")
                .doesNotContain("<#if x>", "\u001B", "\u202E", "\r");
        assertThat(report.split("<script", -1)).hasSize(2);

        Path predicted = place.resolve("pre dicted.csv");
        Cli.Result prediction =
                Cli.run("predict", run.toString(), data.toString(), "--proba", "--output", predicted.toString());
        assertThat(prediction.exitCode()).as(prediction.err()).isZero();
        assertThat(Files.readString(predicted)).startsWith("prediction,").contains("\"probability_two\nlines\"");

        Cli.Result verified = Cli.run("verify", run.toString());
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.out()).startsWith("the emitted code of ").endsWith(" reproduces every score exactly\n");
    }
}
