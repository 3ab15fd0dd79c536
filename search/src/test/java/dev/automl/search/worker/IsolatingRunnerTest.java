package dev.automl.search.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Clock;
import dev.automl.search.Examples;
import dev.automl.search.Search;
import dev.automl.search.SearchListener;
import dev.automl.search.budget.Budget;
import dev.automl.search.budget.RefitReserve;
import dev.automl.search.journal.Journal;
import dev.automl.search.journal.JournalReader;
import dev.automl.search.sampler.AdaptiveSampler;
import dev.automl.search.sampler.Sampler;
import dev.automl.search.trial.PredictionSink;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import dev.automl.search.trial.TrialState;
import dev.automl.search.worker.TroubleWorker.Trouble;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With real processes. */
class IsolatingRunnerTest {

    private static final WorkerData DATA = new WorkerData(Examples.dataset(120), new ValidationPlan(3, 0.2), 42);

    /** Room for one worker of about 300 MB. */
    private static final MemoryLimit SMALL = new MemoryLimit(MemoryLimit.LEAST / 2);

    @TempDir
    Path folder;

    /** Which trials are stopped early depends on the scores of earlier ones. */
    @Test
    void aSearchComesToTheSameResultsInWorkers() throws Exception {
        Budget trials = new Budget(Optional.empty(), OptionalInt.of(50));

        List<TrialResult> inThreads = search(new TrialEvaluator(DATA.folds(), () -> 0), sampler(), trials, 1);
        List<TrialResult> inWorkers;
        try (IsolatingRunner runner = runner(Isolation.PROCESS, new MemoryLimit(1L << 31), 2, PredictionSink.NONE)) {
            inWorkers = search(runner, sampler(), trials, 2);
        }

        assertThat(inThreads).extracting(TrialResult::state).contains(TrialState.COMPLETE, TrialState.PRUNED);
        assertThat(Examples.withoutTimes(inWorkers)).hasSize(50).isEqualTo(Examples.withoutTimes(inThreads));
    }

    @Test
    void everyAlgorithmGivesTheSameBitsInAWorker() throws Exception {
        Map<Integer, List<double[][]>> here = new TreeMap<>();
        Map<Integer, List<double[][]>> there = new TreeMap<>();
        TrialEvaluator evaluator = new TrialEvaluator(DATA.folds(), () -> 0, keep(here));
        try (IsolatingRunner runner = runner(Isolation.PROCESS, SMALL, 1, keep(there))) {
            for (AlgorithmDescription algorithm : Zoo.algorithms(Task.BINARY)) {
                Trial trial = trial(here.size(), algorithm, 42);
                TrialResult inThread = evaluator.search(trial, Metric.LOG_LOSS, Pruner.NONE);
                TrialResult inWorker = runner.search(trial, Metric.LOG_LOSS, Pruner.NONE);

                assertThat(inThread.state()).as(algorithm.id()).isEqualTo(TrialState.COMPLETE);
                assertThat(withoutTimes(inWorker)).isEqualTo(withoutTimes(inThread));
                assertThat(there.get(trial.id()).toArray(double[][][]::new))
                        .as(algorithm.id())
                        .isDeepEqualTo(here.get(trial.id()).toArray(double[][][]::new));
            }
        }
    }

    @Test
    void theProcessThatKnowsTheOtherTrialsIsAskedAboutTheRung() {
        WorkerData expensive = new WorkerData(Examples.numbers(20_000, 25), new ValidationPlan(1, 0.2), 42);
        Trial trial = trial(0, Zoo.algorithm("gaussian-naive-bayes"), 42);
        TrialResult inThread = new TrialEvaluator(expensive.folds(), () -> 0)
                .search(trial, Metric.ROC_AUC, Examples.STOPPED_AT_THE_RUNG);
        TrialResult inWorker;
        try (IsolatingRunner runner = runner(expensive, Isolation.PROCESS, SMALL, 1, PredictionSink.NONE)) {
            inWorker = runner.search(trial, Metric.ROC_AUC, Examples.STOPPED_AT_THE_RUNG);
        }

        assertThat(inThread.rung()).isPresent();
        assertThat(inWorker.state()).isEqualTo(TrialState.PRUNED);
        assertThat(inWorker.error()).isEqualTo(inThread.error());
        assertThat(Examples.withoutTimes(List.of(inWorker))).isEqualTo(Examples.withoutTimes(List.of(inThread)));
    }

    private static PredictionSink keep(Map<Integer, List<double[][]>> predictions) {
        return (result, predicted) -> predictions.put(result.trial().id(), predicted);
    }

    /** All of a result but what a clock has measured. */
    private static TrialResult withoutTimes(TrialResult result) {
        return new TrialResult(
                result.trial(),
                result.state(),
                result.rung(),
                result.folds(),
                result.withoutPart(),
                result.mean(),
                result.threshold(),
                List.of(),
                List.of(),
                result.predictedRows(),
                result.curve(),
                0,
                0,
                0,
                result.error());
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @CsvSource({
        "NATIVE_CRASH, worker-ended, its process crashed: SIGSEGV (0xb) in V ",
        "EXIT, worker-ended, its process ended with exit code 7",
        "KILLED, worker-ended, 'its process was ended by signal 9 (SIGKILL), as the system does when memory runs out'",
        "OUT_OF_MEMORY, java.lang.OutOfMemoryError, Java heap space",
        "OUT_OF_MEMORY_OUTSIDE, worker-ended, its process ran out of memory and ended with exit code 1"
    })
    void aWorkerThatDiesIsOneRowAndTheNextTrialSucceeds(Trouble trouble, String type, String message) throws Exception {
        List<TrialResult> results = troubled(trouble, new Budget(Optional.empty(), OptionalInt.of(3)));

        assertThat(results)
                .extracting(result -> result.trial().id() + " " + result.state())
                .containsExactly("0 COMPLETE", "1 FAILED", "2 COMPLETE");
        assertThat(results.get(1).error().orElseThrow().type()).isEqualTo(type);
        assertThat(results.get(1).error().orElseThrow().message()).startsWith(message);
        assertNothingIsLeft();
    }

    @Test
    void anEndlessLoopIsEndedWithTheTimeAndTimedOut() throws Exception {
        Budget budget = new Budget(Optional.of(Duration.ofSeconds(6)), OptionalInt.of(2));

        List<TrialResult> results = troubled(Trouble.ENDLESS_LOOP, budget);

        assertThat(results)
                .extracting(result -> result.trial().id() + " " + result.state())
                .containsExactly("0 COMPLETE", "1 TIMED_OUT");
        assertThat(results.get(1).error().orElseThrow().message()).isEqualTo("its process was ended with the search");
        assertNothingIsLeft();
    }

    @Test
    void whatLibrariesPrintIsNoMessage() throws Exception {
        assertThat(troubled(Trouble.NOISE, new Budget(Optional.empty(), OptionalInt.of(3))))
                .extracting(TrialResult::state)
                .containsOnly(TrialState.COMPLETE);
        assertNothingIsLeft();
    }

    @Test
    void aTrialThatNeedsMoreMemoryThanThereIsForOneIsNotBegun() throws Exception {
        MemoryLimit tiny = new MemoryLimit(MemoryLimit.JVM + (1L << 20));
        try (IsolatingRunner runner = runner(Isolation.THREAD, tiny, 1, PredictionSink.NONE)) {
            TrialResult result = runner.search(trial(0, Trouble.NONE), Metric.ROC_AUC, folds -> Optional.empty());

            assertThat(result.state()).isEqualTo(TrialState.FAILED);
            assertThat(result.error().orElseThrow().message())
                    .isEqualTo("needs about 48 MB, but 1 MB is left for a trial (--memory)");
        }
    }

    @Test
    void aTrialThatFitsOnlyAloneGetsALargerWorker() throws Exception {
        try (WorkerPool pool = new WorkerPool(
                WorkerCommand.likeThisProcess(TroubleWorker.class.getName()), DATA, new MemoryLimit(1L << 30), 2)) {
            Worker small = pool.take(1);
            pool.giveBack(small);
            Worker large = pool.take(600L << 20);

            // Half of a gigabyte each, without what the JVM takes.
            assertThat(small.heapBytes()).isEqualTo((512L << 20) - MemoryLimit.JVM);
            assertThat(large.heapBytes()).isEqualTo(600L << 20);
            assertThat(small.isAlive()).as("there is no room for both").isFalse();
        }
    }

    /** A search whose second trial makes trouble. */
    private List<TrialResult> troubled(Trouble trouble, Budget budget) throws Exception {
        Sampler sampler = (id, known, allowed) -> Optional.of(trial(id, id == 1 ? trouble : Trouble.NONE));
        try (IsolatingRunner runner = runner(Isolation.PROCESS, SMALL, 1, PredictionSink.NONE)) {
            List<TrialResult> results = search(runner, sampler, budget, 1);
            assertThat(JournalReader.results(folder.resolve("trials.jsonl"))).isEqualTo(results);
            return results;
        }
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(Path.of(Files.readString(note()))).doesNotExist();
    }

    private Path note() {
        return folder.resolve("note.txt");
    }

    private IsolatingRunner runner(Isolation isolation, MemoryLimit memory, int jobs, PredictionSink sink) {
        return runner(DATA, isolation, memory, jobs, sink);
    }

    private IsolatingRunner runner(
            WorkerData data, Isolation isolation, MemoryLimit memory, int jobs, PredictionSink sink) {
        WorkerCommand usual = WorkerCommand.likeThisProcess(TroubleWorker.class.getName());
        List<String> options = new ArrayList<>(usual.options());
        options.add("-D" + TroubleWorker.NOTE + "=" + note());
        WorkerCommand command = new WorkerCommand(usual.java(), options, usual.classPath(), usual.mainClass());
        TrialEvaluator evaluator = new TrialEvaluator(data.folds(), () -> 0, sink);
        return new IsolatingRunner(isolation, memory, command, data, jobs, () -> 0, sink, evaluator);
    }

    private static Trial trial(int id, Trouble trouble) {
        return trial(id, Zoo.algorithm("decision-tree"), trouble.ordinal());
    }

    private static Trial trial(int id, AlgorithmDescription algorithm, long seed) {
        return new Trial(id, Preprocessing.pipeline(algorithm.create(algorithm.initial()), Examples.SCHEMA), seed);
    }

    private static Sampler sampler() {
        return new AdaptiveSampler(
                Stream.of("constant", "logistic-regression", "decision-tree", "lightgbm")
                        .map(Zoo::algorithm)
                        .toList(),
                Examples.PIPELINES,
                Metric.ROC_AUC,
                result -> 1,
                42,
                List.of());
    }

    private List<TrialResult> search(TrialRunner runner, Sampler sampler, Budget budget, int jobs) throws Exception {
        SearchListener silent = new SearchListener() {
            @Override
            public void started(Trial trial) {}

            @Override
            public void finished(TrialResult result) {}
        };
        Files.deleteIfExists(folder.resolve("trials.jsonl"));
        try (Journal journal = Journal.open(folder.resolve("trials.jsonl"))) {
            return new Search(
                            sampler,
                            runner,
                            Metric.ROC_AUC,
                            budget,
                            new RefitReserve(
                                    Metric.ROC_AUC,
                                    3,
                                    1,
                                    List.of(1.25, 1.55),
                                    Double.POSITIVE_INFINITY,
                                    OptionalDouble.empty(),
                                    RefitReserve.Checks.NONE),
                            new Clock(0),
                            journal,
                            silent,
                            jobs,
                            List.of())
                    .run()
                    .results();
        }
    }
}
