package dev.automl.search.sampler;

import dev.automl.zoo.transform.Imputer;
import java.util.List;

/**
 * What the user asked for about every pipeline.
 *
 * @param imputer how gaps are filled
 * @param classWeights how classes count against each other in training
 * @param increasing names of columns with which predictions may only rise
 * @param decreasing names of columns with which predictions may only fall
 */
public record PipelineWishes(
        Imputer imputer, ClassWeights classWeights, List<String> increasing, List<String> decreasing) {

    /** No wish at all. */
    public static final PipelineWishes NONE = new PipelineWishes(
            new Imputer(Imputer.Strategy.MEDIAN, List.of()), ClassWeights.NONE, List.of(), List.of());

    public PipelineWishes {
        increasing = List.copyOf(increasing);
        decreasing = List.copyOf(decreasing);
    }

    /** Whether predictions are to rise or fall with some column. */
    public boolean monotone() {
        return !increasing.isEmpty() || !decreasing.isEmpty();
    }
}
