package dev.automl.search.sampler;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Zoo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An algorithm with hyperparameters and preprocessing, whatever the table: what a {@link Portfolio} is made of.
 *
 * @param algorithm its id
 * @param values of its hyperparameters by name; others have their initial values
 * @param steps beyond the usual preprocessing; those that do not suit a table have no effect there
 */
public record Configuration(String algorithm, Map<String, Object> values, List<Step> steps) {

    /** Preprocessing that a configuration may ask for: what it takes in the search space to have it. */
    public enum Step {
        /** Numbers stay as they are, however skewed. */
        @JsonProperty("as-they-are")
        AS_THEY_ARE(PipelineSpace.SHAPE, 0.6),
        /** Numbers become ranks, on a bell-shaped scale. */
        @JsonProperty("quantiles")
        QUANTILES(PipelineSpace.SHAPE, 0.9),
        /** Columns are scaled by median and quartiles. */
        @JsonProperty("robust-scale")
        ROBUST_SCALE(PipelineSpace.SCALE, 0.1),
        /** Columns of many levels become means of the target. */
        @JsonProperty("target-means")
        TARGET_MEANS(PipelineSpace.ENCODING, 0.4),
        /** Products and ratios of the most useful numbers are added. */
        @JsonProperty("interactions")
        INTERACTIONS(PipelineSpace.INTERACTIONS, 0.1),
        /** Columns that tell no more than noise are dropped. */
        @JsonProperty("selection")
        SELECTION(PipelineSpace.SELECTION, 0.1),
        /** The logarithm of a skewed target is learned. */
        @JsonProperty("log-target")
        LOG_TARGET(PipelineSpace.TARGET, 0.15);

        private final int dimension;
        private final double place;

        Step(int dimension, double place) {
            this.dimension = dimension;
            this.place = place;
        }
    }

    public Configuration {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        steps = List.copyOf(steps);
    }

    /** The pipeline for a table. */
    public Pipeline pipeline(PipelineSpace pipelines) {
        SearchSpace space = new SearchSpace(Zoo.algorithm(algorithm), pipelines);
        return space.at(point(space));
    }

    /** Where it is in the search space of its algorithm. */
    double[] point(SearchSpace space) {
        Map<String, Object> all = space.algorithm().initial();
        all.putAll(values);
        double[] places = space.pipelines().initialPlaces();
        for (Step step : steps) {
            places[step.dimension] = step.place;
        }
        return space.pointOf(all, places);
    }
}
