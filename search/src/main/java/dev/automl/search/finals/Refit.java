package dev.automl.search.finals;

import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.Trial;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/**
 * Fits the winners again: on all rows but the test rows, for the test score; then on every row, for the model to use.
 * With a test set from a file of its own, the first of these fits is the model to use.
 */
public final class Refit {

    /** Longer than any run; a finite number for {@link Future#get}. */
    private static final double MAX_SECONDS = 1e9;

    private final Dataset allRows;
    private final Split testSplit;
    private final boolean testRowsFromAnotherFile;

    public Refit(Dataset allRows, Split testSplit, boolean testRowsFromAnotherFile) {
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

    /** A model that did not see the test rows, and its scores on them. */
    private record Tested(FittedPipeline model, Scores scores) {}

    /** The fits of a winner; they run independently of each other. */
    private record Fits(Future<Tested> tested, Future<FittedPipeline> model) {}

    /**
     * Fits the winners on {@code jobs} threads.
     *
     * @param secondsLeft the time that is left, asked again and again; what is not done by then is given up
     */
    public Outcome run(List<LeaderboardRow> winners, int jobs, DoubleSupplier secondsLeft) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "refit");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<LeaderboardRow, Fits> fits = new LinkedHashMap<>();
            for (LeaderboardRow winner : winners) {
                fits.put(winner, submit(winner.result().trial(), executor));
            }
            List<Finalist> finalists = new ArrayList<>();
            Map<LeaderboardRow, String> failures = new LinkedHashMap<>();
            for (LeaderboardRow winner : winners) {
                try {
                    Tested tested = get(fits.get(winner).tested(), secondsLeft);
                    FittedPipeline model = get(fits.get(winner).model(), secondsLeft);
                    finalists.add(new Finalist(finalists.size() + 1, winner.result(), tested.scores(), model));
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

    private Fits submit(Trial trial, ExecutorService executor) {
        CompletableFuture<Tested> tested = CompletableFuture.supplyAsync(() -> test(trial), executor);
        Future<FittedPipeline> model = testRowsFromAnotherFile
                ? tested.thenApply(Tested::model)
                : executor.submit(() -> trial.pipeline().fit(allRows, trial.seed()));
        return new Fits(tested, model);
    }

    private Tested test(Trial trial) {
        FittedPipeline model = trial.pipeline().fit(testSplit.train(), trial.seed());
        double[][] predicted = model.predict(testSplit.test().features());
        return new Tested(model, Scores.of(testSplit.test().target(), predicted));
    }

    private static <T> T get(Future<T> future, DoubleSupplier secondsLeft)
            throws InterruptedException, ExecutionException, TimeoutException {
        double seconds = Math.max(0, Math.min(MAX_SECONDS, secondsLeft.getAsDouble()));
        return future.get((long) (seconds * 1000), TimeUnit.MILLISECONDS);
    }
}
