package dev.automl.search.finals;

import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            Map<LeaderboardRow, Future<Finalist>> futures = new LinkedHashMap<>();
            for (LeaderboardRow winner : winners) {
                int place = futures.size() + 1;
                Callable<Finalist> refit = () -> refit(winner, place);
                futures.put(winner, executor.submit(refit));
            }
            List<Finalist> finalists = new ArrayList<>();
            Map<LeaderboardRow, String> failures = new LinkedHashMap<>();
            for (Map.Entry<LeaderboardRow, Future<Finalist>> entry : futures.entrySet()) {
                failure(entry.getValue(), secondsLeft.getAsDouble(), finalists)
                        .ifPresent(reason -> failures.put(entry.getKey(), reason));
            }
            return new Outcome(finalists, failures);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Optional<String> failure(Future<Finalist> future, double secondsLeft, List<Finalist> finalists)
            throws InterruptedException {
        try {
            long millis = (long) Math.min(Long.MAX_VALUE / 2.0, Math.max(0, secondsLeft * 1000));
            finalists.add(future.get(millis, TimeUnit.MILLISECONDS));
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of("the refit did not end within the time budget");
        } catch (ExecutionException e) {
            return Optional.of("the refit failed: " + e.getCause());
        }
    }

    private Finalist refit(LeaderboardRow winner, int place) {
        Pipeline pipeline = winner.result().trial().pipeline();
        long seed = winner.result().trial().seed();
        FittedPipeline withoutTestRows = pipeline.fit(testSplit.train(), seed);
        Scores test = Scores.of(
                testSplit.test().target(),
                withoutTestRows.predict(testSplit.test().features()));
        FittedPipeline model = testRowsFromAnotherFile ? withoutTestRows : pipeline.fit(allRows, seed);
        return new Finalist(place, winner.result(), test, model);
    }
}
