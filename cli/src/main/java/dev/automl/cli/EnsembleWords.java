package dev.automl.cli;

import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import java.util.Optional;

/** What an ensemble gains over the best single model, and what it costs. */
final class EnsembleWords {

    private EnsembleWords() {}

    /** One sentence, if the best of the leaderboard is an ensemble. */
    static Optional<String> of(Leaderboard leaderboard) {
        List<LeaderboardRow> best = leaderboard.winners(1);
        if (best.size() < 2) {
            return Optional.empty();
        }
        LeaderboardRow ensemble = best.get(0);
        LeaderboardRow single = best.get(1);
        Metric metric = leaderboard.metric();
        double score = ensemble.score(metric);
        double singleScore = single.score(metric);
        return Optional.of(metric.title() + " " + Numbers.text(score) + ", better by "
                + Numbers.text(Math.abs(score - singleScore)) + " than the best single model (" + single.pipeline()
                + ", "
                + Numbers.text(singleScore) + "); predicting a row takes " + time(ensemble) + " instead of "
                + time(single));
    }

    private static String time(LeaderboardRow row) {
        return Durations.ofSeconds(row.result().predictSecondsPerRow());
    }
}
