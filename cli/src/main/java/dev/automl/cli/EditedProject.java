package dev.automl.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.codegen.Evaluation;
import dev.automl.codegen.ProjectDifference;
import dev.automl.codegen.ProjectRequest;
import dev.automl.codegen.Verification;
import dev.automl.reports.Numbers;
import dev.automl.search.journal.Journal;
import dev.automl.search.leaderboard.EditedTrial;
import dev.automl.search.leaderboard.EditedTrial.EditedFile;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.statistics.Chance;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a project that its owner has edited on the rows of the run it came from, and puts it beside the run's trials. */
final class EditedProject {

    /** An edited fit may take much longer than the one before. */
    private static final Duration TIMEOUT = Duration.ofHours(24);

    private final Path project;
    private final RunFolder run;
    private final Console console;

    EditedProject(Path project, RunFolder run, Console console) {
        this.project = project;
        this.run = run;
        this.console = console;
    }

    /**
     * What came of it.
     *
     * @param trial as it stands in the journal now
     * @param earlier whether it stood there before
     */
    record Logged(EditedTrial trial, TrialResult parent, boolean earlier) {}

    /**
     * Runs the project and logs it, unless the same edit is logged already.
     *
     * @return empty if nothing was edited
     * @throws UserException if it is no project of this run, does not compile or does not end well
     */
    Optional<Logged> log() throws IOException, InterruptedException {
        HandoverWriter.requireSameData(run);
        JsonNode record = record();
        TrialResult parent = parent(record);
        HandoverWriter writer = new HandoverWriter(run);
        ProjectDifference difference = ProjectDifference.between(request(writer, record, parent), project);
        if (difference.files().isEmpty()) {
            return Optional.empty();
        }
        List<EditedTrial> before = EditedTrial.of(run.events());
        for (EditedTrial other : before) {
            if (other.parent() == parent.trial().id()
                    && Files.isRegularFile(diff(other.id()))
                    && Files.readString(diff(other.id())).equals(difference.unified())) {
                return Optional.of(new Logged(other, parent, true));
            }
        }
        Evaluation scores = run(parent, writer.dataFiles());
        requireSameFolds(scores, parent, difference);
        EditedTrial trial = new EditedTrial(
                "e" + (before.size() + 1),
                parent.trial().id(),
                parent.mean().orElseThrow(),
                record.path("name").asText(),
                scores.validation(),
                scores.folds(),
                scores.test(),
                difference.files().stream()
                        .map(file -> new EditedFile(file.path(), file.added(), file.removed()))
                        .toList(),
                difference.ownRows().isEmpty() ? null : String.join(", ", difference.ownRows()));
        Files.createDirectories(diff(trial.id()).getParent());
        WholeFile.text(diff(trial.id()), difference.unified());
        try (Journal journal = Journal.open(run.journalFile())) {
            journal.event(EditedTrial.EVENT, json -> json.setAll((ObjectNode) new ObjectMapper().valueToTree(trial)));
        }
        return Optional.of(new Logged(trial, parent, false));
    }

    /** The differences of an edited trial. */
    Path diff(String id) {
        return run.path().resolve("edited").resolve(id + ".diff");
    }

    private JsonNode record() throws IOException {
        Path file = project.resolve("automl.json");
        if (!Files.isRegularFile(file)) {
            throw UserException.wrongUsage(
                    project + " is no emitted project: it has no automl.json. Name the folder with"
                            + " the pom.xml, such as RUN/models/1-lightgbm/project");
        }
        try {
            return Json.read(file, JsonNode.class);
        } catch (JsonProcessingException e) {
            throw new DataException(file + " is damaged (" + e.getOriginalMessage() + "); bring it back from a copy");
        }
    }

    private TrialResult parent(JsonNode record) throws IOException {
        RunDescription description = run.description();
        if (!record.at("/data/sha256").asText().equals(description.data().sha256())) {
            throw UserException.wrongUsage(project + " was emitted for other data than those of " + run.path()
                    + "; name the run that it came from with --log-to");
        }
        int id = record.path("trial").asInt(-1);
        return run.results().stream()
                .filter(result -> result.trial().id() == id
                        && result.mean().isPresent()
                        && new ObjectMapper().valueToTree(result.folds()).equals(record.at("/scores/folds")))
                .findFirst()
                .orElseThrow(() -> UserException.wrongUsage(project + " is the project of a trial " + id
                        + " that is not in " + run.path() + "; name the run that it came from with --log-to"));
    }

    private ProjectRequest request(HandoverWriter writer, JsonNode record, TrialResult parent) throws IOException {
        if (!run.testScores().containsKey(parent.trial().id())) {
            throw UserException.wrongUsage("trial " + parent.trial().id() + " of " + run.path()
                    + " has no test score any more, as the search went on; 'automl generate " + run.path() + " --trial "
                    + parent.trial().id() + "' makes it again");
        }
        String mainClass = Verification.mainClass(project);
        String packageName = mainClass.substring(0, Math.max(0, mainClass.lastIndexOf('.')));
        return writer.request(parent).named(record.path("name").asText(), packageName);
    }

    private Evaluation run(TrialResult parent, Verification.DataFiles data) throws IOException, InterruptedException {
        console.info(Lines.unbroken(
                "running",
                "the edited project, on the rows of trial " + parent.trial().id()));
        Verification.Ran ran = Verification.withOwnLibraries(TIMEOUT).evaluate(project, Optional.of(data));
        if (ran.evaluation().isEmpty()) {
            throw UserException.gateFailed(ran.failure() + "\nNothing was logged.");
        }
        return ran.evaluation().get();
    }

    private void requireSameFolds(Evaluation scores, TrialResult parent, ProjectDifference difference)
            throws IOException {
        Metric metric = run.description().metric();
        if (Double.isNaN(scores.validation().get(metric.id()))) {
            throw UserException.gateFailed("the edited project gives no " + metric.id()
                    + ", by which the run ranks; its scores.json must have it. Nothing was logged.");
        }
        if (scores.folds().size() != parent.folds().size()
                && difference.ownRows().isEmpty()) {
            throw UserException.gateFailed(
                    "the edited project gives scores of " + scores.folds().size() + " folds, the run has "
                            + parent.folds().size() + ". Nothing was logged.");
        }
    }

    /** What came of it, line by line. */
    List<String> text(Logged logged, int width) throws IOException {
        Leaderboard leaderboard = run.leaderboard();
        Metric metric = leaderboard.metric();
        EditedTrial trial = logged.trial();
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.of(
                "edited",
                trial.id() + ", from trial " + trial.parent() + " ("
                        + logged.parent().algorithm() + ")"
                        + (logged.earlier() ? "; the same edit is logged already" : ""),
                width));
        String label = "changed";
        for (EditedFile file : trial.files()) {
            lines.addAll(Lines.of(label, file.toString(), width));
            label = "";
        }
        double score = trial.mean().get(metric.id());
        lines.addAll(
                Lines.of("validation", metric.title() + " " + Numbers.text(score) + comparison(logged, metric), width));
        lines.addAll(Lines.of(
                "test", metric.title() + " " + Numbers.text(trial.test().get(metric.id())), width));
        lines.addAll(Lines.of(
                "place",
                trial.place(leaderboard)
                        .map(place -> place + " among " + leaderboard.ranked().size() + " trials")
                        .orElse("none: what says which rows are scored, and how, was edited (" + trial.ownRows()
                                + "), so its scores can't be held against those of the run"),
                width));
        lines.add(Lines.unbroken("diff", diff(trial.id()).toString()));
        return lines;
    }

    private static String comparison(Logged logged, Metric metric) {
        Optional<Double> found = logged.trial().gain(metric);
        if (found.isEmpty()) {
            return "";
        }
        double gain = found.get();
        double before = logged.trial().parentMean().get(metric.id());
        TrialResult edited = logged.trial().asResultOf(logged.parent());
        double error = Chance.standardErrorOfDifference(metric, edited, logged.parent());
        String chance = Double.isNaN(error)
                ? ""
                : " +-" + Numbers.spread(gain, error)
                        + (Chance.toldApart(metric, edited, logged.parent()) ? "" : ", which chance may explain");
        return gain == 0
                ? ", as before"
                : "; before " + Numbers.text(before) + ", so " + (gain > 0 ? "better" : "worse") + " by "
                        + Numbers.text(Math.abs(gain)) + chance;
    }
}
