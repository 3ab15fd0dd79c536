package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that take a finished run: {@code generate}, {@code verify}, {@code leaderboard}. */
class RunCommandsTest {

    @TempDir
    Path folder;

    private Path copy() throws IOException {
        return Runs.copyOfPenguins(folder.resolve("run"));
    }

    /** The trial that stands at this place of the ranking, from 1. */
    private static int trialAt(Path run, int rank) throws IOException {
        return Runs.json(run.resolve("leaderboard.json"))
                .path("rows")
                .path(rank - 1)
                .path("trial")
                .asInt();
    }

    @Test
    void generateForATrialThatIsNotAWinner() throws Exception {
        Path run = copy();
        int trial = trialAt(run, 8);
        assertThat(Runs.events(run, "test-scored"))
                .noneMatch(event -> event.path("trial").asInt() == trial);

        Cli.Result result = Cli.run("generate", run.toString(), "--trial", "" + trial);
        assertThat(result.exitCode()).as(result.err()).isZero();
        Path project = run.resolve("generated").resolve("trial-" + trial);
        assertThat(result.out()).isEqualTo(project + "\n");

        EmittedProject emitted = EmittedProject.compile(project, Files.createDirectory(folder.resolve("classes")));
        Path model = folder.resolve("model");
        String printed =
                emitted.run("Train", project.resolve("data/penguins.csv").toString(), model.toString());
        for (JsonNode cell : Runs.json(project.resolve("notebook.ipynb")).path("cells")) {
            if (cell.path("id").asText().equals("results")) {
                cell.at("/outputs/0/text").forEach(line -> assertThat(printed).contains(line.asText()));
                assertThat(cell.at("/outputs/0/text")).hasSize(2);
            }
        }
        JsonNode scores = Runs.json(model.resolve("scores.json"));
        JsonNode logged = only(Runs.events(run, "trial-finished"), trial);
        assertThat(scores.path("validation")).isEqualTo(logged.path("mean"));
        assertThat(scores.path("folds")).isEqualTo(logged.path("folds"));
        assertThat(scores.path("test"))
                .isEqualTo(only(Runs.events(run, "test-scored"), trial).path("scores"));

        Path elsewhere = folder.resolve("else where");
        Cli.Result again = Cli.run("generate", run.toString(), "--trial", "" + trial, "-o", elsewhere.toString());
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).as("its test score is known by now").isEmpty();
        assertThat(elsewhere.resolve("automl.json")).hasSameTextualContentAs(project.resolve("automl.json"));
    }

    @Test
    void generateOverwritesNothingThatWasEdited() throws Exception {
        Path run = copy();
        String[] command = {"generate", run.toString(), "--trial", "" + trialAt(run, 1)};
        Path project = Path.of(Cli.run(command).out().strip());
        Path train = project.resolve("src/main/java/penguins/Train.java");
        String original = Files.readString(train);
        assertThat(Cli.run(command).exitCode()).as("what was not edited").isZero();

        edit(train, "SEED = 42", "SEED = 43");
        Files.delete(project.resolve("notebook.jsh"));
        Files.writeString(project.resolve("mine.txt"), "mine");
        Cli.Result refused = Cli.run(command);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("error: in " + project + " there are files that were edited, or written with other options:"
                        + " src/main/java/penguins/Train.java; nothing was written. Name a new folder with --output, or"
                        + " overwrite them with --force\n");
        assertThat(train).content().contains("SEED = 43");
        assertThat(project.resolve("notebook.jsh")).doesNotExist();

        String[] forced =
                Stream.concat(Stream.of(command), Stream.of("--force")).toArray(String[]::new);
        assertThat(Cli.run(forced).exitCode()).isZero();
        assertThat(train).hasContent(original);
        assertThat(project.resolve("notebook.jsh")).exists();
        assertThat(project.resolve("mine.txt")).hasContent("mine");

        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("mine.txt"), "mine");
        Cli.Result elsewhere =
                Cli.run("generate", run.toString(), "--trial", command[3], "-o", other.toString(), "--force");
        assertThat(elsewhere.exitCode()).isEqualTo(2);
        assertThat(elsewhere.err()).contains(other + " holds other files");
    }

    @Test
    void aProjectHasADockerfileAndAWorkflowIfTheyAreWanted() throws Exception {
        Path run = copy();
        String[] command = {"generate", run.toString(), "--trial", "" + trialAt(run, 1), "-o", ""};
        Path without = folder.resolve("without");
        command[5] = without.toString();
        assertThat(Cli.run(command).exitCode()).isZero();
        assertThat(without.resolve("MLproject")).exists();
        assertThat(without.resolve("Dockerfile")).doesNotExist();
        assertThat(without.resolve(".github")).doesNotExist();
        assertThat(without.resolve("README.md")).content().doesNotContain("Dockerfile");

        Path with = folder.resolve("with");
        command[5] = with.toString();
        Cli.Result result = Cli.run(Stream.concat(Stream.of(command), Stream.of("--with", "docker,ci"))
                .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(with.resolve("Dockerfile"))
                .content()
                .contains("FROM eclipse-temurin:17-jre")
                .endsWith("ENTRYPOINT [\"java\", \"-cp\", \"classes:lib/*\", \"penguins.Predict\"]\n");
        assertThat(with.resolve("README.md")).content().contains("| `Dockerfile` | an image that predicts");
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        JsonNode workflow =
                yaml.readTree(with.resolve(".github/workflows/ci.yml").toFile());
        assertThat(workflow.at("/jobs/test/strategy/matrix/java/1").asInt()).isEqualTo(25);
        assertThat(workflow.at("/jobs/test/steps/2/run").asText()).isEqualTo("mvn -B verify");
        JsonNode mlflow = yaml.readTree(with.resolve("MLproject").toFile());
        assertThat(mlflow.at("/entry_points/predict/command").asText())
                .isEqualTo(
                        "mvn -q -B compile exec:java -Dexec.mainClass=penguins.Predict -Dexec.args='{input} {output}'");

        Cli.Result unknown = Cli.run(
                Stream.concat(Stream.of(command), Stream.of("--with", "doker")).toArray(String[]::new));
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("doker").contains("docker");
    }

    @Test
    void generateWritesOneFormUnderOtherNames() throws Exception {
        Path run = copy();
        String trial = "" + trialAt(run, 1);
        Path notebooks = folder.resolve("notebooks");
        Cli.Result result =
                Cli.run("generate", run.toString(), "--trial", trial, "--form", "notebook,jsh", "-o", "" + notebooks);
        assertThat(result.exitCode()).as(result.err()).isZero();
        try (Stream<Path> files = Files.walk(notebooks)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> notebooks.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "notebook.ipynb",
                            "notebook.jsh",
                            Path.of("data", "penguins.csv").toString());
        }

        Path project = folder.resolve("project");
        result = Cli.run(
                "generate",
                run.toString(),
                "--trial",
                trial,
                "-o",
                "" + project,
                "--name",
                "Birds-1",
                "--package",
                "com.example.birds");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(project.resolve("pom.xml"))
                .content()
                .contains(
                        "<artifactId>Birds-1</artifactId>", "<exec.mainClass>com.example.birds.Train</exec.mainClass>");
        EmittedProject emitted = EmittedProject.compile(project, Files.createDirectory(folder.resolve("classes")));
        emitted.run(
                "Train",
                project.resolve("data/penguins.csv").toString(),
                folder.resolve("model").toString());

        for (String[] wrong : new String[][] {
            {"--package", "com.example.class"},
            {"--package", "../x"},
            {"--package", ""},
            {"--name", "a b"},
            {"--form", "html"}
        }) {
            Cli.Result refused = Cli.run("generate", run.toString(), "--trial", trial, wrong[0], wrong[1]);
            assertThat(refused.exitCode()).as(wrong[1]).isEqualTo(2);
            assertThat(refused.err()).contains(wrong[0]);
        }
        assertThat(run.resolve("generated")).doesNotExist();
    }

    private static JsonNode only(List<JsonNode> events, int trial) {
        List<JsonNode> found = events.stream()
                .filter(event -> event.path("trial").asInt() == trial)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void generateRefusesWhatHasNoScore() throws IOException {
        Path run = copy();
        Cli.Result unknown = Cli.run("generate", run.toString(), "--trial", "77");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("error: there is no finished trial 77 in " + run)
                .contains("automl leaderboard --all");

        ObjectNode failed = (ObjectNode) Runs.events(run, "trial-finished").get(3);
        failed.put("trial", 77).put("state", "FAILED").putNull("mean");
        failed.putObject("error")
                .put("type", "java.lang.IllegalStateException")
                .put("message", "out of luck")
                .put("stackTrace", "");
        Files.writeString(run.resolve("trials.jsonl"), failed + "\n", StandardOpenOption.APPEND);
        Cli.Result result = Cli.run("generate", run.toString(), "--trial", "77");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("error: trial 77 did not complete (out of luck), so it has no score to reproduce\n");
        assertThat(run.resolve("generated")).doesNotExist();

        // The failed trial is a row all the same.
        assertThat(Cli.run("leaderboard", run.toString(), "--all").out()).containsPattern("-   \\S+.* failed .* 77\n");
        assertThat(Cli.run("leaderboard", run.toString(), "--csv").out()).contains("\n\"\",77,FAILED,");
    }

    @Test
    void verifyNamesWhatDiffers() throws Exception {
        Path run = copy();
        Cli.Result exact = Cli.run("verify", run.toString(), "--json");
        assertThat(exact.exitCode()).as(exact.out()).isZero();
        assertThat(Runs.json(exact.out()))
                .hasSize(4)
                .allMatch(project -> project.path("reproduced").asBoolean());

        edit(train(run, "1-"), "SEED = 42", "SEED = 43");
        Path broken = train(run, "2-");
        edit(broken, "class Train", "class Train extends Nothing");
        Cli.Result changed = Cli.run("verify", run.toString());
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out())
                .containsPattern("the emitted code of \\S+ and \\S+ reproduces every score\\s+exactly\n")
                .containsPattern("\\S+ is NOT reproduced: \\d+ scores differ\n")
                .containsPattern("fold 1 log_loss: logged 0\\.\\d+, the project gives 0\\.\\d+\n")
                .containsPattern("and \\d+ more; the run's trials.jsonl has all\n")
                .containsPattern("\\S+ is NOT reproduced: The project does not compile:\n")
                .contains("Nothing");

        List<JsonNode> events = Runs.events(run, "verified");
        assertThat(events.subList(events.size() - 4, events.size()))
                .extracting(event -> event.path("reproduced").asBoolean())
                .containsExactly(false, false, true, true);
    }

    /** Another value of a hyperparameter is found out by the scores. */
    @Test
    void verifyFindsAnEditedHyperparameter() throws Exception {
        Path data = Runs.classes(folder.resolve("data.csv"), 120, 3);
        Path run = folder.resolve("run");
        Cli.Result trained = Cli.run(
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--algorithms",
                "logistic-regression",
                "--max-trials",
                "2",
                "--output",
                run.toString());
        assertThat(trained.exitCode()).as(trained.out()).isZero();

        Path train = train(run, "1-");
        String text = Files.readString(train);
        Matcher number =
                Pattern.compile("new LogisticRegression\\(\\s*([0-9.eE-]+)").matcher(text);
        assertThat(number.find()).isTrue();
        double cost = Double.parseDouble(number.group(1));
        Files.writeString(train, text.substring(0, number.start(1)) + cost * 3 + text.substring(number.end(1)));
        Cli.Result changed = Cli.run("verify", run.toString());
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).startsWith("logistic-regression is NOT reproduced: ");

        Files.writeString(data, Files.readString(data).replaceFirst("red", "blue"));
        for (String[] command : new String[][] {
            {"verify", run.toString()},
            {"generate", run.toString(), "--trial", "0"},
            {"train", "--resume", run.toString()}
        }) {
            Cli.Result refused = Cli.run(command);
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .startsWith("error: " + data)
                    .contains("Bring the file back, or start a new run.")
                    .hasLineCount(1);
        }
    }

    private static Path train(Path run, String model) throws IOException {
        try (Stream<Path> files = Files.walk(run.resolve("models"))) {
            return files.filter(file -> file.endsWith("Train.java")
                            && run.resolve("models").relativize(file).toString().startsWith(model))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void leaderboardInEveryForm() throws IOException {
        Path run = Runs.penguins().folder();
        Cli.Result best = Cli.run("leaderboard", run.toString());
        assertThat(best.exitCode()).isZero();
        // The run itself ends with a part of it.
        assertThat(Runs.penguins().result().out().replaceFirst("(?s)\n\n.*", "").lines())
                .filteredOn(line -> !line.contains(" more: automl leaderboard "))
                .isSubsetOf(best.out().lines().toList());
        assertThat(best.err()).isEqualTo("The best of each algorithm; --all shows all 13 trials.\n");

        Cli.Result all = Cli.run("leaderboard", run.toString(), "--all");
        assertThat(all.out()).startsWith("rank  pipeline").hasLineCount(14 + 3);
        assertThat(all.err()).isEmpty();

        assertThat(Cli.run("leaderboard", run.toString(), "--csv").out())
                .isEqualTo(Files.readString(run.resolve("leaderboard.csv")));
        assertThat(Runs.json(Cli.run("leaderboard", run.toString(), "--json").out()))
                .isEqualTo(Runs.json(run.resolve("leaderboard.json")));
        assertThat(Cli.run("leaderboard", run.toString(), "--json", "--csv").exitCode())
                .isEqualTo(2);
    }

    @Test
    void whatIsNotARun() {
        for (String command : List.of("leaderboard", "verify", "train --resume")) {
            Cli.Result result = Cli.run((command + " " + folder).split(" "));
            assertThat(result.exitCode()).as(command).isIn(2, 3);
            assertThat(result.err())
                    .startsWith("error: " + folder + " is not a run")
                    .hasLineCount(1);
        }
    }
}
