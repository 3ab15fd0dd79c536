package dev.automl.search.budget;

import dev.automl.search.trial.TrialResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** Expects a trial to take as long as the longest one of its algorithm so far. */
public final class TimeEstimates {

    private final Map<String, Double> longest = new LinkedHashMap<>();

    public void add(TrialResult result) {
        longest.merge(result.algorithm(), result.seconds(), Math::max);
    }

    /** Seconds that a trial of this algorithm is expected to take; 0 if there was none yet. */
    public double trialSeconds(String algorithm) {
        return longest.getOrDefault(algorithm, 0.0);
    }
}
