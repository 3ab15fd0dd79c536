package dev.automl.search.ensemble;

import dev.automl.zoo.validation.Split;
import java.util.List;

/**
 * How much memory and time an ensemble may take, from the size of the data alone: so the same run has the same limits on
 * every machine.
 *
 * @param candidates how many trials have their predictions kept and are selected from; below 2 there is no ensemble
 * @param steps how often a member is added
 * @param seconds about what the selection takes
 */
public record SelectionLimits(int candidates, int steps, double seconds) {

    /** More would fit the validation rows rather than find better members. */
    private static final int MAX_CANDIDATES = 25;

    private static final int MAX_STEPS = 30;
    private static final int MIN_STEPS = 10;

    /** Numbers kept, of 8 bytes each. */
    private static final long MAX_KEPT = 8_000_000;

    /** What an array for each row takes besides its numbers, in numbers. */
    private static final int ARRAY = 3;

    /** Predictions that are averaged and scored, counted once for each class. */
    private static final long MAX_SCORED = 50_000_000;

    /** Measured: 20 to 280 ns, by metric and number of classes. */
    private static final double SECONDS_PER_SCORED = 2e-7;

    /** The limits for these folds. */
    public static SelectionLimits of(List<Split> splits) {
        long rows = splits.stream().mapToLong(split -> split.test().rows()).sum();
        return of(rows, Math.max(1, splits.get(0).test().target().classes().size()));
    }

    /** @param width how many numbers are predicted for a row */
    static SelectionLimits of(long rows, long width) {
        long candidates = Math.min(MAX_CANDIDATES, MAX_KEPT / (rows * (width + ARRAY)));
        candidates = Math.min(candidates, MAX_SCORED / (rows * width * MIN_STEPS));
        if (candidates < 2) {
            return new SelectionLimits(0, 0, 0);
        }
        long scoredInAStep = rows * width * candidates;
        long steps = Math.min(MAX_STEPS, MAX_SCORED / scoredInAStep);
        return new SelectionLimits((int) candidates, (int) steps, steps * scoredInAStep * SECONDS_PER_SCORED);
    }
}
