package dev.automl.cli;

import dev.automl.reports.leaderboard.LeaderboardCsv;
import dev.automl.reports.leaderboard.LeaderboardJson;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.run.RunFolder;
import dev.automl.zoo.data.Task;
import java.io.IOException;

/** The leaderboard as files of the run: derived from the journal, written again whenever it has grown. */
final class LeaderboardFiles {

    private LeaderboardFiles() {}

    static void write(RunFolder folder, Leaderboard leaderboard, Task task) throws IOException {
        StringBuilder csv = new StringBuilder();
        LeaderboardCsv.write(leaderboard, task, csv);
        WholeFile.text(folder.leaderboardCsv(), csv);
        WholeFile.json(folder.leaderboardJson(), LeaderboardJson.of(leaderboard));
    }
}
