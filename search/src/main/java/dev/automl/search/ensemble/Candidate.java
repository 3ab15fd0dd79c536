package dev.automl.search.ensemble;

import dev.automl.search.trial.TrialResult;
import java.util.List;

/**
 * A trial that may become a member of an ensemble.
 *
 * @param predicted for each fold one array a row
 */
record Candidate(TrialResult result, List<double[][]> predicted) {

    Candidate {
        predicted = List.copyOf(predicted);
    }

    int id() {
        return result.trial().id();
    }
}
