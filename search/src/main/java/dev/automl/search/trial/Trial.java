package dev.automl.search.trial;

import dev.automl.zoo.pipeline.Pipeline;

/**
 * One pipeline to evaluate.
 *
 * @param id counts from 0 in a run
 * @param seed of every fit
 */
public record Trial(int id, Pipeline pipeline, long seed) {}
