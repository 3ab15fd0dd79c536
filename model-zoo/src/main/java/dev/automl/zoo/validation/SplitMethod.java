package dev.automl.zoo.validation;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import java.util.List;

/** How it is decided which rows go where. A project that is handed over calls the class for its method itself. */
public enum SplitMethod {
    /** At random, see {@link Split}. */
    RANDOM,
    /** In the order of a column, see {@link TimeSplit}. */
    TIME,
    /** At random, but whole groups, see {@link GroupSplit}. */
    GROUP,
    /** As a column says, see {@link ColumnSplit}. */
    COLUMN;

    /** How the test rows of the data are found. */
    public static SplitMethod forTest(Dataset data) {
        return of(data, ColumnSplit.Part.TEST);
    }

    /** How the rows for validation are found. */
    static SplitMethod forValidation(Dataset rest) {
        return of(rest, ColumnSplit.Part.VALIDATION);
    }

    /** By the role of a key; a column that names no rows for this part leaves it to chance. */
    private static SplitMethod of(Dataset data, ColumnSplit.Part part) {
        if (has(data, Schema.Role.TIME)) {
            return TIME;
        }
        if (has(data, Schema.Role.GROUP)) {
            return GROUP;
        }
        return has(data, Schema.Role.SPLIT) && ColumnSplit.rows(data, part).rows() > 0 ? COLUMN : RANDOM;
    }

    private static boolean has(Dataset data, Schema.Role role) {
        return data.keys().containsKey(role.name());
    }

    /** Puts the test rows aside. A column that says which they are leaves nothing to fraction and seed. */
    public Split test(Dataset data, double fraction, long seed) {
        return switch (this) {
            case RANDOM -> Split.holdout(data, fraction, seed);
            case TIME -> TimeSplit.holdout(data, fraction);
            case GROUP -> GroupSplit.holdout(data, fraction, seed);
            case COLUMN -> ColumnSplit.test(data);
        };
    }

    /**
     * The splits to validate on.
     *
     * @param folds 1 for a holdout of the fraction; a column makes one split, whatever they are
     */
    List<Split> validation(Dataset rest, int folds, double fraction, long seed) {
        if (folds == 1 && this != COLUMN) {
            return List.of(test(rest, fraction, seed));
        }
        return switch (this) {
            case RANDOM -> Split.folds(rest, folds, seed);
            case TIME -> TimeSplit.folds(rest, folds);
            case GROUP -> GroupSplit.folds(rest, folds, seed);
            case COLUMN -> List.of(ColumnSplit.validation(rest));
        };
    }

    /** What goes to one side as a whole, in words. */
    String unit() {
        return switch (this) {
            case RANDOM, COLUMN -> "rows";
            case TIME -> "different times";
            case GROUP -> "groups";
        };
    }

    /** How many {@link #unit()} there are. */
    int units(Dataset rest) {
        return switch (this) {
            case RANDOM, COLUMN -> rest.rows();
            case TIME -> TimeSplit.differentTimes(rest);
            case GROUP -> GroupSplit.groups(rest).size();
        };
    }

    /** How many of them so many folds need: forward in time, the first fold learns from one that is never tested. */
    int unitsFor(int folds) {
        return Math.max(2, this == TIME ? folds + 1 : folds);
    }
}
