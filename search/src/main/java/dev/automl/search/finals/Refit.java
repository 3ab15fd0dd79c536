package dev.automl.search.finals;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * Fits the winners again: on all rows but the test rows, for the test score; then on every row, for the model to use.
 * With a test set from a file of its own, the first of these fits is the model to use. What is a winner and a member of an
 * ensemble as well is fitted once for both.
 */
public final class Refit {

    /** Longer than any run; a finite number for {@link Future#get}. */
    private static final double MAX_SECONDS = 1e9;

    private final Metric metric;
    private final Dataset allRows;
    private final Split testSplit;
    private final boolean testRowsFromAnotherFile;

    /** @param metric that ranks */
    public Refit(Metric metric, Dataset allRows, Split testSplit, boolean testRowsFromAnotherFile) {
        this.metric = metric;
        this.allRows = allRows;
        this.testSplit = testSplit;
        this.testRowsFromAnotherFile = testRowsFromAnotherFile;
    }

    /**
     * What became of the winners.
     *
     * @param finalists in the order of their places
     * @param failures the reason for each winner that is not among the finalists
     */
    public record Outcome(List<Finalist> finalists, Map<LeaderboardRow, String> failures) {}

    /** A model that did not see the test rows, what it predicts for them, and its scores. */
    private record Tested(FittedPipeline model, double[][] predicted, TestScore score) {}

    /** A pipeline fitted on all rows but the test rows, and on all; the fits run independently of each other. */
    private record Fits(CompletableFuture<FittedPipeline> tested, CompletableFuture<FittedPipeline> model) {}

    /**
     * Fits the winners on {@code jobs} threads.
     *
     * @param secondsLeft the time that is left for the winner at an index, asked again and again; what is not done by then is
     *     given up
     */
    public Outcome run(List<LeaderboardRow> winners, int jobs, IntToDoubleFunction secondsLeft)
            throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "refit");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<Pipeline, Fits> shared = new LinkedHashMap<>();
            Map<LeaderboardRow, Fits> fits = new LinkedHashMap<>();
            Map<LeaderboardRow, Future<Tested>> tests = new LinkedHashMap<>();
            for (LeaderboardRow winner : inOrderOfUse(winners)) {
                Trial trial = winner.result().trial();
                fits.put(winner, submit(trial.pipeline(), trial.seed(), executor, shared));
                // On the thread that made the fit, at once: not behind all the other fits.
                tests.put(winner, fits.get(winner).tested().thenApply(model -> test(model, winner.result())));
            }
            List<Finalist> finalists = new ArrayList<>();
            Map<LeaderboardRow, String> failures = new LinkedHashMap<>();
            for (int i = 0; i < winners.size(); i++) {
                LeaderboardRow winner = winners.get(i);
                int index = i;
                DoubleSupplier left = () -> secondsLeft.applyAsDouble(index);
                try {
                    Tested tested = get(tests.get(winner), left);
                    FittedPipeline model = get(fits.get(winner).model(), left);
                    finalists.add(new Finalist(
                            finalists.size() + 1,
                            winner.result(),
                            tested.score(),
                            tested.model(),
                            tested.predicted(),
                            model));
                } catch (TimeoutException e) {
                    failures.put(winner, "the refit did not end within the time budget");
                } catch (ExecutionException e) {
                    failures.put(winner, "the refit failed: " + e.getCause());
                }
            }
            return new Outcome(finalists, failures);
        } finally {
            executor.shutdownNow();
        }
    }

    /** The best single one first: should time run out, it is there. Then the others in their order. */
    private static List<LeaderboardRow> inOrderOfUse(List<LeaderboardRow> winners) {
        List<LeaderboardRow> ordered = new ArrayList<>(winners);
        if (winners.size() > 1 && winners.get(0).isOf(Leaderboard.ENSEMBLE)) {
            Collections.swap(ordered, 0, 1);
        }
        return ordered;
    }

    private Fits submit(Pipeline pipeline, long seed, Executor executor, Map<Pipeline, Fits> shared) {
        Fits known = shared.get(pipeline);
        if (known == null) {
            known = pipeline.trainer() instanceof Ensemble ensemble
                    ? together(ensemble, seed, executor, shared)
                    : alone(pipeline, seed, executor);
            shared.put(pipeline, known);
        }
        return known;
    }

    private Fits alone(Pipeline pipeline, long seed, Executor executor) {
        CompletableFuture<FittedPipeline> tested =
                CompletableFuture.supplyAsync(() -> pipeline.fit(testSplit.train(), seed), executor);
        return new Fits(
                tested,
                testRowsFromAnotherFile
                        ? tested
                        : CompletableFuture.supplyAsync(() -> pipeline.fit(allRows, seed), executor));
    }

    /** The same fits as {@code Ensemble.fit} makes, but side by side. */
    private Fits together(Ensemble ensemble, long seed, Executor executor, Map<Pipeline, Fits> shared) {
        List<Fits> members = ensemble.members().stream()
                .map(member -> submit(member.pipeline(), seed, executor, shared))
                .toList();
        return new Fits(
                joined(ensemble, members.stream().map(Fits::tested).toList()),
                joined(ensemble, members.stream().map(Fits::model).toList()));
    }

    private static CompletableFuture<FittedPipeline> joined(
            Ensemble ensemble, List<CompletableFuture<FittedPipeline>> members) {
        return CompletableFuture.allOf(members.toArray(CompletableFuture[]::new))
                .thenApply(done -> new FittedPipeline(
                        List.of(),
                        ensemble.of(
                                members.stream().map(CompletableFuture::join).toList())));
    }

    private Tested test(FittedPipeline model, TrialResult result) {
        double[][] predicted = model.predict(testSplit.test().features());
        return new Tested(model, predicted, TestScore.of(metric, result, model, testSplit.test(), predicted));
    }

    private static <T> T get(Future<T> future, DoubleSupplier secondsLeft)
            throws InterruptedException, ExecutionException, TimeoutException {
        double seconds = Math.max(0, Math.min(MAX_SECONDS, secondsLeft.getAsDouble()));
        return future.get((long) (seconds * 1000), TimeUnit.MILLISECONDS);
    }
}
