package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go on, and those that can't. */
class ResumeTest {

    @TempDir
    Path folder;

    private Path data;
    private Path run;

    @BeforeEach
    void makeData() throws Exception {
        data = Runs.classes(folder.resolve("data.csv"), 200, 4);
        run = folder.resolve("run");
    }

    private Cli.Result train(Path output, String... more) {
        List<String> arguments = List.of(
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--algorithms",
                "lightgbm,logistic-regression,decision-tree,ridge",
                "--no-verify",
                "--output",
                output.toString());
        return Cli.run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** Test scores of those that were winners once would help to choose by the test set. */
    @Test
    void testScoresAreThoseOfThePresentWinners() throws Exception {
        assertThat(train(run, "--max-trials", "4", "--top", "3").exitCode()).isZero();
        // The baseline, and more winners than there will be.
        assertThat(Runs.events(run, "test-scored")).hasSizeGreaterThanOrEqualTo(3);

        Cli.Result resumed =
                Cli.run("train", "--resume", run.toString(), "--max-trials", "14", "--top", "1", "--no-verify");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();

        Path undisturbed = folder.resolve("undisturbed");
        assertThat(train(undisturbed, "--max-trials", "14", "--top", "1").exitCode())
                .isZero();
        assertThat(Runs.scores(run)).isEqualTo(Runs.scores(undisturbed));
    }

    @Test
    void aRunThatWasEndedBeforeItsFirstTrialIsNoRun() throws Exception {
        Files.createDirectory(run);
        Files.createFile(run.resolve(".lock"));
        Files.createFile(run.resolve("schema.json"));
        for (String[] command :
                new String[][] {{"train", "--resume", run.toString()}, {"leaderboard", run.toString()}}) {
            Cli.Result result = Cli.run(command);
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err())
                    .isEqualTo("error: " + run + " is a run that was ended before its first trial, so there is nothing"
                            + " to go on from. Remove the folder, and start the run again.\n");
        }
    }

    @Test
    void aDamagedJournalIsOneClearError() throws Exception {
        assertThat(train(run, "--max-trials", "3").exitCode()).isZero();
        Path journal = run.resolve("trials.jsonl");
        List<String> lines = Files.readAllLines(journal);
        lines.set(3, lines.get(3).substring(0, 40));
        Files.write(journal, lines);
        for (String[] command :
                new String[][] {{"train", "--resume", run.toString()}, {"leaderboard", run.toString()}}) {
            Cli.Result result = Cli.run(command);
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err())
                    .startsWith("error: " + journal + ", line 4 is not JSON: ")
                    .hasLineCount(1);
        }
    }
}
