package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens to real processes: interrupted, two at once, out of disk space. */
class ProcessTest {

    @TempDir
    Path folder;

    private Path data;
    private Path run;

    @BeforeEach
    void makeData() throws IOException {
        data = Runs.classes(folder.resolve("data.csv"), 400, 6);
        run = folder.resolve("run");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anInterruptedRunWritesItsResultsAndAnotherProcessIsKeptOut() throws Exception {
        try (ToolProcess process = ToolProcess.start(
                folder, "train", data.toString(), "--target", "outcome", "--time", "10m", "--output", run.toString())) {
            process.awaitFinishedTrials(run, 12);
            Cli.Result other = Cli.run("train", "--resume", run.toString());
            assertThat(other.exitCode()).isEqualTo(2);
            assertThat(other.err())
                    .endsWith("error: " + run + " is in use by another process (number "
                            + process.process().pid() + "); wait until it ends, or start a new run\n");

            process.signal("INT");
            Cli.Result result = process.result();
            assertThat(result.exitCode()).as(result.err()).isEqualTo(130);
            assertThat(Runs.unwrapped(result.err()))
                    .containsPattern("trials(, \\d+ stopped early)?; interrupted after")
                    .contains("writing down what is there");
            assertThat(result.out())
                    .startsWith("rank  pipeline")
                    .contains("wrote       " + run)
                    .endsWith("next        automl train --resume " + run + " goes on\n");
        }
        assertThat(Runs.events(run, "search-ended"))
                .extracting(event -> event.path("reason").asText())
                .containsExactly("STOPPED");
        assertThat(Runs.scores(run)).hasSizeGreaterThanOrEqualTo(12);
        try (Stream<Path> models = Files.list(run.resolve("models"))) {
            assertThat(models)
                    .isNotEmpty()
                    .allSatisfy(model ->
                            assertThat(model.resolve("project/pom.xml")).exists());
        }

        int trials = ToolProcess.finishedTrials(run).size();
        Cli.Result resumed = Cli.run(
                "train", "--resume", run.toString(), "--time", "1h", "--max-trials", trials + 1 + "", "--no-verify");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("&& mvn test");
        assertThat(ToolProcess.finishedTrials(run)).hasSizeGreaterThan(trials);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anInterruptedVerificationEndsAtOnceAndClaimsNothing() throws Exception {
        try (ToolProcess process = ToolProcess.start(
                folder,
                "train",
                data.toString(),
                "--target",
                "outcome",
                "--algorithms",
                "logistic-regression",
                "--max-trials",
                "2",
                "--output",
                run.toString())) {
            while (!Files.readString(process.err()).contains("verifying ")) {
                assertThat(process.process().isAlive()).isTrue();
                Thread.sleep(10);
            }
            process.signal("INT");
            Cli.Result result = process.result();
            assertThat(result.exitCode()).as(result.err()).isEqualTo(130);
            assertThat(result.out()).contains("rank  pipeline", "wrote ").doesNotContain("verified");
        }
        assertThat(Runs.events(run, "verified")).isEmpty();
        try (Stream<Path> left = Files.list(ToolProcess.temporary(folder))) {
            assertThat(left)
                    .as("files of the project's process, which is ended first")
                    .isEmpty();
        }
        assertThat(Cli.run("verify", run.toString()).exitCode()).isZero();
    }

    @Test
    void twoRunsAtOnce() throws Exception {
        String[] arguments = {
            "train",
            data.toString(),
            "--target",
            "outcome",
            "--algorithms",
            "lightgbm,xgboost",
            "--max-trials",
            "8",
            "--no-verify"
        };
        try (ToolProcess one = ToolProcess.start(folder, arguments);
                ToolProcess other = ToolProcess.start(folder, arguments)) {
            Cli.Result first = one.result();
            Cli.Result second = other.result();
            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(second.exitCode()).as(second.err()).isZero();
            // The folders have names of their own, even if both began in the same second.
            Path wroteFirst = folder.resolve(wrote(first));
            Path wroteSecond = folder.resolve(wrote(second));
            assertThat(wroteFirst).isNotEqualTo(wroteSecond);
            assertThat(wroteFirst.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d-\\d{6}-data(-2)?");
            assertThat(Runs.scores(wroteFirst)).hasSize(9).isEqualTo(Runs.scores(wroteSecond));
        }
    }

    private static String wrote(Cli.Result result) {
        return result.out()
                .lines()
                .filter(line -> line.startsWith("wrote "))
                .findFirst()
                .orElseThrow()
                .substring("wrote       ".length());
    }

    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(mount(disk, "size=160k"), "only root can make a small disk");
        run = disk.resolve("run");
        try {
            Cli.Result result = Cli.run(
                    "train", data.toString(), "--target", "outcome", "--max-trials", "500", "--output", run.toString());
            assertThat(result.exitCode()).as(result.err()).isEqualTo(4);
            assertThat(result.err().lines().reduce((a, b) -> b).orElseThrow())
                    .isEqualTo("error: cannot write " + run.resolve("trials.jsonl")
                            + " (No space left on device); the trials before are kept, and --resume goes on from"
                            + " there");
            Cli.Result leaderboard = Cli.run("leaderboard", run.toString(), "--all");
            assertThat(leaderboard.exitCode()).as(leaderboard.err()).isZero();
            int trials = ToolProcess.finishedTrials(run).size();
            assertThat(leaderboard.out().lines())
                    .filteredOn(line -> line.matches(" *(\\d+|-)[ =] .*"))
                    .hasSize(trials);

            assertThat(mount(disk, "remount,size=64m")).isTrue();
            Cli.Result resumed =
                    Cli.run("train", "--resume", run.toString(), "--max-trials", trials + 3 + "", "--no-verify");
            assertThat(resumed.exitCode()).as(resumed.err()).isZero();
            // An ensemble may be one more.
            assertThat(ToolProcess.finishedTrials(run)).hasSizeBetween(trials + 3, trials + 4);
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean mount(Path disk, String options) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
