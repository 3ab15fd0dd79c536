package dev.automl.search.trial;

/**
 * How a trial did before its first fold, learning from a part of the rows.
 *
 * @param rows that it learned from
 * @param score by the ranking metric, on the validation rows of the first fold
 */
public record Rung(int rows, double score) {}
