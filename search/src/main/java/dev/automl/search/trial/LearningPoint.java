package dev.automl.search.trial;

/**
 * How good a boosted model is after some of its rounds.
 *
 * @param score the mean of the ranking metric over the folds
 */
public record LearningPoint(int rounds, double score) {}
