package dev.automl.search.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.search.evaluation.Subgroups;
import dev.automl.search.evaluation.TestEvaluation;
import dev.automl.search.fairness.Fairness;
import dev.automl.search.journal.JournalReader;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.statistics.Interval;
import dev.automl.search.statistics.TestOutcome;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The folder of a run: where its files are, and what they say. */
public record RunFolder(Path path) {

    private static final String EVALUATION = "evaluation.json";
    private static final String SUBGROUPS = "subgroups.json";

    /**
     * Creates a folder, and those above it.
     *
     * @throws FileAlreadyExistsException if it exists
     */
    public static RunFolder create(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        return new RunFolder(Files.createDirectory(path));
    }

    /** Creates a folder that did not exist; of two runs that want the same name, one gets a number behind it. */
    public static RunFolder createNumbered(Path wanted) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return create(number == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + number));
            } catch (FileAlreadyExistsException e) {
                // The next number, then.
            }
        }
    }

    /**
     * An existing run.
     *
     * @throws DataException if the folder holds no run, or one that this version cannot read
     */
    public static RunFolder open(Path path) {
        RunFolder folder = new RunFolder(path);
        boolean begun = Files.exists(path.resolve(".lock"));
        if (begun && !Files.isRegularFile(folder.runFile())) {
            throw new DataException(
                    path + " is a run that was ended before its first trial, so there is nothing to go on"
                            + " from. Remove the folder, and start the run again.");
        }
        if (!Files.isRegularFile(folder.runFile())) {
            throw new DataException(path + " is not a run: it has no file "
                    + folder.runFile().getFileName() + ". Give the folder that 'automl train' named after \"wrote\".");
        }
        return folder;
    }

    public Path runFile() {
        return path.resolve("run.json");
    }

    public Path optionsFile() {
        return path.resolve("options.yaml");
    }

    public Path schemaFile() {
        return path.resolve("schema.json");
    }

    public Path profileFile() {
        return path.resolve("profile.json");
    }

    public Path journalFile() {
        return path.resolve("trials.jsonl");
    }

    public Path leaderboardCsv() {
        return path.resolve("leaderboard.csv");
    }

    public Path leaderboardJson() {
        return path.resolve("leaderboard.json");
    }

    /** How winners treat the groups of sensitive columns. */
    public Path fairnessFile() {
        return path.resolve("fairness.json");
    }

    /** Empty if no column is sensitive. */
    public Optional<Fairness> fairness() throws IOException {
        return Files.isRegularFile(fairnessFile())
                ? Optional.of(read(fairnessFile(), Fairness.class))
                : Optional.empty();
    }

    /** The report that people look at. */
    public Path report() {
        return path.resolve("report.html");
    }

    public Path models() {
        return path.resolve("models");
    }

    /** The folder of a winner's model and project. */
    public Path model(int rank, String algorithm) {
        return models().resolve(rank + "-" + algorithm);
    }

    /** What a winner does on the test rows. */
    public Path evaluation(int rank, String algorithm) {
        return model(rank, algorithm).resolve(EVALUATION);
    }

    /** Where a winner fails. */
    public Path subgroups(int rank, String algorithm) {
        return model(rank, algorithm).resolve(SUBGROUPS);
    }

    /** What the winners do on the test rows, by trial; of those for which that is known. */
    public Map<Integer, TestEvaluation> evaluations() throws IOException {
        return ofWinners(EVALUATION, TestEvaluation.class, TestEvaluation::trial);
    }

    /** Where the winners fail, by trial; of those for which that is known. */
    public Map<Integer, Subgroups> subgroups() throws IOException {
        return ofWinners(SUBGROUPS, Subgroups.class, Subgroups::trial);
    }

    private <T> Map<Integer, T> ofWinners(String name, Class<T> type, ToIntFunction<T> trial) throws IOException {
        Map<Integer, T> found = new TreeMap<>();
        if (Files.isDirectory(models())) {
            try (Stream<Path> folders = Files.list(models())) {
                for (Path folder : folders.sorted().toList()) {
                    Path file = folder.resolve(name);
                    if (Files.isRegularFile(file)) {
                        T content = Json.read(file, type);
                        found.put(trial.applyAsInt(content), content);
                    }
                }
            }
        }
        return found;
    }

    public RunDescription description() throws IOException {
        RunDescription description = read(runFile(), RunDescription.class);
        if (description.format() != RunDescription.FORMAT) {
            throw new DataException(runFile() + " has format " + description.format() + ", this version reads format "
                    + RunDescription.FORMAT + ". Use the version of automl that wrote it.");
        }
        return description;
    }

    public SchemaFile schema() throws IOException {
        return read(schemaFile(), SchemaFile.class);
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return Json.read(file, type);
        } catch (JsonProcessingException e) {
            throw new DataException(file + " is damaged, or was written by another version of automl; restore it from a"
                    + " copy, or start a new run (" + e.getOriginalMessage() + ")");
        }
    }

    /** The finished trials in the order of their ids. */
    public List<TrialResult> results() throws IOException {
        return Files.exists(journalFile()) ? JournalReader.results(journalFile()) : List.of();
    }

    /** The finished trials, as they were started and in that order. */
    public List<JournalReader.Started> started() throws IOException {
        return Files.exists(journalFile()) ? JournalReader.started(journalFile()) : List.of();
    }

    /** The events that still hold. */
    public List<JsonNode> events() throws IOException {
        return Files.exists(journalFile()) ? JournalReader.standing(journalFile()) : List.of();
    }

    /**
     * Scores on the test set, by trial: of the winners as they are now. When the search has gone on after winners were
     * scored, those scores are of the past; shown beside the new ones, they would help to choose by the test set.
     */
    public Map<Integer, TestScore> testScores() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<Integer, TestScore> scores = new LinkedHashMap<>();
        for (JsonNode event : events()) {
            switch (event.path("event").asText()) {
                case "trial-finished", "search-ended" -> scores.clear();
                case "test-scored" ->
                    scores.put(
                            event.path("trial").asInt(),
                            new TestScore(
                                    mapper.treeToValue(event.path("scores"), Scores.class),
                                    Optional.ofNullable(mapper.treeToValue(event.get("interval"), Interval.class)),
                                    Optional.ofNullable(mapper.treeToValue(event.get("outcome"), TestOutcome.class))));
                default -> {}
            }
        }
        return scores;
    }

    public Leaderboard leaderboard() throws IOException {
        Metric metric = description().metric();
        return Leaderboard.of(metric, results(), testScores());
    }
}
