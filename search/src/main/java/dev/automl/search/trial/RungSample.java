package dev.automl.search.trial;

import dev.automl.zoo.validation.Split;
import java.util.Optional;

/**
 * Where a fit is expensive, trials learn from a part of the first fold's training rows first. Whether it is expensive follows
 * from rows and columns, not from the clock.
 */
final class RungSample {

    /** With fewer rows or cells a fold is fitted in about a second, and there is nothing to save. */
    private static final int EXPENSIVE_ROWS = 10_000;

    private static final long EXPENSIVE_CELLS = 400_000;

    private static final double SHARE = 1.0 / 8;
    private static final int MOST_ROWS = 20_000;
    private static final long SEED = 1;

    private RungSample() {}

    /** A part of the training rows, and all validation rows; nothing if a fit is cheap. */
    static Optional<Split> of(Split fold) {
        int rows = fold.train().rows();
        long cells = (long) rows * fold.train().features().columns().size();
        if (rows < EXPENSIVE_ROWS || cells < EXPENSIVE_CELLS) {
            return Optional.empty();
        }
        double share = Math.min(SHARE, (double) MOST_ROWS / rows);
        return Optional.of(new Split(Split.holdout(fold.train(), share, SEED).test(), fold.test()));
    }
}
