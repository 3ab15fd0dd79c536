package dev.automl.cli;

import dev.automl.search.data.PreparedData;
import dev.automl.search.journal.Journal;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.run.SchemaFile;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.validation.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the Maven project of any finished trial. */
@Command(
        name = "generate",
        description = {"Writes the Maven project of any finished trial.", ""},
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl generate automl-runs/2026-11-21-041502-penguins --trial 17"})
final class GenerateCommand extends BaseCommand {

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(
            names = "--trial",
            paramLabel = "NUMBER",
            required = true,
            description = "Number of the trial, as the leaderboard shows it.")
    int trial;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Folder for the project; it must not exist (default: RUN/generated/trial-NUMBER).")
    Path output;

    @Override
    protected int run(Console console) throws Exception {
        RunFolder folder = RunFolder.open(run);
        TrialResult result = finished(folder);
        HandoverWriter.requireSameData(folder);
        Path project = output != null ? output : run.resolve("generated").resolve("trial-" + trial);
        if (Files.exists(project)) {
            throw UserException.wrongUsage(project + " exists already; name a new folder with --output");
        }
        scoreOnTestSet(folder, result, console);
        new HandoverWriter(folder).writeProject(result, project);
        console.result(project.toString());
        return ExitCode.DONE;
    }

    private TrialResult finished(RunFolder folder) throws IOException {
        List<TrialResult> results = folder.results();
        TrialResult result = results.stream()
                .filter(candidate -> candidate.trial().id() == trial)
                .findFirst()
                .orElseThrow(() -> UserException.wrongUsage("there is no finished trial " + trial + " in " + run
                        + "; its " + results.size() + " trials are listed by 'automl leaderboard --all " + run + "'"));
        if (result.state() != TrialState.COMPLETE) {
            throw UserException.wrongUsage("trial " + trial + " did not complete ("
                    + result.error().map(error -> error.message()).orElse("") + "), so it has no score to reproduce");
        }
        return result;
    }

    /** The project of a trial that is not a winner shows its score on the test set, too. */
    private static void scoreOnTestSet(RunFolder folder, TrialResult result, Console console) throws IOException {
        int id = result.trial().id();
        if (folder.testScores().containsKey(id)) {
            return;
        }
        console.info("fitting trial " + id + " on all rows but the test rows, for its test score");
        Trial trial = result.trial();
        TestScore score =
                TestScore.of(folder.description().metric(), trial.pipeline(), testSplit(folder), trial.seed());
        try (Journal journal = Journal.open(folder.journalFile())) {
            journal.testScored(result.trial(), score);
        }
    }

    /** The test rows of a run, and all others. */
    static Split testSplit(RunFolder folder) throws IOException {
        RunDescription description = folder.description();
        SchemaFile file = folder.schema();
        Schema schema = file.inferred().schema();
        Dataset data = PreparedData.read(Path.of(description.data().path()), file.csv(), schema);
        return PreparedData.testSplit(
                data,
                file.csv(),
                schema,
                Optional.ofNullable(description.testData()).map(test -> Path.of(test.path())),
                description.testFraction(),
                description.seed());
    }
}
