package dev.automl.search.sampler;

import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.registry.AlgorithmDescription;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides which trial comes next. The search calls it from several threads, one call at a time. */
public interface Sampler {

    /**
     * The trial with this id, or nothing if no allowed algorithm is left to propose. As long as every algorithm is
     * allowed, it depends on the id, on what is known and on the trials with smaller ids alone.
     *
     * @param id from 0, each id once
     * @param known finished trials that may be looked at, in the order of their ids
     * @param allowed the algorithms that are expected to end in time
     */
    Optional<Trial> propose(int id, List<TrialResult> known, Predicate<AlgorithmDescription> allowed);
}
