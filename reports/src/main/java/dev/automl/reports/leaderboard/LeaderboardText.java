package dev.automl.reports.leaderboard;

import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.reports.TextTable;
import dev.automl.reports.TextTable.Column;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import java.util.Locale;

/** The leaderboard for people. */
public final class LeaderboardText {

    private LeaderboardText() {}

    /**
     * A table of some rows of the leaderboard, and what its signs mean.
     *
     * @param rows the rows to show, in order
     * @param width of the terminal, in characters
     */
    public static String of(Leaderboard leaderboard, List<LeaderboardRow> rows, int width, boolean colour) {
        Metric metric = leaderboard.metric();
        TextTable table = new TextTable(List.of(
                Column.numbers("rank"),
                Column.words("pipeline").shortenedTo(22),
                Column.numbers(metric.title()),
                Column.numbers("test"),
                Column.numbers("fit").dropped(2),
                Column.numbers("row").dropped(3),
                Column.numbers("trial").dropped(1)));
        for (LeaderboardRow row : rows) {
            String[] cells = cells(row, leaderboard);
            if (row.rank().isPresent() && row.rank().getAsInt() == 1) {
                table.highlightedRow(cells);
            } else {
                table.row(cells);
            }
        }
        return table.text(width, colour) + Legend.of(leaderboard, rows, width);
    }

    private static String[] cells(LeaderboardRow row, Leaderboard leaderboard) {
        Metric metric = leaderboard.metric();
        TrialResult result = row.result();
        String baseline = result.algorithm().equals(Leaderboard.BASELINE) ? " (baseline)" : "";
        return new String[] {
            (row.rank().isPresent() ? row.rank().getAsInt() : Numbers.NONE)
                    + (leaderboard.likeTheBest(row) ? Legend.LIKE_THE_BEST : " "),
            row.pipeline() + baseline,
            result.state() == TrialState.COMPLETE
                    ? score(row, metric)
                    : result.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            TestText.of(row, metric),
            duration(result.meanFitSeconds()),
            duration(result.predictSecondsPerRow()),
            String.valueOf(result.trial().id())
        };
    }

    private static String score(LeaderboardRow row, Metric metric) {
        double score = row.score(metric);
        double error = row.standardError(metric);
        return Numbers.text(score) + (Double.isNaN(error) ? "" : " +-" + Numbers.spread(score, error));
    }

    /** Without blanks: a terminal has 80 columns, and the names of pipelines need them. */
    private static String duration(double seconds) {
        return Durations.ofSeconds(seconds).replace(" ", "");
    }
}
