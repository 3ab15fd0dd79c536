package dev.automl.reports.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.reports.Numbers;
import dev.automl.reports.RepeatCommand;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.reports.html.Block.Fact;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.run.RunDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How to get the same numbers again, and whether the emitted code does. */
final class ReproduceSection {

    private ReproduceSection() {}

    /** Whether the emitted code gave the logged scores when it was run last, by trial. */
    static Map<Integer, Boolean> verified(RunData run) {
        Map<Integer, Boolean> verified = new LinkedHashMap<>();
        for (JsonNode event : run.events("verified")) {
            verified.put(event.path("trial").asInt(), event.path("reproduced").asBoolean());
        }
        return verified;
    }

    static Section of(RunData run) {
        RunDescription description = run.description();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(
                "Commands are meant for the folder of this report; the data file is named without its folder."));
        if (run.options()) {
            blocks.add(new Block.Code(RepeatCommand.of(description, "options.yaml")));
            blocks.add(new Block.Note(
                    description.timeSeconds() == null
                            ? "The same trials with the same scores, on any number of cores."
                            : "With a time budget the number of trials depends on the machine; --max-trials instead of --time"
                                    + " gives the same trials with the same scores everywhere."));
        }
        List<LeaderboardRow> winners = run.winners();
        if (!winners.isEmpty()) {
            blocks.add(winners(run, winners));
            blocks.add(new Block.Code("automl verify ."));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Seed", String.valueOf(description.seed())));
        facts.add(new Fact(
                "Data", run.dataName() + ", " + Numbers.count(description.data().bytes()) + " bytes"));
        facts.add(new Fact("SHA-256 of the data", description.data().sha256()));
        if (description.testData() != null) {
            facts.add(new Fact("Test file", description.testData().fileName()));
            facts.add(
                    new Fact("SHA-256 of the test file", description.testData().sha256()));
        }
        facts.add(new Fact("Rows with a target", Numbers.count(description.rows())));
        facts.add(new Fact("Fingerprint of the test rows", description.testSha256()));
        if (description.gitCommit() != null) {
            facts.add(new Fact("Git commit", description.gitCommit()));
        }
        description.versions().forEach((name, version) -> facts.add(new Fact(name, version)));
        blocks.add(new Block.Facts(facts));
        return new Section("reproduce", "How to reproduce it", blocks);
    }

    private static Block winners(RunData run, List<LeaderboardRow> winners) {
        Map<Integer, Boolean> verified = verified(run);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < winners.size(); i++) {
            LeaderboardRow row = winners.get(i);
            Boolean reproduced = verified.get(row.result().trial().id());
            rows.add(List.of(
                    Cell.of(row.pipeline()),
                    Say.whole(row.result().trial().id()),
                    new Cell(
                            reproduced == null
                                    ? "not run"
                                    : reproduced ? "every score, to the last bit" : "NOT reproduced",
                            "",
                            Boolean.FALSE.equals(reproduced) ? "bad" : ""),
                    Cell.of(RunData.modelFolder(i + 1, row) + "/project")));
        }
        return new Block.Grid(
                "winners",
                "What was handed over, and whether its code gives the logged scores",
                List.of(
                        new Column("Pipeline", false),
                        new Column("Trial", true),
                        new Column("Reproduced", false),
                        new Column("Project", false)),
                rows,
                false);
    }
}
