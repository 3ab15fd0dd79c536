package dev.automl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.codegen.VerificationResult;
import dev.automl.reports.ShellWord;
import dev.automl.search.journal.Journal;
import dev.automl.search.run.RunFolder;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the emitted code of a run again and compares its scores with the logged ones. */
@Command(
        name = "verify",
        description = {
            "Runs the emitted code again, and compares its scores with the logged ones to the last bit.",
            "Each project is compiled and run in a new Java process. The exit code is 1 if a score differs.",
            "With --log-to, a project that you have edited is run on the rows of its run, and put beside the run's trials.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  automl verify automl-runs/2026-11-21-041502-penguins",
            "  automl verify my-edited-project --log-to automl-runs/2026-11-21-041502-penguins"
        })
final class VerifyCommand extends BaseCommand {

    @Parameters(paramLabel = "RUN", description = "Folder of a run; with --log-to, of an edited project.")
    Path run;

    @Option(
            names = "--log-to",
            paramLabel = "RUN",
            description = "The run that the project came from: its scores, its parent trial and what was edited go into"
                    + " the journal and onto the leaderboard.")
    Path logTo;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    boolean json;

    @Override
    protected int run(Console console) throws Exception {
        if (logTo != null) {
            return log(console);
        }
        RunFolder folder = RunFolder.open(run);
        HandoverWriter.requireSameData(folder);
        List<Handover> handovers = handovers(folder);
        if (handovers.isEmpty()) {
            throw UserException.wrongUsage(run + " has no projects to verify; 'automl train --resume " + run
                    + "' goes on with an interrupted run");
        }
        try (Journal journal = Journal.open(folder.journalFile())) {
            int jobs = Runtime.getRuntime().availableProcessors();
            Map<Handover, VerificationResult> results =
                    new ProjectVerifier(folder, journal, console, jobs).verify(handovers);
            if (json) {
                console.json(TrainJson.verified(results));
            } else {
                ProjectVerifier.sentences(results).forEach(console::result);
            }
            boolean reproduced = results.values().stream().allMatch(VerificationResult::reproduced);
            return reproduced ? ExitCode.DONE : ExitCode.GATE_FAILED;
        }
    }

    private int log(Console console) throws IOException, InterruptedException {
        EditedProject project = new EditedProject(run, RunFolder.open(logTo), console);
        Optional<EditedProject.Logged> logged = project.log();
        if (json) {
            console.json(logged.map(EditedProject.Logged::trial));
        } else if (logged.isEmpty()) {
            console.result("nothing was edited, so nothing was logged; 'automl verify " + ShellWord.of(logTo)
                    + "' checks the projects as they were emitted");
        } else {
            project.text(logged.get(), console.terminal().width()).forEach(console::result);
        }
        return ExitCode.DONE;
    }

    /** The projects in the run's model folders, whose names end with the algorithm. */
    private static List<Handover> handovers(RunFolder folder) throws IOException {
        List<Handover> handovers = new ArrayList<>();
        if (!Files.isDirectory(folder.models())) {
            return handovers;
        }
        Map<Integer, TrialResult> results = new LinkedHashMap<>();
        folder.results().forEach(result -> results.put(result.trial().id(), result));
        try (Stream<Path> models = Files.list(folder.models())) {
            for (Path model : models.sorted().toList()) {
                Path record = model.resolve("project").resolve("automl.json");
                if (Files.isRegularFile(record)) {
                    int trial = Json.read(record, JsonNode.class).path("trial").asInt(-1);
                    Optional.ofNullable(results.get(trial))
                            .ifPresent(result -> handovers.add(new Handover(result, record.getParent())));
                }
            }
        }
        return handovers;
    }
}
