package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that say how to split and weight the rows, from the option to the emitted code that scores the same. */
class TrainSplittingTest {

    @TempDir
    Path folder;

    private Path data;
    private Path run;

    /** 120 rows with a mark, a day, a person and a weight. */
    @BeforeEach
    void makeData() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Runs.classes(folder.resolve("plain.csv"), 120, 3)));
        lines.set(0, lines.get(0) + ",part,day,person,weight");
        for (int row = 0; row < 120; row++) {
            String part = row % 10 < 6 ? "train" : row % 10 < 8 ? "Validate" : row % 10 < 9 ? "TEST" : "tset";
            // The days are not in the order of the file.
            String day = "2024-%02d-%02d".formatted(row % 3 + 1, row * 7 % 28 + 1);
            lines.set(row + 1, lines.get(row + 1) + "," + part + "," + day + ",p" + row % 30 + "," + row % 4);
        }
        data = Files.write(folder.resolve("data.csv"), lines);
        run = folder.resolve("run");
    }

    /** Trains, has the emitted code verified, and gives what was said, without line breaks. */
    private String train(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "train", data.toString(), "--target", "outcome", "--algorithms", "decision-tree", "--max-trials", "2"));
        arguments.addAll(List.of("--exclude-columns", "part,day,person,weight", "--output", run.toString()));
        arguments.addAll(List.of(options)); // a column with a role is used for it all the same
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        assertThat(Runs.unwrapped(result.out())).contains("reproduces every score exactly");
        return Runs.unwrapped(result.err());
    }

    private String emittedTrain() throws IOException {
        try (Stream<Path> files = Files.walk(run.resolve("models"))) {
            return Files.readString(files.filter(file -> file.endsWith("Train.java"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void aColumnThatMarksTheRows() throws IOException {
        assertThat(train("--split-column", "part"))
                .contains("alert 12 rows left out: 'part' says 'tset' there, not train, validation or test")
                .contains("12 rows marked as test set; 24 of the other 96 rows validate");
        assertThat(Runs.json(run.resolve("profile.json")).path("alerts")).anySatisfy(alert -> {
            assertThat(alert.path("code").asText()).isEqualTo("other-marks");
            assertThat(alert.path("column").asText()).isEqualTo("part");
            assertThat(alert.path("value").asInt()).isEqualTo(12);
        });
        assertThat(emittedTrain()).contains("part");
    }

    @Test
    void aColumnOfTimes() throws IOException {
        // There are twelve days of ten rows; of the last 24 rows, a fifth, four are of a day that others have, too.
        assertThat(train("--time-column", "day")).contains("20 rows, the latest, put aside as test set");
        assertThat(emittedTrain()).contains("\"day\"");
    }

    @Test
    void aColumnOfGroups() throws IOException {
        assertThat(train("--group-column", "person"))
                .contains("24 groups to learn from and 6 others in the test set, none on both sides");
        assertThat(emittedTrain()).contains("\"person\"");
    }

    @Test
    void aColumnOfWeights() throws IOException {
        train("--weight-column", "weight");
        List<String> weighted = Runs.scores(run);
        assertThat(emittedTrain()).contains("\"weight\"");

        run = folder.resolve("unweighted");
        train();
        assertThat(Runs.scores(run)).isNotEqualTo(weighted);
    }

    @Test
    void classesThatCountTheSame() throws IOException {
        train("--class-weights", "balanced");
        assertThat(emittedTrain()).contains("BalancedClasses");
    }
}
