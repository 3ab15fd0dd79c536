package dev.automl.search.leaderboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.util.List;
import java.util.Optional;

/**
 * What an emitted project scored after its owner had edited it. It is no trial of the search: there is no pipeline that the
 * tool could fit again, so nothing that goes on from a run looks at it.
 *
 * @param id such as {@code e1}
 * @param parent the trial whose project was edited
 * @param parentMean what that scored over the folds; when a run goes on, its number may be given to another trial
 * @param name of the project
 * @param mean over the folds
 * @param folds the scores of each fold, as for a trial
 * @param test on the test rows
 * @param files what was edited
 * @param ownRows what was edited so that the scores are about other rows, or measured otherwise, than those of the run: then
 *     they can't be compared; null if nothing was
 */
public record EditedTrial(
        String id,
        int parent,
        Scores parentMean,
        String name,
        Scores mean,
        List<Scores> folds,
        Scores test,
        List<EditedFile> files,
        String ownRows) {

    /** The name of its event in the journal. */
    public static final String EVENT = "edited-trial";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A file that differs from that of the parent's project, and by how many lines. */
    public record EditedFile(String path, int added, int removed) {
        @Override
        public String toString() {
            return path + " +" + added + " -" + removed;
        }
    }

    public EditedTrial {
        folds = List.copyOf(folds);
        files = List.copyOf(files);
    }

    /** What {@code MAPPER.valueToTree} made of it. */
    static EditedTrial read(JsonNode json) {
        try {
            return new EditedTrial(
                    json.path("id").asText(),
                    json.path("parent").asInt(),
                    MAPPER.treeToValue(json.path("parentMean"), Scores.class),
                    json.path("name").asText(),
                    MAPPER.treeToValue(json.path("mean"), Scores.class),
                    List.of(MAPPER.treeToValue(json.path("folds"), Scores[].class)),
                    MAPPER.treeToValue(json.path("test"), Scores.class),
                    List.of(MAPPER.treeToValue(json.path("files"), EditedFile[].class)),
                    json.path("ownRows").textValue());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an edited trial can't be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Those that the events of a journal tell of, in their order. */
    public static List<EditedTrial> of(List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.path("event").asText().equals(EVENT))
                .map(EditedTrial::read)
                .toList();
    }

    /** Whether its scores can be held against those of the run. */
    public boolean comparable() {
        return ownRows == null;
    }

    /** The place that it would have among the trials of a run; empty if it can't be compared. */
    public Optional<Integer> place(Leaderboard leaderboard) {
        Metric metric = leaderboard.metric();
        double own = mean.get(metric.id());
        if (!comparable() || Double.isNaN(own)) {
            return Optional.empty();
        }
        long better = leaderboard.ranked().stream()
                .filter(row -> metric.higherIsBetter() ? row.score(metric) > own : row.score(metric) < own)
                .count();
        return Optional.of((int) better + 1);
    }

    /** By how much it is better than its parent; empty if the two can't be compared. */
    public Optional<Double> gain(Metric metric) {
        double gain = mean.get(metric.id()) - parentMean.get(metric.id());
        return comparable() && !Double.isNaN(gain)
                ? Optional.of(metric.higherIsBetter() ? gain : -gain)
                : Optional.empty();
    }

    /** As a result of its parent with other scores, for comparing the two fold by fold. */
    public TrialResult asResultOf(TrialResult parentResult) {
        return new TrialResult(
                parentResult.trial(),
                TrialState.COMPLETE,
                Optional.empty(),
                folds,
                List.of(),
                Optional.of(mean),
                parentResult.threshold(),
                parentResult.fitSeconds(),
                parentResult.predictSeconds(),
                parentResult.predictedRows(),
                List.of(),
                parentResult.seconds(),
                0,
                parentResult.elapsedSeconds(),
                Optional.empty());
    }
}
