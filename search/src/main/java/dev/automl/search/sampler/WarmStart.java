package dev.automl.search.sampler;

import dev.automl.search.journal.JournalReader.Started;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.Trial;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a search takes over from an earlier run: the best trial of each algorithm, the best first.
 *
 * @param starts in the order in which they are tried
 * @param leftOut ids of algorithms whose trials do not fit: they are not searched now, or were searched in another way
 */
public record WarmStart(List<Start> starts, List<String> leftOut) {

    public static final WarmStart NONE = new WarmStart(List.of(), List.of());

    public WarmStart {
        starts = List.copyOf(starts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One trial that is taken over.
     *
     * @param parent its id in the earlier run
     * @param pipeline with the most rounds that there may be, if it works in rounds
     * @param point where the search space of its algorithm has it
     */
    public record Start(int parent, Pipeline pipeline, List<Double> point) {
        public Start {
            point = List.copyOf(point);
        }

        String algorithm() {
            return PipelineJson.description(pipeline.trainer()).id();
        }
    }

    /**
     * Chooses from the trials of an earlier run. What is taken over are places in the search space: around the same
     * hyperparameters stands what suits the present columns and wishes. Where these are the same, so is the pipeline.
     *
     * @param metric that ranks now
     * @param algorithms that are searched now
     */
    public static WarmStart of(
            List<Started> earlier, Metric metric, List<AlgorithmDescription> algorithms, PipelineSpace pipelines) {
        Map<Integer, Trial> begun = new LinkedHashMap<>();
        earlier.forEach(started -> begun.put(started.trial().id(), started.trial()));
        Leaderboard leaderboard =
                Leaderboard.of(metric, earlier.stream().map(Started::result).toList(), Map.of());
        List<Start> starts = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (LeaderboardRow row : leaderboard.bestOfEachAlgorithm()) {
            if (row.isOf(Leaderboard.BASELINE) || row.isOf(Leaderboard.ENSEMBLE)) {
                continue;
            }
            Trial trial = begun.get(row.result().trial().id());
            algorithms.stream()
                    .filter(algorithm -> algorithm.id().equals(trial.algorithm()))
                    .map(algorithm -> new SearchSpace(algorithm, pipelines))
                    .filter(space -> space.dimensions() == trial.point().size())
                    .findFirst()
                    .ifPresentOrElse(space -> starts.add(start(trial, space)), () -> leftOut.add(trial.algorithm()));
        }
        return new WarmStart(starts, leftOut);
    }

    private static Start start(Trial trial, SearchSpace space) {
        double[] point = trial.point().stream().mapToDouble(Double::doubleValue).toArray();
        return new Start(trial.id(), space.at(point), trial.point());
    }
}
