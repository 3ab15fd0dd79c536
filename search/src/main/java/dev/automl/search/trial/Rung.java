package dev.automl.search.trial;

/**
 * How a trial did before its first fold, learning from a part of the rows.
 *
 * @param rows that it learned from
 * @param score by the ranking metric, on validation rows of the first fold, 20,000 at most
 */
public record Rung(int rows, double score) {}
