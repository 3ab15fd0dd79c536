package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a build can ask of a run. */
class GatesTest {

    @TempDir
    Path folder;

    private Path run(String name) {
        return folder.resolve(name);
    }

    private Cli.Result train(String name, String... options) {
        return train(name, Runs.PENGUINS, options);
    }

    private Cli.Result train(String name, Path data, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "train",
                data.toString(),
                "--target=species",
                "--algorithms=lda,decision-tree",
                "--max-trials=3",
                "--no-report",
                "--no-verify",
                "--output=" + run(name)));
        all.addAll(List.of(options));
        return Cli.run(all.toArray(String[]::new));
    }

    @Test
    void aRunThatReachesWhatItMust() throws IOException {
        Cli.Result result = train("run", "--min-score", "log_loss=0.5,accuracy=0.9", "--min-gain", "0.5", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode gates = Runs.json(result.out()).path("gates");
        assertThat(gates)
                .hasSize(3)
                .allSatisfy(gate -> assertThat(gate.path("passed").asBoolean()).isTrue());
        assertThat(gates.at("/0/gate").asText()).isEqualTo("--min-score log_loss=0.5");
        assertThat(gates.at("/2/why").asText())
                .startsWith("--min-gain 0.5000 holds: ")
                .contains(" on the test rows, the baseline ")
                .contains(": a gain of ");
    }

    /** The gates of a search, asked of it later. */
    @Test
    void aFinishedRunIsJudgedByItsLeaderboard() throws IOException {
        String run = Runs.penguins().folder().toString();
        Cli.Result passed = Cli.run("leaderboard", run, "--min-score=accuracy=0.9", "--min-gain=0.5", "--json");
        assertThat(passed.exitCode()).as(passed.err()).isZero();
        assertThat(Runs.json(passed.out()).path("gates")).hasSize(2);

        Cli.Result failed = Cli.run("leaderboard", run, "--min-score=accuracy=1.5");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(Runs.unwrapped(failed.out())).contains("gate --min-score accuracy=1.5 failed:");

        Cli.Result csv = Cli.run("leaderboard", run, "--min-score=accuracy=1.5", "--csv");
        assertThat(csv.exitCode()).isEqualTo(1);
        assertThat(csv.out()).doesNotContain("gate");
        assertThat(Runs.unwrapped(csv.err())).contains("warning: gate --min-score accuracy=1.5 failed:");
        for (String form : List.of("--csv", "--json")) {
            Cli.Result quiet = Cli.run("leaderboard", run, "--min-score=accuracy=1.5", form, "--quiet");
            assertThat(quiet.exitCode()).isEqualTo(1);
            assertThat(Runs.unwrapped(quiet.err())).contains("warning: gate --min-score accuracy=1.5 failed:");
        }

        Cli.Result itself = Cli.run("leaderboard", run, "--against", run);
        assertThat(itself.exitCode()).isEqualTo(2);
        assertThat(Runs.unwrapped(itself.err())).contains("is this run itself; name an earlier one");
        assertThat(Cli.run("leaderboard", run, "--min-score=rmse=1").err()).contains("rmse is not for this task");
        assertThat(Runs.json(Cli.run("leaderboard", run, "--json").out()).has("gates"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--min-score=logloss=0.000001 | gate --min-score log_loss=0.000001 failed: | which is more than 0.000001",
                "--min-score=accuracy=1.5 | gate --min-score accuracy=1.5 failed: | which is less than 1.5",
                "--min-gain=7 | gate --min-gain 7.0000 failed: | the baseline 1."
            })
    void oneThatDoesNotEndsWithExitCode1AndSaysWhy(String option, String gate, String why) {
        Cli.Result result = train("run", option);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(Runs.unwrapped(result.out())).contains(gate).contains(why);
        assertThat(run("run").resolve("models")).isDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--min-score=acuracy=0.8 | there is no metric 'acuracy'; did you mean 'accuracy'?",
                "--min-score=accuracy | 'accuracy' must be a metric, = and a number, such as roc_auc=0.8",
                "--min-score=accuracy=high | 'high' is no number; write one such as 0.8",
                "--min-score=rmse=1 | --min-score rmse=1: rmse is not for this task; choose one of log_loss",
                "--min-gain=-1 | --min-gain",
                "--against=nowhere | nowhere"
            })
    void whatCannotBeJudgedIsRefusedBeforeTheSearch(String option, String message) {
        Cli.Result result = train("run", option);
        assertThat(result.exitCode()).isIn(2, 3);
        assertThat(Runs.unwrapped(result.err())).contains(message).doesNotContain("searching");
        assertThat(run("run")).doesNotExist();
    }

    @Test
    void againstAnEarlierRun() throws IOException {
        assertThat(train("earlier").exitCode()).isZero();
        Cli.Result same = train("same", "--against", run("earlier").toString());
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(Runs.unwrapped(same.out()))
                .contains("gate --against earlier holds: the validation score is log loss");

        Cli.Result worse = Cli.run(
                "train",
                Runs.PENGUINS.toString(),
                "--target=species",
                "--algorithms=constant",
                "--max-trials=1",
                "--no-report",
                "--no-verify",
                "--output=" + run("worse"),
                "--against=" + run("earlier"));
        assertThat(worse.exitCode()).isEqualTo(1);
        assertThat(Runs.unwrapped(worse.out()))
                .contains(
                        "gate --against earlier failed: the validation score is log loss 1.0482, that of the earlier run")
                .contains("with a standard error of");

        Path fewer = folder.resolve("fewer.csv");
        List<String> lines = Files.readAllLines(Runs.PENGUINS);
        Files.write(fewer, lines.subList(0, lines.size() - 4));
        assertThat(Runs.unwrapped(same.out())).doesNotContain("part of the difference");
        Cli.Result changed = train("changed", fewer, "--against=" + run("earlier"));
        assertThat(Runs.unwrapped(changed.out()))
                .contains(
                        "; the data have changed since (344 rows of penguins.csv, now 340 of fewer.csv), so part of the"
                                + " difference may be theirs");
        Cli.Result otherRows = train("other-rows", "--seed=7", "--against=" + run("earlier"));
        assertThat(Runs.unwrapped(otherRows.out())).contains("; the rows were split in another way then");

        Cli.Result itself = Cli.run(
                "train", "--resume", run("earlier").toString(), "--max-trials=4", "--against=" + run("earlier"));
        assertThat(itself.exitCode()).isEqualTo(2);
        assertThat(itself.err()).contains("is this run itself; name an earlier one");

        Cli.Result other = train("other", "--metric=accuracy", "--against=" + run("earlier"));
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(Runs.unwrapped(other.err()))
                .contains("that run ranks by log_loss, this one ranks by accuracy, so their scores can't be compared");
    }

    @Test
    void filesForTheBuild() throws Exception {
        Path xml = folder.resolve("reports/automl.xml");
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "earlier step\n");
        String[] options = {
            "--min-score=accuracy=2,log_loss=0.5", "--junit-xml=" + xml, "--summary=" + summary,
        };
        Cli.Result result = train("run", options);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(1);

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(xml)));
        Element suite = document.getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .startsWith("--min-score accuracy=2 failed: ");

        String markdown = Files.readString(summary);
        assertThat(markdown)
                .startsWith("earlier step\n### automl: species\n")
                .contains("- ❌ --min-score accuracy=2 failed: ".replace("_", "\\_"))
                .contains("- ✅ --min-score log\\_loss=0.5 holds: ")
                .contains("| rank | pipeline | log loss, validation | test | fit |\n|---:|---|---:|---:|---:|\n| 1 | ")
                .endsWith("\n\n    automl train penguins.csv --config run/options.yaml --output again\n\n");
        assertThat(markdown.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
    }

    @Test
    void textsFromTheDataAreShownAsTheyAre() {
        assertThat(MarkdownSummary.escaped("a|b `c` <d> [e](f)\ng_h @x"))
                .isEqualTo("a\\|b \\`c\\` \\<d\\> \\[e\\]\\(f\\) g\\_h \\@x");
    }
}
