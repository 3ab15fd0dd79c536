package dev.automl.search.sampler;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.trial.Trial;
import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets every class count the same in the trials of another sampler; but the baseline stays the best constant guess. */
public record BalancedSampler(Sampler sampler) implements Sampler {

    @Override
    public Optional<Trial> propose(int id, Predicate<AlgorithmDescription> allowed) {
        return sampler.propose(id, allowed).map(BalancedSampler::balanced);
    }

    private static Trial balanced(Trial trial) {
        Pipeline pipeline = trial.pipeline();
        if (PipelineJson.description(pipeline.trainer()).id().equals(Leaderboard.BASELINE)) {
            return trial;
        }
        Pipeline balanced = new Pipeline(pipeline.transformers(), new BalancedClasses(pipeline.trainer()));
        return new Trial(trial.id(), balanced, trial.seed());
    }
}
