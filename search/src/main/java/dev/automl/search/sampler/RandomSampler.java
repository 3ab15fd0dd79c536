package dev.automl.search.sampler;

import dev.automl.search.trial.Trial;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Proposes first the initial values of each algorithm, the quick ones first; then random values and preprocessing. A trial depends
 * on the run's seed and its own id alone, never on other trials or on the clock, as long as every algorithm is allowed.
 */
public final class RandomSampler implements Sampler {

    private final List<AlgorithmDescription> algorithms;
    private final List<AlgorithmDescription> tunable;
    private final PipelineSpace pipelines;
    private final long seed;

    /** @param algorithms to search, in the order in which they are tried first */
    public RandomSampler(List<AlgorithmDescription> algorithms, PipelineSpace pipelines, long seed) {
        this.algorithms = List.copyOf(algorithms);
        this.tunable = algorithms.stream()
                .filter(algorithm -> !algorithm.hyperparameters().isEmpty())
                .toList();
        this.pipelines = pipelines;
        this.seed = seed;
    }

    @Override
    public Optional<Trial> propose(int id, Predicate<AlgorithmDescription> allowed) {
        if (id < algorithms.size()) {
            AlgorithmDescription algorithm = algorithms.get(id);
            Trainer trainer = algorithm.create(algorithm.initial());
            return Optional.of(new Trial(id, pipelines.initial(trainer), seed));
        }
        List<AlgorithmDescription> choices = tunable.stream().filter(allowed).toList();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(mix(seed, id));
        AlgorithmDescription algorithm = choices.get(random.nextInt(choices.size()));
        Map<String, Object> values = new LinkedHashMap<>();
        for (Hyperparameter hyperparameter : algorithm.hyperparameters()) {
            values.put(hyperparameter.name(), RandomValue.draw(hyperparameter, random));
        }
        return Optional.of(new Trial(id, pipelines.random(algorithm.create(values), random), seed));
    }

    /** Spreads neighbouring ids over all seeds: the finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long seed, int id) {
        long z = seed + (id + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
