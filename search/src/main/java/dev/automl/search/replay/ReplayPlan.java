package dev.automl.search.replay;

import dev.automl.search.journal.JournalReader.Started;
import dev.automl.search.trial.TrialState;
import java.util.List;

/**
 * What of a run is evaluated again. Trials that failed or timed out may have done so for want of memory or time, which says
 * nothing about scores: they are counted only.
 *
 * @param trials the complete and the pruned ones, in the order in which they were started
 * @param failed how many failed
 * @param timedOut how many ran out of time
 */
public record ReplayPlan(List<Started> trials, int failed, int timedOut) {

    public ReplayPlan {
        trials = List.copyOf(trials);
    }

    /** @param started the finished trials of a run, in the order in which they were started */
    public static ReplayPlan of(List<Started> started) {
        return new ReplayPlan(
                started.stream()
                        .filter(trial -> is(trial, TrialState.COMPLETE) || is(trial, TrialState.PRUNED))
                        .toList(),
                (int) started.stream()
                        .filter(trial -> is(trial, TrialState.FAILED))
                        .count(),
                (int) started.stream()
                        .filter(trial -> is(trial, TrialState.TIMED_OUT))
                        .count());
    }

    private static boolean is(Started trial, TrialState state) {
        return trial.result().state() == state;
    }
}
