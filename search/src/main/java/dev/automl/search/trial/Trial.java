package dev.automl.search.trial;

import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.PipelineJson;
import java.util.List;

/**
 * One pipeline to evaluate.
 *
 * @param id counts from 0 in a run
 * @param seed of every fit
 * @param point where the search space of its algorithm has it: numbers from 0 to 1; empty if it was not drawn from one
 */
public record Trial(int id, Pipeline pipeline, long seed, List<Double> point) {

    public Trial {
        point = List.copyOf(point);
    }

    public Trial(int id, Pipeline pipeline, long seed) {
        this(id, pipeline, seed, List.of());
    }

    /** The id of its algorithm. */
    public String algorithm() {
        return PipelineJson.description(pipeline.trainer()).id();
    }
}
