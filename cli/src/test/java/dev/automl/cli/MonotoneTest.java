package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.registry.SavedModel;
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

/** {@code train --monotone} from the option to models that keep to it. */
class MonotoneTest {

    @TempDir
    Path folder;

    private Cli.Result train(String target, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("train", data().toString(), "--target", target, "--output"));
        all.add(folder.resolve("run").toString());
        all.addAll(Arrays.asList(arguments));
        return Cli.run(all.toArray(String[]::new));
    }

    /** The price rises with income and falls with age, but for waves and noise. */
    private Path data() throws IOException {
        Random random = new Random(4);
        StringBuilder text = new StringBuilder("\"income, net\",age,town,size,price,sold\n");
        for (int row = 0; row < 300; row++) {
            double income = random.nextInt(1000) / 10.0;
            double age = random.nextInt(700) / 10.0;
            double price = income - age + 20 * Math.sin(income / 4) + 20 * random.nextGaussian();
            text.append(income).append(',').append(age).append(',');
            text.append(List.of("Ayr", "Bath", "Cork").get(random.nextInt(3))).append(',');
            text.append(List.of("S", "M", "L").get((int) Math.max(0, Math.min(2, price / 30))))
                    .append(',');
            text.append(200 + price).append(price > 20 ? ",yes" : ",no").append('\n');
        }
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    @ParameterizedTest
    @CsvSource({"price, sold", "sold, price"})
    void modelsKeepToTheDirections(String target, String other) throws IOException {
        Cli.Result result = train(
                target,
                "--monotone",
                "income\\, net=+,age=-",
                "--exclude-columns",
                other + ",size",
                "--max-trials",
                "12",
                "--top",
                "2");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.unwrapped(result.err())).contains("can't hold predictions to rise or fall", "decision-tree");
        assertThat(Runs.unwrapped(result.out()))
                .contains("reproduces every score exactly", "monotone", "constant (baseline)");
        Path run = folder.resolve("run");
        assertThat(Files.readString(run.resolve("options.yaml")))
                .contains("monotone:\n  income, net: \"+\"\n  age: \"-\"\n");
        try (Stream<Path> models = Files.list(run.resolve("models"))) {
            for (Path model : models.toList()) {
                assertThat(steps(SavedModel.load(model), 0))
                        .as("%s as income grows", model)
                        .allMatch(step -> step >= 0);
                assertThat(steps(SavedModel.load(model), 1))
                        .as("%s as age grows", model)
                        .allMatch(step -> step <= 0);
            }
        }
        for (JsonNode event : Runs.events(run, "trial-started")) {
            assertThat(event.toString()).containsAnyOf("\"type\":\"Monotone\"", "\"type\":\"constant\"");
        }
    }

    /** What the prediction, or the probability of the second class, changes by from step to step as a column grows. */
    private static List<Double> steps(SavedModel model, int growing) {
        int rows = 200;
        double[] grid = IntStream.range(0, rows).mapToDouble(row -> row / 2.0).toArray();
        double[] same = new double[rows];
        Arrays.fill(same, 30);
        Table table = new Table(
                rows,
                List.of(
                        new Column.Numeric("income, net", growing == 0 ? grid : same),
                        new Column.Numeric("age", growing == 1 ? grid : same),
                        new Column.Categorical("town", new int[rows], List.of("Bath"))));
        double[][] predicted = model.fitted().predict(table);
        int last = predicted[0].length - 1;
        List<Double> steps = new ArrayList<>();
        for (int row = 1; row < rows; row++) {
            steps.add(predicted[row][last] - predicted[row - 1][last]);
        }
        return steps;
    }

    @Test
    void aRunGoesOnWithItsDirections() throws IOException {
        String[] arguments = {
            "--monotone=age=-", "--algorithms=lightgbm", "--max-trials=2", "--no-verify", "--no-ensemble", "--jobs=1"
        };
        assertThat(train("price", arguments).exitCode()).isZero();
        Path run = folder.resolve("run");

        Cli.Result result = Cli.run("train", "--resume", run.toString(), "--max-trials", "4", "--no-verify");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Runs.events(run, "trial-started"))
                .hasSize(4)
                .filteredOn(event -> event.toString().contains("\"decreasing\":[\"age\"]"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price | age | must be a column with + or -, such as income=+",
                "price | age=up | must be a column with + or -, such as income=+",
                "price | agee=+ | --monotone: no column 'agee' is learned from; did you mean 'age'?",
                "price | town=+ | --monotone: 'town' is categorical; only numbers, booleans and ordered levels have a"
                        + " direction",
                "size | age=+ | --monotone is for a number, or for the probability of the second of two classes, but"
                        + " 'size' has 3",
            })
    void whatHasNoDirectionIsWrongUsage(String target, String monotone, String message) throws IOException {
        Cli.Result result = train(target, "--monotone", monotone);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Runs.unwrapped(result.err())).contains(message);
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void namingAnAlgorithmThatCannotKeepADirectionIsWrongUsage() throws IOException {
        Cli.Result result = train("price", "--monotone", "age=-", "--algorithms", "lightgbm,ridge");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Runs.unwrapped(result.err()))
                .contains("--algorithms ridge can't hold predictions to rise or fall", "these can: lightgbm, ");
    }
}
