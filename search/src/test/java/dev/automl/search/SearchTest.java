package dev.automl.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.search.budget.Budget;
import dev.automl.search.budget.RefitReserve;
import dev.automl.search.journal.Journal;
import dev.automl.search.journal.JournalReader;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.sampler.AdaptiveSampler;
import dev.automl.search.sampler.Sampler;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.transform.Transformer;
import dev.automl.zoo.validation.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

    /** More than twice the lag, so that many trials follow from results of others. */
    private static final int TRIALS = 40;

    @TempDir
    Path folder;

    private final List<Split> folds = Split.folds(Examples.dataset(120), 3, 42);

    @Test
    void theResultsAreTheSameForAnyNumberOfJobs() throws Exception {
        List<TrialResult> one = search(realSampler(), trials(TRIALS), 1, List.of());
        List<TrialResult> two = search(realSampler(), trials(TRIALS), 2, List.of());
        List<TrialResult> four = search(realSampler(), trials(TRIALS), 4, List.of());

        assertThat(one).hasSize(TRIALS);
        assertThat(Examples.withoutTimes(two)).isEqualTo(Examples.withoutTimes(one));
        assertThat(Examples.withoutTimes(four)).isEqualTo(Examples.withoutTimes(one));
        assertThat(order(two)).isEqualTo(order(one));
    }

    @Test
    void soTheyAreWhereTrialsLearnFromAPartOfTheRowsFirst() throws Exception {
        // 16,000 rows to learn from, 400,000 cells.
        List<Split> expensive = List.of(Split.holdout(Examples.numbers(20_000, 25), 0.2, 42));
        List<List<TrialResult>> searches = new ArrayList<>();
        for (int jobs : List.of(1, 4)) {
            Sampler sampler = new AdaptiveSampler(
                    List.of(Zoo.algorithm("gaussian-naive-bayes")),
                    Examples.PIPELINES,
                    Metric.ROC_AUC,
                    result -> 1,
                    42,
                    List.of());
            searches.add(search(expensive, sampler, trials(30), jobs, List.of()));
        }

        assertThat(searches.get(0))
                .filteredOn(result -> result.state() == TrialState.PRUNED)
                .hasSizeGreaterThan(3)
                .allSatisfy(result ->
                        assertThat(result.error().orElseThrow().message()).startsWith("rung 1 of 2"));
        assertThat(searches.get(0))
                .allSatisfy(result -> assertThat(result.rung()).isPresent());
        assertThat(Examples.withoutTimes(searches.get(1))).isEqualTo(Examples.withoutTimes(searches.get(0)));
        assertThat(JournalReader.results(folder.resolve("trials.jsonl")))
                .containsExactlyInAnyOrderElementsOf(searches.get(1));
    }

    @Test
    void aResumedSearchEndsWithTheSameResultsAsAnUndisturbedOne() throws Exception {
        List<TrialResult> undisturbed = search(realSampler(), trials(TRIALS), 2, List.of());
        List<TrialResult> earlier = new ArrayList<>(undisturbed);
        earlier.removeIf(result -> result.trial().id() == 3 || result.trial().id() > 25);

        List<TrialResult> resumed = search(realSampler(earlier), trials(TRIALS), 2, earlier);

        assertThat(Examples.withoutTimes(resumed)).isEqualTo(Examples.withoutTimes(undisturbed));
    }

    /** Of constants the first is the best: the others bring nothing better. */
    @Test
    void patienceEndsASearchAtTheSameTrialForAnyNumberOfJobs() throws Exception {
        Sampler sampler = (id, known, allowed) -> Optional.of(Examples.constantTrial(id));
        Budget patient = new Budget(Optional.empty(), OptionalInt.of(TRIALS), OptionalInt.of(5));
        for (int jobs : new int[] {1, 2, 4}) {
            List<TrialResult> results = search(sampler, patient, jobs, List.of());
            // Trials 1 to 5 are the five; trial 5 + 16 is the first that may know them, and is not started.
            assertThat(results)
                    .extracting(result -> result.trial().id())
                    .containsExactlyInAnyOrderElementsOf(
                            java.util.stream.IntStream.range(0, 21).boxed().toList());
        }

        try (Journal journal = Journal.open(folder.resolve("trials.jsonl"))) {
            List<TrialResult> earlier = JournalReader.results(folder.resolve("trials.jsonl"));
            assertThat(newSearch(sampler, patient, 1, earlier, journal).canGoOn())
                    .isFalse();
            assertThat(newSearch(sampler, trials(TRIALS), 1, earlier, journal).canGoOn())
                    .isTrue();
            earlier.remove(7);
            Search.Outcome outcome =
                    newSearch(sampler, patient, 2, earlier, journal).run();
            assertThat(outcome.results()).hasSize(21);
            assertThat(outcome.end()).isEqualTo(SearchEnd.PATIENCE);
        }
    }

    @Test
    void withAClockPatienceEndsASearchAtOnce() throws Exception {
        Sampler sampler = (id, known, allowed) -> Optional.of(Examples.constantTrial(id));
        Budget budget = new Budget(Optional.of(Duration.ofMinutes(5)), OptionalInt.empty(), OptionalInt.of(5));
        assertThat(search(sampler, budget, 1, List.of())).hasSize(6);
    }

    @Test
    void theJournalHoldsEveryTrialOfTheResult() throws Exception {
        List<TrialResult> results = search(realSampler(), trials(TRIALS), 2, List.of());

        List<TrialResult> journal = JournalReader.results(folder.resolve("trials.jsonl"));

        assertThat(journal).containsExactlyInAnyOrderElementsOf(results);
    }

    @Test
    void aTrialThatThrowsIsOneFailedRow() throws Exception {
        Sampler sampler =
                (id, known, allowed) -> Optional.of(id == 1 ? trial(id, new Throwing()) : Examples.constantTrial(id));

        List<TrialResult> results = search(sampler, trials(3), 2, List.of());

        assertThat(results).hasSize(3);
        TrialResult failed =
                results.stream().filter(r -> r.trial().id() == 1).findFirst().orElseThrow();
        assertThat(failed.state()).isEqualTo(TrialState.FAILED);
        assertThat(failed.error().orElseThrow().type()).isEqualTo(OutOfMemoryError.class.getName());
        assertThat(failed.error().orElseThrow().message()).isEqualTo("made up");
        assertThat(failed.mean()).isEmpty();
    }

    @Test
    void aTrialThatDoesNotReactIsLeftBehindWhenTheTimeIsUp() throws Exception {
        Deaf deaf = new Deaf(new CountDownLatch(1), new AtomicBoolean());
        Sampler sampler = (id, known, allowed) -> Optional.of(id == 0 ? trial(id, deaf) : Examples.constantTrial(id));
        Budget budget = new Budget(Optional.of(Duration.ofMillis(2500)), OptionalInt.of(2));

        List<TrialResult> results = search(sampler, budget, 2, List.of());

        assertThat(deaf.ended())
                .as("the search returned while the trial still ran")
                .isFalse();
        deaf.release().countDown();
        assertThat(results)
                .extracting(result -> result.trial().id() + " " + result.state())
                .containsExactlyInAnyOrder("0 TIMED_OUT", "1 COMPLETE");
    }

    @Test
    void nothingStartsThatIsNotExpectedToEndInTime() throws Exception {
        TrialResult long_ = Examples.complete(0, "lightgbm", 0.9, 0.9);
        List<String> refused = new ArrayList<>();
        Sampler sampler = (id, known, allowed) -> {
            if (!allowed.test(Zoo.algorithm("lightgbm"))) {
                refused.add("lightgbm");
            }
            return Optional.empty();
        };
        // The earlier trial took a second in all; less than that is left after the reserve for the refit.
        search(sampler, new Budget(Optional.of(Duration.ofMillis(1900)), OptionalInt.empty()), 1, List.of(long_));

        assertThat(refused).containsExactly("lightgbm");
    }

    @Test
    void stopEndsTheSearchAndKeepsWhatIsFinished() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Deaf deaf = new Deaf(new CountDownLatch(1), new AtomicBoolean());
        Sampler sampler = (id, known, allowed) -> {
            if (id == 3) {
                started.countDown();
            }
            return Optional.of(id == 3 ? trial(id, deaf) : Examples.constantTrial(id));
        };
        try (Journal journal = Journal.open(folder.resolve("trials.jsonl"))) {
            Search search = newSearch(sampler, trials(4), 1, List.of(), journal);
            Thread stopper = new Thread(() -> {
                try {
                    started.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                search.stop();
            });
            stopper.start();
            Search.Outcome outcome = search.run();
            deaf.release().countDown();

            assertThat(outcome.end()).isEqualTo(SearchEnd.STOPPED);
            assertThat(outcome.results())
                    .extracting(result -> result.trial().id())
                    .containsExactly(0, 1, 2);
        }
    }

    @Test
    void aJournalThatCannotBeWrittenEndsTheSearchWithTheReason() throws Exception {
        Journal journal = Journal.open(folder.resolve("trials.jsonl"));
        journal.close();

        Search search = newSearch(realSampler(), trials(TRIALS), 2, List.of(), journal);

        assertThatThrownBy(search::run)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write")
                .hasMessageContaining("--resume");
    }

    private static Sampler realSampler() {
        return realSampler(List.of());
    }

    private static Sampler realSampler(List<TrialResult> earlier) {
        return new AdaptiveSampler(
                Zoo.algorithms(Task.BINARY),
                Examples.PIPELINES,
                Metric.ROC_AUC,
                result -> 1,
                42,
                earlier.stream().map(TrialResult::trial).toList());
    }

    private static Budget trials(int count) {
        return new Budget(Optional.empty(), OptionalInt.of(count));
    }

    private static List<Integer> order(List<TrialResult> results) {
        return Leaderboard.of(Metric.ROC_AUC, results, Map.of()).rows().stream()
                .map(row -> row.result().trial().id())
                .toList();
    }

    private List<TrialResult> search(Sampler sampler, Budget budget, int jobs, List<TrialResult> earlier)
            throws IOException, InterruptedException {
        return search(folds, sampler, budget, jobs, earlier);
    }

    private List<TrialResult> search(
            List<Split> splits, Sampler sampler, Budget budget, int jobs, List<TrialResult> earlier)
            throws IOException, InterruptedException {
        java.nio.file.Files.deleteIfExists(folder.resolve("trials.jsonl"));
        try (Journal journal = Journal.open(folder.resolve("trials.jsonl"))) {
            return newSearch(splits, sampler, budget, jobs, earlier, journal)
                    .run()
                    .results();
        }
    }

    private Search newSearch(Sampler sampler, Budget budget, int jobs, List<TrialResult> earlier, Journal journal) {
        return newSearch(folds, sampler, budget, jobs, earlier, journal);
    }

    private Search newSearch(
            List<Split> splits, Sampler sampler, Budget budget, int jobs, List<TrialResult> earlier, Journal journal) {
        SearchListener silent = new SearchListener() {
            @Override
            public void started(Trial trial) {}

            @Override
            public void finished(TrialResult result) {}
        };
        Clock clock = new Clock(0);
        return new Search(
                sampler,
                new TrialEvaluator(splits, clock::elapsedSeconds),
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
                clock,
                journal,
                silent,
                jobs,
                earlier);
    }

    private static Trial trial(int id, Transformer transformer) {
        return new Trial(id, new Pipeline(List.of(transformer), new Constant()), 42);
    }

    /** Runs out of memory, or says so. */
    record Throwing() implements Transformer {
        @Override
        public Fitted fit(Dataset train) {
            throw new OutOfMemoryError("made up");
        }

        @Override
        public Class<? extends Fitted> fittedType() {
            throw new UnsupportedOperationException();
        }
    }

    /** Waits until it is released, and takes no notice of interrupts. */
    record Deaf(CountDownLatch release, AtomicBoolean end) implements Transformer {

        /** A list of it alone has the hash of an empty list: so it meets the trials without transformers in any hash map. */
        @Override
        public int hashCode() {
            return List.of().hashCode() - 31;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        boolean ended() {
            return end.get();
        }

        @Override
        public Fitted fit(Dataset train) {
            boolean released = false;
            while (!released) {
                try {
                    release.await();
                    released = true;
                } catch (InterruptedException e) {
                    // It is deaf.
                }
            }
            end.set(true);
            return table -> table;
        }

        @Override
        public Class<? extends Fitted> fittedType() {
            throw new UnsupportedOperationException();
        }
    }
}
