package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train --sensitive} and {@code --fairness}. */
class FairnessTest {

    @TempDir
    Path folder;

    /** People of group b must have a higher x for the same outcome, but the model does not see groups. */
    static Path unfair(Path file, int rows) throws IOException {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("x,group,age,outcome\n");
        for (int row = 0; row < rows; row++) {
            boolean b = random.nextInt(3) == 0;
            double x = random.nextGaussian() - (b ? 1 : 0);
            text.append(x)
                    .append(',')
                    .append(b ? "b" : "a")
                    .append(',')
                    .append(18 + random.nextInt(60))
                    .append(',');
            text.append(x + random.nextGaussian() / 2 + (b ? 0.7 : 0) > 0 ? "yes" : "no")
                    .append('\n');
        }
        return Files.writeString(file, text);
    }

    private Cli.Result train(Path run, String... more) throws IOException {
        Path data = unfair(folder.resolve("data.csv"), 1500);
        List<String> arguments = new ArrayList<>(List.of("train", data.toString(), "-t", "outcome", "-a"));
        arguments.addAll(List.of("logistic-regression", "--max-trials", "2", "--no-verify", "-o", run.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    /** A column that is not learned from is compared all the same; its rates are those of predictions and file. */
    @Test
    void ratesAreThoseOfThePredictions() throws IOException {
        Path run = folder.resolve("run");
        Cli.Result result = train(
                run,
                "--sensitive",
                "group,age=30/50",
                "--exclude-columns",
                "group",
                "--fairness",
                "equal-opportunity>=0.95,demographic-parity-difference<=1");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
        assertThat(Runs.unwrapped(result.out()))
                .contains("fairness by group: demographic-parity 0.")
                .contains("by age: ", "by group and age: ")
                .contains("gate --fairness equal-opportunity>=0.95 failed by ")
                .contains("gate --fairness demographic-parity-difference<=1 holds by ");
        assertThat(run.resolve("report.html"))
                .content()
                .contains("How far apart groups are by group", "The groups by age", "from 30, below 50");

        JsonNode fairness = Runs.json(run.resolve("fairness.json"));
        JsonNode groupings = fairness.at("/models/0/groupings");
        assertThat(groupings).hasSize(3);
        Path model = run.resolve("models/1-logistic-regression");
        JsonNode evaluation = Runs.json(model.resolve("evaluation.json"));
        double threshold = Runs.json(model.resolve("threshold.json")).asDouble();
        List<String> lines = Files.readAllLines(folder.resolve("data.csv"));
        double[] rows = new double[2];
        double[] selected = new double[2];
        double[] positives = new double[2];
        double[] found = new double[2];
        for (int row = 0; row < evaluation.path("lines").size(); row++) {
            String line = lines.get(evaluation.path("lines").path(row).asInt() - 1);
            int group = line.contains(",b,") ? 1 : 0;
            int positive = line.endsWith(",yes") ? 1 : 0;
            int guess = evaluation.path("predicted").path(row).path(1).asDouble() >= threshold ? 1 : 0;
            rows[group]++;
            selected[group] += guess;
            positives[group] += positive;
            found[group] += guess * positive;
        }
        for (int group = 0; group < 2; group++) {
            JsonNode described = groupings.at("/0/groups/" + group);
            assertThat(described.path("rows").asDouble()).isEqualTo(rows[group]);
            JsonNode selection = described.at("/classes/0");
            assertThat(selection.path("selectionRate").asDouble())
                    .isCloseTo(selected[group] / rows[group], within(1e-12));
            assertThat(selection.path("truePositiveRate").asDouble())
                    .isCloseTo(found[group] / positives[group], within(1e-12));
        }
        assertThat(groupings.at("/0/measures/2/measure").asText()).isEqualTo("equal-opportunity");
        assertThat(groupings.at("/0/measures/2/value").asDouble())
                .isCloseTo((found[1] / positives[1]) / (found[0] / positives[0]), within(1e-12));
    }

    /** What is right with one question is asked another one when the run goes on; without columns nothing is left. */
    @Test
    void aRunThatGoesOnCanBeAskedAnew() throws IOException {
        Path run = folder.resolve("run");
        assertThat(train(run, "--sensitive", "group").exitCode()).isZero();
        Cli.Result judged = Cli.run(
                "train", "--resume", run.toString(), "--fairness", "equal-opportunity-difference<=0.001", "--json");
        assertThat(judged.exitCode()).as(judged.err()).isEqualTo(1);
        assertThat(judged.err())
                .contains("warning: gate --fairness equal-opportunity-difference<=0.001 failed by group: ");
        JsonNode gate = Runs.json(judged.out()).at("/gates/0");
        assertThat(gate.path("passed").asBoolean()).isFalse();
        assertThat(gate.path("gate").asText()).isEqualTo("--fairness equal-opportunity-difference<=0.001");
        assertThat(gate.path("why").asText()).contains(" of 'b', ");
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsDone() throws IOException {
        Path run = folder.resolve("run");
        assertWrong(train(run, "--fairness", "equal-opportunity>=0.8"), 2, "--fairness needs --sensitive COLUMN");
        assertWrong(train(run, "--sensitive", "outcome"), 2, "--sensitive and --target name the same column");
        assertWrong(train(run, "--sensitive", "group,group"), 2, "--sensitive names 'group' twice");
        assertWrong(train(run, "--sensitive", "grup"), 2, "there is no column 'grup'; did you mean 'group'?");
        assertWrong(train(run, "--sensitive", "x=2/1"), 2, "cut points must rise");
        assertWrong(train(run, "--sensitive", "group=1/2"), 3, "'group' has cut points, but 'a' is no number");
        assertWrong(
                train(run, "--sensitive", "age", "--fairness", "mae-ratio>=0.8"),
                2,
                "choose one of demographic-parity,");
        assertWrong(
                train(run, "--sensitive", "group", "--fairness", "equal-oportunity>=0.8"),
                2,
                "Invalid value for option '--fairness': there is no measure 'equal-oportunity'; did you mean"
                        + " 'equal-opportunity'? (known: demographic-parity,");
        assertThat(run).doesNotExist();
    }

    private static void assertWrong(Cli.Result result, int exitCode, String message) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        assertThat(Runs.unwrapped(result.err())).contains(message);
    }

    /** {@code docs/fairness.md} names every field, every measure, and no measure that there is not. */
    @Test
    void theDocumentNamesEveryField() throws IOException {
        Path run = folder.resolve("run");
        assertThat(train(run, "--sensitive", "group,age").exitCode()).isZero();
        String document = Files.readString(Path.of("..", "docs", "fairness.md"));
        TreeSet<String> names = new TreeSet<>();
        fields(Runs.json(run.resolve("fairness.json")), names);
        assertThat(names)
                .hasSizeGreaterThan(25)
                .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
        for (String measure : FairnessGate.NAMES.split(", ")) {
            assertThat(document).contains("`" + measure + "`");
        }
    }

    private static void fields(JsonNode json, TreeSet<String> names) {
        json.fieldNames().forEachRemaining(names::add);
        json.forEach(child -> fields(child, names));
    }
}
