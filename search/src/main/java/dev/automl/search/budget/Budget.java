package dev.automl.search.budget;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long a run may take.
 *
 * @param time for the search and the refit of the best models; without it there is no clock
 * @param maxTrials the number of trials in all
 */
public record Budget(Optional<Duration> time, OptionalInt maxTrials) {

    public Budget {
        if (time.isEmpty() && maxTrials.isEmpty()) {
            throw new IllegalArgumentException("a budget needs a time, a number of trials, or both");
        }
    }

    public boolean allowsTrial(int id) {
        return maxTrials.isEmpty() || id < maxTrials.getAsInt();
    }

    /** Seconds from the start of the run to its end; infinite without a clock. */
    public double seconds() {
        return time.map(duration -> duration.toNanos() / 1e9).orElse(Double.POSITIVE_INFINITY);
    }
}
