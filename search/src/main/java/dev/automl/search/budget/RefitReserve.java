package dev.automl.search.budget;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of the time budget is kept for the refit of the winners, going by the trials so far. A fit is taken to grow in
 * proportion to its rows. The best one always gets its time; the others do as long as the search keeps its share.
 */
public final class RefitReserve {

    /** For writing the files, and for estimates that were too low. */
    private static final double FIXED_SECONDS = 0.75;

    private static final double MARGIN = 1.3;

    /** Of the budget, unless the best winner alone needs more. */
    private static final double LARGEST_SHARE = 0.4;

    private final Metric metric;
    private final int top;
    private final int jobs;
    private final List<Double> growths;
    private final double budgetSeconds;
    private final Map<String, TrialResult> bestByAlgorithm = new LinkedHashMap<>();
    private double seconds = FIXED_SECONDS;

    /**
     * @param top how many winners are refitted
     * @param jobs how many fits run at once
     * @param growths rows of each fit that a winner needs, as multiples of the rows of a fold's fit
     * @param budgetSeconds the time for search and refit; infinite without a clock
     */
    public RefitReserve(Metric metric, int top, int jobs, List<Double> growths, double budgetSeconds) {
        this.metric = metric;
        this.top = top;
        this.jobs = jobs;
        this.growths = List.copyOf(growths);
        this.budgetSeconds = budgetSeconds;
    }

    /** Takes note of a finished trial. */
    public void add(TrialResult result) {
        TrialResult best = bestByAlgorithm.get(result.algorithm());
        List<TrialResult> candidates = best == null ? List.of(result) : List.of(best, result);
        Leaderboard.of(metric, candidates, Map.of()).bestOfEachAlgorithm().forEach(row -> {
            if (row.result() == result) {
                bestByAlgorithm.put(result.algorithm(), result);
                seconds = estimate();
            }
        });
    }

    /** Seconds to keep free after the search. */
    public double seconds() {
        return seconds;
    }

    private double estimate() {
        Leaderboard leaderboard = Leaderboard.of(metric, List.copyOf(bestByAlgorithm.values()), Map.of());
        List<LeaderboardRow> winners = leaderboard.winners(top);
        double best = estimate(winners.subList(0, Math.min(1, winners.size())));
        return Math.max(best, Math.min(estimate(winners), LARGEST_SHARE * budgetSeconds));
    }

    private double estimate(List<LeaderboardRow> winners) {
        double longest = 0;
        double sum = 0;
        for (LeaderboardRow winner : winners) {
            for (double growth : growths) {
                double fitSeconds = winner.result().meanFitSeconds() * growth;
                longest = Math.max(longest, fitSeconds);
                sum += fitSeconds;
            }
        }
        return FIXED_SECONDS + MARGIN * Math.max(longest, sum / jobs);
    }
}
