package dev.automl.search.trial;

import dev.automl.zoo.data.Dataset;
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

    /** A part of the training rows, and of the validation rows if they are many; nothing if a fit is cheap. */
    static Optional<Split> of(Split fold) {
        int rows = fold.train().rows();
        long cells = (long) rows * fold.train().features().columns().size();
        return rows < EXPENSIVE_ROWS || cells < EXPENSIVE_CELLS
                ? Optional.empty()
                : Optional.of(new Split(part(fold.train(), SHARE), part(fold.test(), 1)));
    }

    private static Dataset part(Dataset data, double share) {
        double least = Math.min(share, (double) MOST_ROWS / data.rows());
        return least < 1 ? Split.holdout(data, least, SEED).test() : data;
    }
}
