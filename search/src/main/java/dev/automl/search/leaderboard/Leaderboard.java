package dev.automl.search.leaderboard;

import dev.automl.search.statistics.Chance;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The finished trials, ranked by one metric. The order depends on scores and trial ids alone, not on the order in which
 * the trials ended.
 *
 * @param rows the complete trials, the best first and of equal ones the earlier; then the others by their ids
 */
public record Leaderboard(Metric metric, List<LeaderboardRow> rows) {

    /** The algorithm that looks at no feature. */
    public static final String BASELINE = "constant";

    /** What is put together from other trials. */
    public static final String ENSEMBLE = "ensemble";

    public Leaderboard {
        rows = List.copyOf(rows);
    }

    /** @param test scores on the test set by trial id */
    public static Leaderboard of(Metric metric, List<TrialResult> results, Map<Integer, TestScore> test) {
        List<TrialResult> ranked = new ArrayList<>();
        List<TrialResult> unranked = new ArrayList<>();
        for (TrialResult result : results) {
            boolean scored = result.mean().isPresent()
                    && !Double.isNaN(result.mean().get().get(metric.id()));
            (scored ? ranked : unranked).add(result);
        }
        Comparator<TrialResult> byScore =
                Comparator.comparingDouble(result -> result.mean().orElseThrow().get(metric.id()));
        Comparator<TrialResult> byId =
                Comparator.comparingInt(result -> result.trial().id());
        ranked.sort((metric.higherIsBetter() ? byScore.reversed() : byScore).thenComparing(byId));
        unranked.sort(byId);

        List<LeaderboardRow> rows = new ArrayList<>();
        for (TrialResult result : ranked) {
            rows.add(row(OptionalInt.of(rows.size() + 1), result, test));
        }
        for (TrialResult result : unranked) {
            rows.add(row(OptionalInt.empty(), result, test));
        }
        return new Leaderboard(metric, rows);
    }

    private static LeaderboardRow row(OptionalInt rank, TrialResult result, Map<Integer, TestScore> test) {
        return new LeaderboardRow(
                rank, result, Optional.ofNullable(test.get(result.trial().id())));
    }

    /** The trials that have a score, the best first. */
    public List<LeaderboardRow> ranked() {
        return rows.stream().filter(row -> row.rank().isPresent()).toList();
    }

    /** The trial that leads; the baseline only if nothing is better, empty if there is no score yet. */
    public Optional<LeaderboardRow> best() {
        return ranked().stream().findFirst();
    }

    /** The best trial of each algorithm, the best first. Trials without a score are not among them. */
    public List<LeaderboardRow> bestOfEachAlgorithm() {
        Map<String, LeaderboardRow> best = new LinkedHashMap<>();
        ranked().forEach(row -> best.putIfAbsent(row.result().algorithm(), row));
        return List.copyOf(best.values());
    }

    /**
     * The trials to hand over: an ensemble if it is the best, and the best of each of the best algorithms. The baseline is
     * only among them when there is nothing else.
     *
     * @param count of the algorithms, besides an ensemble
     */
    public List<LeaderboardRow> winners(int count) {
        List<LeaderboardRow> best = bestOfEachAlgorithm();
        List<LeaderboardRow> learned = best.stream()
                .filter(row -> !row.isOf(BASELINE) && !row.isOf(ENSEMBLE))
                .toList();
        List<LeaderboardRow> winners = new ArrayList<>();
        best.stream().limit(1).filter(row -> row.isOf(ENSEMBLE)).forEach(winners::add);
        (learned.isEmpty() ? best : learned).stream().limit(count).forEach(winners::add);
        return winners;
    }

    /** Whether a trial has a score that can't be told apart from that of rank 1, by {@link Chance#toldApart}. */
    public boolean likeTheBest(LeaderboardRow row) {
        return row.rank().isPresent()
                && row.rank().getAsInt() > 1
                && !Double.isNaN(row.standardError(metric))
                && !Chance.toldApart(metric, rows.get(0).result(), row.result());
    }

    /** The best trial of the baseline. */
    public Optional<LeaderboardRow> baseline() {
        return bestOfEachAlgorithm().stream().filter(row -> row.isOf(BASELINE)).findFirst();
    }
}
