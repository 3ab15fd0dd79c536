package dev.automl.search.replay;

import dev.automl.search.trial.Rung;
import dev.automl.search.trial.TrialError;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a run has logged of a trial, and what evaluating it again gave. */
public record Replayed(TrialResult logged, TrialResult again) {

    /** One sentence on each difference; none if everything but times is equal to the last bit. */
    public List<String> differences() {
        if (again.state() != logged.state()) {
            return List.of("logged as " + logged.state() + ", now " + again.state()
                    + again.error()
                            .map(TrialError::message)
                            .map(text -> ": " + text)
                            .orElse(""));
        }
        List<String> differences = new ArrayList<>();
        if (!again.trial().pipeline().equals(logged.trial().pipeline())) {
            differences.add("another number of rounds is the best now");
        }
        if (logged.rung().isPresent() && !again.rung().equals(logged.rung())) {
            differences.add("rung: logged " + logged.rung().get().score() + ", now "
                    + again.rung().map(Rung::score).orElse(Double.NaN));
        }
        if (again.folds().size() != logged.folds().size()) {
            differences.add(logged.folds().size() + " folds logged, now "
                    + again.folds().size());
        }
        for (int fold = 0; fold < Math.min(logged.folds().size(), again.folds().size()); fold++) {
            differences.addAll(differences(
                    "fold " + (fold + 1),
                    logged.folds().get(fold),
                    again.folds().get(fold)));
        }
        if (logged.mean().isPresent()) {
            differences.addAll(
                    differences("mean", logged.mean().get(), again.mean().orElseThrow()));
        }
        if (!again.threshold().equals(logged.threshold())) {
            differences.add("threshold: logged " + logged.threshold().orElse(Double.NaN) + ", now "
                    + again.threshold().orElse(Double.NaN));
        }
        return differences;
    }

    /** Scores that are not equal as 64 bits, one sentence each. */
    public static List<String> differences(String where, Scores logged, Scores again) {
        TreeSet<String> metrics = new TreeSet<>(logged.values().keySet());
        metrics.addAll(again.values().keySet());
        return metrics.stream()
                .filter(metric ->
                        Double.doubleToLongBits(logged.get(metric)) != Double.doubleToLongBits(again.get(metric)))
                .map(metric -> where + " " + metric + ": logged " + logged.get(metric) + ", now " + again.get(metric))
                .toList();
    }
}
