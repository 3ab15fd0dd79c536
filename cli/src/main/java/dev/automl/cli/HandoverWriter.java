package dev.automl.cli;

import dev.automl.codegen.DataSource;
import dev.automl.codegen.Evaluation;
import dev.automl.codegen.Extra;
import dev.automl.codegen.NotebookPictures;
import dev.automl.codegen.ProjectNames;
import dev.automl.codegen.ProjectRequest;
import dev.automl.codegen.ProjectWriter;
import dev.automl.codegen.Verification;
import dev.automl.search.finals.Finalist;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.run.SchemaFile;
import dev.automl.search.statistics.TestOutcome;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.explanation.Picture;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.SavedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes models and projects from what stands in a run folder. */
final class HandoverWriter {

    private final RunFolder folder;
    private final RunDescription description;
    private final SchemaFile schema;
    private final Leaderboard leaderboard;

    private final Set<Extra> extras;

    HandoverWriter(RunFolder folder) throws IOException {
        this(folder, Set.of());
    }

    /** @param extras files that projects have besides */
    HandoverWriter(RunFolder folder, Set<Extra> extras) throws IOException {
        this.folder = folder;
        this.extras = extras;
        this.description = folder.description();
        this.schema = folder.schema();
        this.leaderboard = folder.leaderboard();
    }

    /** Puts the models and projects of winners in the place of those that are there, from before a resume. */
    List<Handover> writeAll(List<Finalist> finalists) throws IOException {
        delete(folder.models());
        List<Handover> handovers = new ArrayList<>();
        for (Finalist finalist : finalists) {
            handovers.add(write(finalist));
        }
        return handovers;
    }

    private Handover write(Finalist finalist) throws IOException {
        Pipeline pipeline = finalist.result().trial().pipeline();
        Path model = folder.model(finalist.place(), finalist.result().algorithm());
        new SavedModel(
                        schema.inferred().schema(),
                        schema.csv(),
                        threshold(finalist.result()),
                        pipeline,
                        finalist.model())
                .save(model);
        return writeProject(finalist.result(), model.resolve("project"));
    }

    /** Writes the project of a trial whose test score is known, into a folder that is new or empty. */
    Handover writeProject(TrialResult result, Path project) throws IOException {
        new ProjectWriter(extras).write(request(result), project);
        return new Handover(result, project);
    }

    /** What the project of a trial is written from; its test score must be known. */
    ProjectRequest request(TrialResult result) {
        Optional<LeaderboardRow> baseline = leaderboard.baseline();
        Path data = Path.of(description.data().path());
        return new ProjectRequest(
                ProjectNames.project(data, result.algorithm()),
                ProjectNames.packageName(data),
                dataSource(data),
                schema.inferred().schema(),
                schema.inferred().columns(),
                result.trial().pipeline(),
                description.validation(),
                description.testFraction(),
                result.trial().seed(),
                result.trial().id(),
                leaderboard.rows().size(),
                description.metric(),
                evaluation(result),
                testInterval(result),
                threshold(result),
                baseline.orElseThrow().result().mean().orElseThrow(),
                baseline.flatMap(LeaderboardRow::test),
                row(result.trial().id())
                        .flatMap(LeaderboardRow::tested)
                        .flatMap(TestScore::outcome)
                        .map(this::pictures)
                        .orElse(NotebookPictures.NONE));
    }

    /** Where the data of the run lie. */
    Verification.DataFiles dataFiles() {
        return new Verification.DataFiles(
                Path.of(description.data().path()).toAbsolutePath(),
                Optional.ofNullable(description.testData())
                        .map(file -> Path.of(file.path()).toAbsolutePath()));
    }

    private static double threshold(TrialResult result) {
        return result.threshold().orElse(0.5);
    }

    /** The logged scores of a trial, on the folds and on the test set. */
    Evaluation evaluation(TrialResult result) {
        return new Evaluation(
                result.mean().orElseThrow(),
                result.folds(),
                testScores(result.trial().id()));
    }

    private NotebookPictures pictures(TestOutcome outcome) {
        return new NotebookPictures(
                outcome.confusion() != null
                        ? Picture.confusion(schema.inferred().schema().classes(), outcome.confusion())
                        : Picture.predictions(column(outcome.pairs(), 0), column(outcome.pairs(), 1)),
                outcome.importance() == null ? "" : Picture.importance(outcome.importance()));
    }

    private static double[] column(double[][] pairs, int index) {
        return Arrays.stream(pairs).mapToDouble(pair -> pair[index]).toArray();
    }

    private List<Double> testInterval(TrialResult result) {
        return row(result.trial().id())
                .flatMap(LeaderboardRow::testInterval)
                .map(interval -> List.of(interval.low(), interval.high()))
                .orElse(List.of());
    }

    private Optional<LeaderboardRow> row(int trial) {
        return leaderboard.rows().stream()
                .filter(row -> row.result().trial().id() == trial)
                .findFirst();
    }

    private Scores testScores(int trial) {
        return row(trial)
                .flatMap(LeaderboardRow::test)
                .orElseThrow(() -> new IllegalStateException("trial " + trial + " was not scored on the test set"));
    }

    private DataSource dataSource(Path data) {
        Optional<DataSource.TestFile> test = Optional.ofNullable(description.testData())
                .map(file -> new DataSource.TestFile(Path.of(file.path()), file.sha256()));
        return new DataSource(
                data, schema.csv(), description.data().sha256(), description.rows(), test, description.testRows());
    }

    /** @throws DataException if the data are not those of the run any more */
    static void requireSameData(RunFolder folder) throws IOException {
        RunDescription description = folder.description();
        if (!description.dataStillMatch()) {
            throw new DataException(description.data().path() + " has changed since the run, or is gone."
                    + " Bring the file back, or start a new run.");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
