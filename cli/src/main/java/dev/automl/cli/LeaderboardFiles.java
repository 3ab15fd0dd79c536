package dev.automl.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.automl.reports.leaderboard.LeaderboardCsv;
import dev.automl.reports.leaderboard.LeaderboardJson;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.run.RunFolder;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Files;

/** The leaderboard as files of the run: derived from the journal, written again whenever it has grown. */
final class LeaderboardFiles {

    private LeaderboardFiles() {}

    static void write(RunFolder folder, Leaderboard leaderboard, Task task) throws IOException {
        StringBuilder csv = new StringBuilder();
        LeaderboardCsv.write(leaderboard, task, csv);
        Files.writeString(folder.leaderboardCsv(), csv);
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(LeaderboardJson.of(leaderboard));
        Files.writeString(folder.leaderboardJson(), json + "\n");
    }
}
