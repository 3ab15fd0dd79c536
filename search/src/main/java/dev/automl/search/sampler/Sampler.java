package dev.automl.search.sampler;

import dev.automl.search.trial.Trial;
import dev.automl.zoo.registry.AlgorithmDescription;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides which trial comes next. The search calls it from several threads, one call at a time. */
public interface Sampler {

    /**
     * The trial with this id, or nothing if no allowed algorithm is left to propose. As long as every algorithm is
     * allowed, the same id gives the same trial.
     *
     * @param id from 0, each id once
     * @param allowed the algorithms that are expected to end in time
     */
    Optional<Trial> propose(int id, Predicate<AlgorithmDescription> allowed);
}
