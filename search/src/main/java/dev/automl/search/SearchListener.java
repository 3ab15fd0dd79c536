package dev.automl.search;

import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;

/** Is told what the search does. Called from the search's threads, one call at a time. */
public interface SearchListener {

    void started(Trial trial);

    void finished(TrialResult result);
}
