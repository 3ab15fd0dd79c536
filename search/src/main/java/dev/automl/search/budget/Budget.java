package dev.automl.search.budget;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long a run may take.
 *
 * @param time for the search and the refit of the best models; without it there is no clock
 * @param maxTrials the number of trials in all
 * @param patience so many trials in a row may bring no better score; empty: any number
 */
public record Budget(Optional<Duration> time, OptionalInt maxTrials, OptionalInt patience) {

    public Budget {
        if (time.isEmpty() && maxTrials.isEmpty()) {
            throw new IllegalArgumentException("a budget needs a time, a number of trials, or both");
        }
    }

    /** A budget with any amount of patience. */
    public Budget(Optional<Duration> time, OptionalInt maxTrials) {
        this(time, maxTrials, OptionalInt.empty());
    }

    public boolean allowsTrial(int id) {
        return maxTrials.isEmpty() || id < maxTrials.getAsInt();
    }

    /** Seconds from the start of the run to its end; infinite without a clock. */
    public double seconds() {
        return time.map(duration -> duration.toNanos() / 1e9).orElse(Double.POSITIVE_INFINITY);
    }
}
