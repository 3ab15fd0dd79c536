package dev.automl.cli;

import dev.automl.codegen.Extra;
import dev.automl.codegen.Form;
import dev.automl.codegen.ProjectNames;
import dev.automl.codegen.ProjectRequest;
import dev.automl.codegen.ProjectWriter;
import dev.automl.search.data.PreparedData;
import dev.automl.search.journal.Journal;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.run.SchemaFile;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.validation.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the source of any finished trial. */
@Command(
        name = "generate",
        description = {"Writes the source of any finished trial: a Maven project, or a notebook.", ""},
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  automl generate automl-runs/2026-11-21-041502-penguins --trial 17",
            "  automl generate automl-runs/2026-11-21-041502-penguins --trial 17 --form notebook -o notebooks"
        })
final class GenerateCommand extends BaseCommand {

    private static final int MAX_NAMED = 10;

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(
            names = "--trial",
            paramLabel = "NUMBER",
            required = true,
            description = "Number of the trial, as the leaderboard shows it.")
    int trial;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            split = ",",
            converter = ChoiceValues.FormName.class,
            completionCandidates = ChoiceValues.FormNames.class,
            description =
                    "What to write. project: a Maven project, with both notebooks in it. notebook: notebook.ipynb for"
                            + " Jupyter. jsh: notebook.jsh for JShell and JBang. Several with commas (default: project).")
    List<Form> forms = List.of(Form.PROJECT);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description =
                    "Folder to write into (default: RUN/generated/trial-NUMBER). Files that were edited there are not"
                            + " overwritten.")
    Path output;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the project (default: after the data file and the algorithm).")
    String name;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "Java package of its classes, such as com.example.churn (default: after the data file).")
    String packageName;

    @Option(
            names = "--with",
            paramLabel = "EXTRA",
            split = ",",
            converter = ChoiceValues.ExtraName.class,
            completionCandidates = ChoiceValues.ExtraNames.class,
            description = ChoiceValues.EXTRAS)
    List<Extra> extras = List.of();

    @Option(names = "--force", description = "Overwrite files that were edited, too.")
    boolean force;

    @Override
    protected int run(Console console) throws Exception {
        requireNames();
        RunFolder folder = RunFolder.open(run);
        TrialResult result = finished(folder);
        HandoverWriter.requireSameData(folder);
        Path project = output != null ? output : run.resolve("generated").resolve("trial-" + trial);
        if (Files.exists(project) && !Files.isDirectory(project)) {
            throw UserException.wrongUsage(project + " is no folder; name another one with --output");
        }
        scoreOnTestSet(folder, result, console);
        write(named(new HandoverWriter(folder).request(result)), project);
        console.result(project.toString());
        return ExitCode.DONE;
    }

    private void requireNames() {
        if (name != null && !ProjectNames.isProject(name)) {
            throw UserException.wrongUsage(
                    "--name " + CsvRows.quoted(name) + " is no name for a project; take letters, digits and hyphens");
        }
        if (packageName != null && !ProjectNames.isPackage(packageName)) {
            throw UserException.wrongUsage(
                    "--package " + CsvRows.quoted(packageName)
                            + " is no name for a package; take lower-case words with points between them, such as com.example.churn");
        }
    }

    private ProjectRequest named(ProjectRequest request) {
        return request.named(
                name != null ? name : request.name(), packageName != null ? packageName : request.packageName());
    }

    private void write(ProjectRequest request, Path project) throws IOException {
        ProjectWriter writer = new ProjectWriter(Set.copyOf(extras));
        Set<Form> chosen = EnumSet.copyOf(forms);
        Map<String, Boolean> existing = writer.existing(request, project, chosen);
        if (existing.isEmpty() && !isEmpty(project)) {
            throw UserException.wrongUsage(project + " holds other files; name a new folder with --output");
        }
        List<String> edited = existing.keySet().stream().filter(existing::get).toList();
        if (!edited.isEmpty() && !force) {
            throw UserException.wrongUsage("in " + project
                    + " there are files that were edited, or written with other options: "
                    + String.join(", ", edited.subList(0, Math.min(edited.size(), MAX_NAMED)))
                    + (edited.size() > MAX_NAMED ? " and " + (edited.size() - MAX_NAMED) + " more" : "")
                    + "; nothing was written. Name a new folder with --output, or overwrite them with --force");
        }
        writer.write(request, project, chosen);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
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
        TestScore score = TestScore.of(folder.description().metric(), result, testSplit(folder));
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
