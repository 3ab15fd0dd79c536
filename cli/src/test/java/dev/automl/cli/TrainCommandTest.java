package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code train} from the data to verified projects, as users meet it. */
class TrainCommandTest {

    @TempDir
    Path folder;

    private Path run() {
        return folder.resolve("run");
    }

    private Cli.Result train(String... arguments) {
        List<String> all = new ArrayList<>(List.of("train", "--output", run().toString()));
        all.addAll(Arrays.asList(arguments));
        return Cli.run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "penguins_raw.csv | Clutch Completion | logistic-regression,lightgbm | binary classification | ROC AUC",
                "breast_cancer.csv | diagnosis | linear-svm,xgboost | binary classification | ROC AUC",
                "penguins.csv | island | decision-tree | multiclass classification | log loss",
                "weather.csv | temp_max | ridge,decision-tree | regression | RMSE",
            })
    void everyTask(String data, String target, String algorithms, String task, String metric) {
        Path file = Runs.SAMPLE_DATA.resolve(data);
        Cli.Result result = train(
                file.toString(), "--target", target, "--algorithms", algorithms, "--max-trials", "3", "--top", "2");
        assertThat(result.exitCode()).as(result.err()).isZero();
        String winners = algorithms.replace(",", "|");
        assertThat(result.out())
                .startsWith("rank  pipeline")
                .contains(metric, "constant (baseline)")
                .matches("(?s).*verified    the emitted code of (ensemble(,| and)\\s+)?(" + winners + ")( and ("
                        + winners + "))?\\s+reproduces\\s+every\\s+score\\s+exactly\n.*")
                .contains("wrote       " + run() + "\n")
                .matches("(?s).*next        open " + run() + "/report.html\n            cd " + run()
                        + "/models/1-\\S+/project && mvn test\n");
        assertThat(Runs.unwrapped(result.err()))
                .startsWith("data ")
                .contains("so this is " + task + " (--task to override)")
                .contains("rows put aside as test set")
                .contains(": no time limit, at most 3 trials")
                .contains("searched 3 trials; all trials are done after");
    }

    @Test
    void outputFits80Columns() throws IOException {
        // What is to be copied, paths and commands, is never broken.
        Stream<String> lines = Stream.concat(
                Runs.penguins().result().out().lines(),
                Runs.penguins().result().err().lines());
        assertThat(lines.filter(line -> !line.matches("(wrote|next) .*|            cd .*")))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void theLeaderboardShowsTheBestOfEachAlgorithm() throws IOException {
        String out = Runs.penguins().result().out();
        assertThat(out.lines().takeWhile(line -> !line.isEmpty()))
                .hasSize(11 + 3)
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.matches(" +1   ensemble of \\d .*"))
                .anyMatch(line -> line.contains("constant (baseline)"));
    }

    @Test
    void whatWouldNotEndInTimeIsNotVerifiedAndThatIsSaid() throws IOException {
        Cli.Result result =
                train(Runs.PENGUINS.toString(), "--target", "species", "--time", "2s", "--algorithms", "decision-tree");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.out()))
                .doesNotContain("reproduces every score")
                .contains("unverified the emitted code of decision-tree, for want of time: 'automl verify " + run());
        assertThat(Cli.run("verify", run().toString()).out())
                .startsWith("the emitted code of decision-tree reproduces every score exactly");
    }

    @Test
    void resultsDoNotDependOnTheNumberOfJobs() throws IOException {
        List<String> arguments = new ArrayList<>(Runs.PENGUINS_SEARCH);
        arguments.addAll(List.of("--jobs", "1", "--no-verify", "--output", run().toString()));
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).doesNotContain("verified");
        assertThat(result.err()).doesNotContain("verifying");
        assertThat(Runs.scores(run()))
                .hasSize(13)
                .isEqualTo(Runs.scores(Runs.penguins().folder()));
    }

    @Test
    void resultsDoNotDependOnTheNamesOfColumns() throws IOException {
        // In the order of the alphabet, the new names are the other way round.
        List<String> lines = Files.readAllLines(Runs.PENGUINS);
        List<String> names = List.of(lines.get(0).split(","));
        List<String> renamed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            renamed.add(names.get(i).equals("species") ? "label" : (char) ('z' - i) + " #" + names.get(i));
        }
        lines.set(0, String.join(",", renamed));
        Path data = Files.write(folder.resolve("renamed.csv"), lines);
        Cli.Result result = train(
                data.toString(),
                "--target",
                "label",
                "--max-trials",
                "12",
                "--ensemble-gain",
                "0",
                "--no-verify",
                "-q");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.scores(run())).isEqualTo(Runs.scores(Runs.penguins().folder()));
    }

    @Test
    void theResolvedOptionsWorkAsAConfigFile() throws IOException {
        Path config = Runs.penguins().folder().resolve("options.yaml");
        Cli.Result result = train("--config", config.toString(), "--no-verify", "--top", "1");
        assertThat(result.exitCode()).as(result.err()).isZero();
        List<String> expected = Runs.scores(Runs.penguins().folder());
        // Test scores are there for the winners only, of which there are fewer now.
        assertThat(withoutTest(Runs.scores(run()))).isEqualTo(withoutTest(expected));
        try (Stream<Path> models = Files.list(run().resolve("models"))) {
            // Of one algorithm, and the ensemble.
            assertThat(models).hasSize(2);
        }
    }

    private static List<String> withoutTest(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceAll("\"test(Interval)?\":(null|\\{[^}]*})", ""))
                .toList();
    }

    @Test
    void jsonIsOneDocument() throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), 80, 3);
        Cli.Result result = train(data.toString(), "--target", "outcome", "--max-trials", "2", "--top", "1", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode json = Runs.json(result.out());
        assertThat(json.path("run").asText()).isEqualTo(run().toString());
        assertThat(json.path("interrupted").asBoolean()).isFalse();
        assertThat(json.path("leaderboard")).isEqualTo(Runs.json(run().resolve("leaderboard.json")));
        assertThat(json.path("projects")).hasSize(1);
        assertThat(Path.of(json.path("projects").path(0).path("path").asText())).isDirectory();
        assertThat(json.path("verified")).hasSize(1);
        assertThat(json.path("verified").path(0).path("reproduced").asBoolean()).isTrue();
        assertThat(result.err()).startsWith("data ");
    }

    @Test
    void quietSaysResultsOnly() throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), 80, 3);
        Cli.Result result =
                train(data.toString(), "--target", "outcome", "--max-trials", "2", "--no-verify", "--quiet");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("rank  pipeline").contains("wrote ");
    }

    @Test
    void verboseGivesTheReasonOfEveryColumn() throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), 80, 3);
        Cli.Result result = train(data.toString(), "--target", "outcome", "--max-trials", "1", "--no-verify", "-v");
        assertThat(result.err()).contains("numeric     x0: ", "categorical colour: ", "target      outcome: ");
    }

    @Test
    void manyColumnsThatAreLeftOutDoNotFloodTheScreen() throws IOException {
        StringBuilder text = new StringBuilder("x,y");
        for (int i = 0; i < 300; i++) {
            text.append(",same").append(i);
        }
        for (int row = 0; row < 40; row++) {
            text.append('\n').append(row * row % 17).append(',').append(row % 2 == 0 ? "a" : "b");
            text.append(",1".repeat(300));
        }
        Path data = Files.writeString(folder.resolve("wide.csv"), text);
        Cli.Result result = train(data.toString(), "--target", "y", "--max-trials", "1", "--no-verify");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err().lines()).hasSizeLessThan(21);
        assertThat(result.err()).contains("left out    same0: ", "            and 293 more columns; ");
        assertThat(Runs.json(run().resolve("schema.json")).path("inferred").path("columns"))
                .hasSize(302);
    }

    /** A number that gives the class away, twelve columns that hardly vary, and an identifier. */
    private Path trapped() throws IOException {
        StringBuilder text = new StringBuilder("user_id,x,leak");
        IntStream.range(0, 12).forEach(c -> text.append(",flag").append(c));
        text.append(",y\n");
        Random random = new Random(1);
        for (int row = 0; row < 300; row++) {
            boolean yes = random.nextBoolean();
            text.append(7 * row % 300)
                    .append(',')
                    .append(random.nextInt(1000))
                    .append(',')
                    .append(yes ? 4 : 2);
            int marked = row;
            IntStream.range(0, 12).forEach(c -> text.append(marked == 10 * c || marked == 9 ? ",1" : ",0"));
            text.append(yes ? ",yes\n" : ",no\n");
        }
        return Files.writeString(folder.resolve("trapped.csv"), text);
    }

    @Test
    void alertsAreShownAndWritten() throws IOException {
        String[] arguments = {trapped().toString(), "--target", "y", "--max-trials", "1", "--no-verify", "--json"};
        Cli.Result result = train(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.err()))
                .contains(
                        "alert 'leak' has one value only for each class of 'y' alert 'flag0' has the same value in all"
                                + " rows but ",
                        " and 9 more alerts; --verbose or the run's profile.json has all searching ")
                .doesNotContain("done 'user_id'");
        JsonNode profile = Runs.json(run().resolve("profile.json"));
        assertThat(Runs.json(result.out()).path("alerts")).isNotEmpty().isEqualTo(profile.path("alerts"));
    }

    @Test
    void verboseShowsEveryAlertAndWhatWasDone() throws IOException {
        Cli.Result result = train(trapped().toString(), "--target", "y", "--max-trials", "1", "--no-verify", "-v");
        assertThat(Runs.unwrapped(result.err()))
                .contains("alert 'flag11' has the same value", "done 'user_id' is left out: identifier")
                .doesNotContain("more alerts");
    }

    @Test
    void theBaselineIsHandedOverWhenThereIsNothingElse() throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), 80, 3);
        Cli.Result result = train(data.toString(), "--target", "outcome", "--max-trials", "1");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("warning: no algorithm but the baseline came to an end; allow more trials");
        assertThat(result.out()).contains("the emitted code of constant reproduces every score exactly");
        assertThat(run().resolve("models/1-constant/project/pom.xml")).exists();
    }

    /** Any readable table gives a usable answer. */
    @Test
    void aTableWithNothingButTheTarget() throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), "y\n" + "yes\nno\nno\n".repeat(10));
        Cli.Result result = train(data.toString(), "--target", "y", "--max-trials", "9", "--no-verify");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).startsWith("data        30 rows, 1 column; ").doesNotContain("failed");
    }

    @Test
    void anOutputFolderIsNotWrittenTwice() throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), 80, 3);
        Files.createDirectory(run());
        Cli.Result result = train(data.toString(), "--target", "outcome");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("exists already; name a new folder");
        assertThat(run()).isEmptyDirectory();
    }

    @Test
    void aMetricThatDoesNotSuitTheTask() throws IOException {
        Path data = Runs.classes(folder.resolve("data.csv"), 80, 3);
        Cli.Result result = train(data.toString(), "--target", "outcome", "--metric", "rmse");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("error: --metric rmse does not suit binary classification; choose one of log_loss, roc_auc");
        assertThat(run()).doesNotExist();
    }
}
