package dev.automl.search.ensemble;

import dev.automl.search.trial.TrialResult;
import java.util.List;

/**
 * An ensemble that scores better than any single trial.
 *
 * @param result as that of any trial; its times are the sums over the members
 * @param members the trials it is made of, in the order of its members
 * @param candidates how many trials it was selected from
 */
public record SelectedEnsemble(TrialResult result, List<TrialResult> members, int candidates) {

    public SelectedEnsemble {
        members = List.copyOf(members);
    }
}
