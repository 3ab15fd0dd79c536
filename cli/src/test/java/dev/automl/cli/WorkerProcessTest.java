package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose trials are in real worker processes. */
@DisabledOnOs(OS.WINDOWS)
class WorkerProcessTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private Path data;
    private Path run;

    @BeforeEach
    void makeData() throws IOException {
        data = Runs.classes(folder.resolve("data.csv"), 400, 6);
        run = folder.resolve("run");
    }

    private ToolProcess start(Path output, String... more) throws IOException {
        return ToolProcess.start(
                folder,
                Stream.concat(
                                Stream.of(
                                        "train",
                                        data.toString(),
                                        "--target",
                                        "outcome",
                                        "--algorithms",
                                        "logistic-regression,decision-tree,svm,lightgbm",
                                        "--ensemble-gain",
                                        "0",
                                        "--no-verify",
                                        "--output",
                                        output.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void theLeaderboardIsTheSameAndNothingIsLeftBehind() throws Exception {
        Path inThreads = folder.resolve("in-threads");
        String[] search = {"--max-trials", "14", "--jobs", "2", "--isolation", "process", "--memory", "2g"};
        try (ToolProcess process = start(run, search);
                ToolProcess other = start(inThreads, "--max-trials", "14", "--jobs", "1", "--isolation", "thread")) {
            process.awaitFinishedTrials(run, 3);
            List<ProcessHandle> workers = process.process().children().toList();
            assertThat(workers).isNotEmpty().hasSizeLessThanOrEqualTo(2);
            assertThat(process.result().exitCode()).as(process.result().err()).isZero();
            assertThat(other.result().exitCode()).as(other.result().err()).isZero();
            assertThat(workers).noneMatch(ProcessHandle::isAlive);
        }
        // An ensemble is selected from the predictions, which have to come back, too.
        assertThat(Runs.events(run, "ensemble-selected")).hasSameSizeAs(Runs.events(inThreads, "ensemble-selected"));
        assertThat(Runs.scores(run)).hasSizeGreaterThanOrEqualTo(14).isEqualTo(Runs.scores(inThreads));
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aWorkerThatIsKilledIsAFailedTrialAndTheRunGoesOn() throws Exception {
        try (ToolProcess process = start(run, "--max-trials", "12", "--jobs", "1", "--isolation", "process")) {
            // One that is killed between two trials is only replaced.
            while (failures().isEmpty()) {
                assertThat(process.process().isAlive()).isTrue();
                process.process().children().forEach(ProcessHandle::destroyForcibly);
                Thread.sleep(300);
            }
            assertThat(process.result().exitCode()).as(process.result().err()).isZero();
        }
        assertThat(failures())
                .allSatisfy(trial -> assertThat(trial.at("/error/message").asText())
                        .isEqualTo("its process was ended by signal 9 (SIGKILL), as the system does when memory"
                                + " runs out"));
        assertThat(ToolProcess.finishedTrials(run)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void workersOfAKilledRunEndAndTakeTheirFilesWithThem() throws Exception {
        try (ToolProcess process = start(run, "--time", "10m", "--jobs", "2", "--isolation", "process")) {
            process.awaitFinishedTrials(run, 4);
            List<ProcessHandle> workers = process.process().children().toList();
            assertThat(workers).isNotEmpty();
            assertThat(temporaryFiles()).isNotEmpty();

            process.process().destroyForcibly();
            for (ProcessHandle worker : workers) {
                worker.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
        assertThat(temporaryFiles()).isEmpty();
    }

    /** A terminal sends Ctrl-C to the workers, too. */
    @Test
    void anInterruptedRunHasNoFailedTrialsAndGoesOn() throws Exception {
        try (ToolProcess process = start(run, "--time", "10m", "--jobs", "2", "--isolation", "process")) {
            process.awaitFinishedTrials(run, 4);
            process.assumeCaught(ToolProcess.INT);
            List<String> kill = new ArrayList<>(List.of("kill", "-INT"));
            process.process().children().forEach(worker -> kill.add("" + worker.pid()));
            assertThat(kill).hasSizeGreaterThan(2);
            new ProcessBuilder(kill).start().waitFor();
            // Time enough for a worker to end, if that is what it does.
            Thread.sleep(500);
            process.signal("INT");
            assertThat(process.result().exitCode()).as(process.result().err()).isEqualTo(130);
        }
        assertThat(failures()).isEmpty();
        assertThat(temporaryFiles()).isEmpty();
    }

    /** What {@code train} and its workers have put into the temporary folder. */
    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(ToolProcess.temporary(folder))) {
            return files.toList();
        }
    }

    private List<JsonNode> failures() throws IOException {
        return ToolProcess.finishedTrials(run).stream()
                .filter(trial -> trial.at("/error/type").asText().equals("worker-ended"))
                .toList();
    }
}
