package dev.automl.search.finals;

import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.pipeline.FittedPipeline;

/**
 * A winner of the search, fitted on more rows than the search showed it.
 *
 * @param place among the winners, from 1
 * @param test what it scores on the test rows, of a model fitted on all other rows
 * @param tested that model
 * @param predicted what it predicts for the test rows, one array a row
 * @param model the model to use
 */
public record Finalist(
        int place,
        TrialResult result,
        TestScore test,
        FittedPipeline tested,
        double[][] predicted,
        FittedPipeline model) {}
