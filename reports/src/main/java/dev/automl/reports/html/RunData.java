package dev.automl.reports.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.reports.Verdict;
import dev.automl.search.evaluation.Subgroups;
import dev.automl.search.evaluation.TestEvaluation;
import dev.automl.search.fairness.Fairness;
import dev.automl.search.journal.JournalReader;
import dev.automl.search.leaderboard.EditedTrial;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.profile.Profile;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.run.SchemaFile;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a run folder says.
 *
 * @param profile empty if the run is of a version that wrote none
 * @param options whether there is an options.yaml; a run that was replayed has none
 * @param events of the journal, but for trials that were withdrawn
 * @param evaluations on the test rows, by trial
 * @param subgroups where winners fail, by trial
 * @param fairness how winners treat the groups of sensitive columns; empty if no column is one
 */
record RunData(
        RunDescription description,
        SchemaFile schema,
        Optional<Profile> profile,
        Leaderboard leaderboard,
        boolean options,
        List<JsonNode> events,
        Map<Integer, TestEvaluation> evaluations,
        Map<Integer, Subgroups> subgroups,
        Optional<Fairness> fairness) {

    static RunData read(RunFolder folder) throws IOException {
        return new RunData(
                folder.description(),
                folder.schema(),
                Files.isRegularFile(folder.profileFile())
                        ? Optional.of(Json.read(folder.profileFile(), Profile.class))
                        : Optional.empty(),
                folder.leaderboard(),
                Files.isRegularFile(folder.optionsFile()),
                JournalReader.standing(folder.journalFile()),
                folder.evaluations(),
                folder.subgroups(),
                folder.fairness());
    }

    Metric metric() {
        return description.metric();
    }

    Verdict verdict() {
        return new Verdict(leaderboard, description, "\u00B1");
    }

    /** The name of the data file. */
    String dataName() {
        return description.data().fileName();
    }

    /** The events of a kind, in their order. */
    List<JsonNode> events(String name) {
        return events.stream()
                .filter(event -> event.path("event").asText().equals(name))
                .toList();
    }

    /** Projects that were edited and run on the rows of this run. */
    List<EditedTrial> edited() {
        return EditedTrial.of(events);
    }

    /** The trials that were handed over last, in the order of their places. */
    List<LeaderboardRow> winners() {
        List<JsonNode> handed = events("handed-over");
        if (handed.isEmpty()) {
            return List.of();
        }
        List<LeaderboardRow> winners = new ArrayList<>();
        for (JsonNode trial : handed.get(handed.size() - 1).path("trials")) {
            leaderboard.rows().stream()
                    .filter(row -> row.result().trial().id() == trial.asInt())
                    .forEach(winners::add);
        }
        return winners;
    }

    /** The folder of a winner, from that of the run. */
    static String modelFolder(int place, LeaderboardRow row) {
        return "models/" + place + "-" + row.result().algorithm();
    }
}
