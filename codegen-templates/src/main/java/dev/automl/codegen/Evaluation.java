package dev.automl.codegen;

import dev.automl.zoo.metric.Scores;
import java.util.List;

/**
 * The scores of one pipeline.
 *
 * @param validation the mean over the folds
 * @param folds one entry for each fold, or one for the holdout
 * @param test from the model that was fitted on all rows but the test rows
 */
public record Evaluation(Scores validation, List<Scores> folds, Scores test) {

    public Evaluation {
        folds = List.copyOf(folds);
    }
}
