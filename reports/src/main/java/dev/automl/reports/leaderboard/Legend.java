package dev.automl.reports.leaderboard;

import dev.automl.reports.TextWidth;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import java.util.ArrayList;
import java.util.List;

/** What the signs of a leaderboard mean, one line for each that occurs. */
final class Legend {

    /** Beside the rank of a trial that can't be told apart from the first. */
    static final String LIKE_THE_BEST = "=";

    private Legend() {}

    static String of(Leaderboard leaderboard, List<LeaderboardRow> rows, int width) {
        List<String> lines = new ArrayList<>();
        if (rows.stream().anyMatch(row -> !Double.isNaN(row.standardError(leaderboard.metric())))) {
            lines.add("+- standard error of the validation score, " + parts(leaderboard));
        }
        if (rows.stream().anyMatch(row -> row.testInterval().isPresent())) {
            lines.add("() 95 % interval of the test score, by resampling the test rows");
        }
        if (rows.stream().anyMatch(leaderboard::likeTheBest)) {
            lines.add(LIKE_THE_BEST + " can't be told apart from rank 1 (paired " + parts(leaderboard) + ")");
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(String.join("\n   ", TextWidth.wrap(line, Math.max(20, width - 3))))
                    .append('\n');
        }
        return text.toString();
    }

    private static String parts(Leaderboard leaderboard) {
        int folds = leaderboard.rows().get(0).result().folds().size();
        return folds > 1
                ? "over " + folds + " folds"
                : "over " + leaderboard.rows().get(0).result().withoutPart().size() + " parts of the holdout";
    }
}
