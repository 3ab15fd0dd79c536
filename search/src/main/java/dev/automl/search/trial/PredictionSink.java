package dev.automl.search.trial;

import java.util.List;

/** Is given what complete trials predicted for the validation rows. Called from the threads that evaluate, also at once. */
public interface PredictionSink {

    /** Takes no notice. */
    PredictionSink NONE = (result, predicted) -> {};

    /** @param predicted for each fold one array a row; no longer changed by anybody */
    void accept(TrialResult result, List<double[][]> predicted);
}
