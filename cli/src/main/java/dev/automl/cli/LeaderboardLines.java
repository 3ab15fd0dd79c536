package dev.automl.cli;

import dev.automl.reports.ShellWord;
import dev.automl.reports.leaderboard.LeaderboardText;
import dev.automl.reports.leaderboard.TestText;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The part of a leaderboard that a run ends with: of each algorithm the best, and of these those that matter most. */
final class LeaderboardLines {

    private static final int SHOWN = 10;

    private LeaderboardLines() {}

    static void print(Leaderboard leaderboard, Path run, Console console) {
        List<LeaderboardRow> all = leaderboard.bestOfEachAlgorithm();
        List<LeaderboardRow> shown = shown(all);
        int width = console.terminal().width();
        console.result(
                LeaderboardText.of(leaderboard, shown, width, console.colour()).stripTrailing());
        if (shown.size() < all.size()) {
            console.result("   " + (all.size() - shown.size()) + " more: automl leaderboard " + ShellWord.of(run));
        }
        console.result("");
        EnsembleWords.of(leaderboard)
                .ifPresent(sentence -> Lines.of("ensemble", sentence, width).forEach(console::result));
        leaderboard.winners(1).stream()
                .limit(1)
                .flatMap(winner -> TestText.gap(winner, leaderboard.metric()).stream())
                .forEach(sentence -> Lines.of("gap", sentence, width).forEach(console::result));
    }

    /** The first ones, and all that have a test score: the winners and the baseline. */
    private static List<LeaderboardRow> shown(List<LeaderboardRow> rows) {
        List<LeaderboardRow> shown = new ArrayList<>();
        for (LeaderboardRow row : rows) {
            if (shown.size() < SHOWN || row.test().isPresent()) {
                shown.add(row);
            }
        }
        // One row more takes no more room than the line that would stand for it.
        return shown.size() + 1 >= rows.size() ? rows : shown;
    }
}
