package dev.automl.search.data;

/**
 * Rows that take no part, because the column that marks rows says something else than train, validation or test.
 *
 * @param column its name
 * @param rows how many there are, 1 or more
 * @param marks what it says there, in words
 */
public record UnusedMarks(String column, int rows, String marks) {}
