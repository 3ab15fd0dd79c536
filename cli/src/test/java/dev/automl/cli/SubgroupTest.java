package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code subgroups.json}, and what the report says of it. */
class SubgroupTest {

    @TempDir
    Path folder;

    /** What is predicted follows from x, but for red rows, where it is chance. */
    private Path chanceAmongRed(int rows, String target) throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("x,colour,size," + target + "\n");
        for (int row = 0; row < rows; row++) {
            double x = (random.nextBoolean() ? 1 : -1) + random.nextGaussian() / 10;
            String colour = List.of("red", "green", "blue").get(random.nextInt(3));
            double seen = colour.equals("red") ? random.nextGaussian() : x + random.nextGaussian() / 4;
            text.append(x)
                    .append(',')
                    .append(colour)
                    .append(',')
                    .append(random.nextInt(40))
                    .append(',');
            text.append(target.equals("class") ? seen > 0 ? "yes" : "no" : String.valueOf(seen))
                    .append('\n');
        }
        return Files.writeString(folder.resolve(target + ".csv"), text);
    }

    private Path train(Path data, String target, String algorithm) {
        Path run = folder.resolve("run-" + target);
        Cli.Result result = Cli.run(
                "train",
                data.toString(),
                "-t",
                target,
                "-a",
                algorithm,
                "--max-trials",
                "2",
                "--no-verify",
                "-o",
                run.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        return run;
    }

    @Test
    void theGroupThatIsPredictedByChanceIsFound() throws IOException {
        Path data = chanceAmongRed(900, "class");
        Path run = train(data, "class", "logistic-regression");
        Path model = run.resolve("models/1-logistic-regression");
        JsonNode subgroups = Runs.json(model.resolve("subgroups.json"));
        JsonNode worst = subgroups.at("/groups/0");

        // The same from the predictions and the file.
        JsonNode evaluation = Runs.json(model.resolve("evaluation.json"));
        List<String> lines = Files.readAllLines(data);
        double[] losses = new double[2];
        int[] rows = new int[2];
        for (int row = 0; row < evaluation.path("lines").size(); row++) {
            String line = lines.get(evaluation.path("lines").path(row).asInt() - 1);
            int rest = line.contains(",red,") ? 0 : 1;
            int truth = line.endsWith("yes") ? 1 : 0;
            losses[rest] -=
                    Math.log(evaluation.path("predicted").path(row).path(truth).asDouble());
            rows[rest]++;
        }
        assertThat(worst.path("column").asText()).isEqualTo("colour");
        assertThat(worst.path("value").asText()).isEqualTo("red");
        assertThat(worst.path("rows").asInt()).isEqualTo(rows[0]);
        assertThat(worst.path("loss").asDouble()).isCloseTo(losses[0] / rows[0], within(1e-9));
        assertThat(worst.path("restLoss").asDouble()).isCloseTo(losses[1] / rows[1], within(1e-9));
        assertThat(worst.path("low").asDouble()).isPositive();
        assertThat(worst.path("adjustedPValue").asDouble()).isLessThan(1e-4);
        assertThat(worst.path("wrong").asDouble())
                .isGreaterThan(worst.path("restWrong").asDouble());
        // Three colours, four quarters of x and of size each.
        assertThat(subgroups.path("looked").asInt() + subgroups.path("tooFew").asInt())
                .isEqualTo(11);
        assertThat(run.resolve("report.html"))
                .content()
                .contains("Where they fail", "Of 11 groups looked at, 1 is worse");
    }

    @Test
    void numbersAreComparedByTheirAbsoluteError() throws IOException {
        Path run = train(chanceAmongRed(600, "number"), "number", "ridge");
        JsonNode subgroups = Runs.json(run.resolve("models/1-ridge/subgroups.json"));
        assertThat(subgroups.path("loss").asText()).isEqualTo("mae");
        assertThat(subgroups.at("/groups/0/value").asText()).isEqualTo("red");
        assertThat(subgroups.at("/groups/0/wrong").isNull()).isTrue();
        assertThat(run.resolve("report.html")).content().contains(">MAE<");
        assertThat(subgroups.path("worse").asInt()).isEqualTo(1);
    }
}
