package dev.automl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.reports.leaderboard.EditedText;
import dev.automl.reports.leaderboard.LeaderboardCsv;
import dev.automl.reports.leaderboard.LeaderboardJson;
import dev.automl.reports.leaderboard.LeaderboardText;
import dev.automl.search.leaderboard.EditedTrial;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the ranking of a run again. */
@Command(
        name = "leaderboard",
        description = {"Prints the ranking of a run, and judges it by gates.", ""},
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  automl leaderboard automl-runs/2026-11-21-041502-penguins",
            "  automl leaderboard automl-runs/a --min-score accuracy=0.95"
        })
final class LeaderboardCommand extends BaseCommand {

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(names = "--all", description = "Show every trial, not only the best of each algorithm.")
    boolean all;

    @Option(names = "--json", description = "Print every trial as one JSON document, in full precision.")
    boolean json;

    @Option(names = "--csv", description = "Print every trial as CSV, in full precision.")
    boolean csv;

    @Mixin
    GateOptions gateOptions = new GateOptions();

    @Override
    protected int run(Console console) throws IOException {
        if (json && csv) {
            throw wrongUsage("--json and --csv exclude each other; leave one out");
        }
        RunFolder folder = RunFolder.open(run);
        RunDescription description = folder.description();
        Gates gates = gateOptions.gates();
        gates.require(description, folder.path());
        Leaderboard leaderboard = folder.leaderboard();
        List<Judgement> judgements = gates.judge(leaderboard, description);
        List<EditedTrial> edited = EditedTrial.of(folder.events());
        if (json) {
            ObjectNode document = LeaderboardJson.of(leaderboard);
            if (!edited.isEmpty()) {
                document.set("edited", new ObjectMapper().valueToTree(edited));
            }
            if (!judgements.isEmpty()) {
                document.set("gates", new ObjectMapper().valueToTree(judgements));
            }
            console.json(document);
        } else if (csv) {
            StringBuilder text = new StringBuilder();
            LeaderboardCsv.write(leaderboard, description.task(), text);
            console.result(text.toString().stripTrailing());
        } else {
            List<LeaderboardRow> rows = all ? leaderboard.rows() : leaderboard.bestOfEachAlgorithm();
            console.result(
                    LeaderboardText.of(leaderboard, rows, console.terminal().width(), console.colour())
                            .stripTrailing());
            EditedText.of(edited, leaderboard, console.terminal().width()).forEach(console::result);
            if (!all && rows.size() < leaderboard.rows().size()) {
                console.info("The best of each algorithm; --all shows all "
                        + leaderboard.rows().size() + " trials.");
            }
        }
        Judgement.print(judgements, console, json || csv);
        return judgements.stream().allMatch(Judgement::passed) ? ExitCode.DONE : ExitCode.GATE_FAILED;
    }
}
