package dev.automl.cli;

import dev.automl.search.trial.TrialResult;
import java.nio.file.Path;

/**
 * A trial whose project was written.
 *
 * @param project the folder of the project
 */
record Handover(TrialResult result, Path project) {}
