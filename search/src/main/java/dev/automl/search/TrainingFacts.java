package dev.automl.search;

import dev.automl.zoo.data.Task;

/**
 * What decides which algorithms can learn from the data.
 *
 * @param rows that are not test rows
 * @param columns that are learned from, before preprocessing
 * @param lowestTarget the smallest number to predict; counts for regression only
 */
public record TrainingFacts(Task task, int rows, int columns, double lowestTarget) {}
