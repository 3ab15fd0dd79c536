package dev.automl.search.fairness;

import java.util.Locale;

/** A figure of the rows of a group, of two classes or more for one of them: the rows predicted as it are selected. */
public enum GroupRate {
    /** The share of rows that are selected. */
    SELECTION_RATE {
        @Override
        double of(Tally tally, int group, int selected) {
            return tally.guessed(group, selected) / tally.weight(group);
        }
    },
    /** The share of rows of the class that are selected. */
    TRUE_POSITIVE_RATE {
        @Override
        double of(Tally tally, int group, int selected) {
            return tally.right(group, selected) / tally.ofClass(group, selected);
        }

        @Override
        boolean judged(Tally rows, int group, int selected) {
            return super.judged(rows, group, selected) && rows.ofClass(group, selected) >= FEWEST_OF_A_CLASS;
        }
    },
    /** The share of rows of other classes that are selected. */
    FALSE_POSITIVE_RATE {
        @Override
        double of(Tally tally, int group, int selected) {
            double wrong = tally.guessed(group, selected) - tally.right(group, selected);
            // Weights may leave a little less than nothing.
            return Math.max(0, wrong) / (tally.weight(group) - tally.ofClass(group, selected));
        }

        @Override
        boolean judged(Tally rows, int group, int selected) {
            return super.judged(rows, group, selected)
                    && rows.weight(group) - rows.ofClass(group, selected) >= FEWEST_OF_A_CLASS;
        }
    },
    /** The mean of the predicted number less the true one. */
    MEAN_ERROR {
        @Override
        double of(Tally tally, int group, int selected) {
            return tally.error(group) / tally.weight(group);
        }
    },
    /** The mean of how far the predicted number is from the true one. */
    MEAN_ABSOLUTE_ERROR {
        @Override
        double of(Tally tally, int group, int selected) {
            return tally.absoluteError(group) / tally.weight(group);
        }
    };

    /** A group with fewer rows is not judged. */
    public static final int FEWEST_ROWS = 30;

    /** Nor is a rate among the rows of a class, or of all other classes, if these are fewer. */
    public static final int FEWEST_OF_A_CLASS = 10;

    /** Its name in files, such as {@code selection-rate}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code NaN} where there are no rows to take it of. */
    abstract double of(Tally tally, int group, int selected);

    /**
     * Whether a group is large enough.
     *
     * @param rows where every row counts 1, whatever its weight
     */
    boolean judged(Tally rows, int group, int selected) {
        return rows.weight(group) >= FEWEST_ROWS;
    }
}
