package dev.automl.cli;

import dev.automl.search.replay.ReplayPlan;
import dev.automl.search.run.RunFolder;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates the trials of a run again and compares what comes out. */
@Command(
        name = "replay",
        description = {
            "Evaluates the trials of a run again, and compares every score to the last bit.",
            "How many trials a run with a clock has, and which, depends on the machine; the journal tells, and this"
                    + " repeats them on the same data with the same seeds. What was stopped after its first folds is"
                    + " stopped after as many; what failed or timed out is left out. Then it scores the winners on the"
                    + " test rows again. The exit code is 1 if a score differs.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl replay automl-runs/2026-11-21-041502-penguins"})
final class ReplayCommand extends BaseCommand {

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Folder for the new run; it must not exist (default: RUN-replay).")
    Path output;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "COUNT",
            converter = NumberValues.Count.class,
            description = "Trials at the same time, one thread each (default: the number of processors).")
    Integer jobs;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    boolean json;

    @Override
    protected int run(Console console) throws Exception {
        RunFolder source = RunFolder.open(run);
        NewFolder folder = folder();
        folder.requireNew();
        ReplayPlan plan = ReplayPlan.of(source.started());
        if (plan.trials().isEmpty()) {
            throw UserException.wrongUsage(run + " has no trial that came to a score, so there is nothing to replay");
        }
        HandoverWriter.requireSameData(source);
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        ReplayRun.Outcome outcome =
                new ReplayRun(source, plan, threads, console).run(folder, done -> print(plan, done, console));
        return outcome.interrupted()
                ? ExitCode.INTERRUPTED
                : outcome.differences().isEmpty() ? ExitCode.DONE : ExitCode.GATE_FAILED;
    }

    private void print(ReplayPlan plan, ReplayRun.Outcome outcome, Console console) {
        ReplayText text = new ReplayText(plan, outcome);
        if (json) {
            console.json(text.json(run));
        } else {
            text.lines(console.terminal().width()).forEach(console::result);
        }
    }

    private NewFolder folder() {
        if (output != null) {
            return new NewFolder(output, true);
        }
        Path folder = run.normalize();
        if (folder.toString().isEmpty() || folder.endsWith("..")) {
            folder = run.toAbsolutePath().normalize();
        }
        return new NewFolder(folder.resolveSibling(folder.getFileName() + "-replay"), false);
    }
}
