package dev.automl.search.ensemble;

import dev.automl.search.trial.PredictionSink;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps what the best trials predicted for the validation rows, in memory. What it holds at the end depends on the trials
 * alone, not on the order in which they ended.
 */
public final class PredictionStore implements PredictionSink {

    private final CandidateRule rule;
    private final Map<Integer, Candidate> kept = new LinkedHashMap<>();

    public PredictionStore(Metric metric, SelectionLimits limits) {
        this.rule = new CandidateRule(metric, limits.candidates());
    }

    CandidateRule rule() {
        return rule;
    }

    @Override
    public synchronized void accept(TrialResult result, List<double[][]> predicted) {
        Candidate candidate = new Candidate(result, predicted);
        kept.put(candidate.id(), candidate);
        Set<Integer> chosen = rule
                .choose(kept.values().stream().map(Candidate::result).toList())
                .stream()
                .map(chosenResult -> chosenResult.trial().id())
                .collect(Collectors.toSet());
        kept.keySet().retainAll(chosen);
    }

    /** What a trial predicted, if it is kept. */
    synchronized Optional<Candidate> get(int trial) {
        return Optional.ofNullable(kept.get(trial));
    }
}
