package dev.automl.search.ensemble;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which trials may become members of an ensemble: the best of each algorithm, because different algorithms err on
 * different rows; then the best of the others. A trial that is chosen among all is also chosen among any part of them that
 * it is in, so what is not chosen at some time need not be kept.
 *
 * @param capacity how many are chosen at most
 */
record CandidateRule(Metric metric, int capacity) {

    /** The chosen ones in the order of their ids. */
    List<TrialResult> choose(Collection<TrialResult> results) {
        Leaderboard leaderboard = Leaderboard.of(metric, List.copyOf(results), Map.of());
        Set<TrialResult> chosen = new LinkedHashSet<>();
        leaderboard.bestOfEachAlgorithm().forEach(row -> add(row, chosen));
        leaderboard.rows().forEach(row -> add(row, chosen));
        return chosen.stream()
                .sorted(Comparator.comparingInt(result -> result.trial().id()))
                .toList();
    }

    private void add(LeaderboardRow row, Set<TrialResult> chosen) {
        boolean learned = !row.isOf(Leaderboard.BASELINE) && !row.isOf(Leaderboard.ENSEMBLE);
        if (row.rank().isPresent() && learned && chosen.size() < capacity) {
            chosen.add(row.result());
        }
    }
}
