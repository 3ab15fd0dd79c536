package dev.automl.zoo.validation;

import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How the rows of a run are split: into test rows and others, and these for validation, on folds or on one holdout. It is
 * chosen once, before the search, and is the same for every trial.
 *
 * @param testBy how the test rows are found; counts only if they have no file of their own
 * @param validateBy how the rows for validation are found
 * @param folds how many folds; 1 stands for a single holdout
 * @param holdoutFraction the share of rows in the holdout; counts only if {@code folds} is 1, and no column says which
 *     rows it has
 * @param sampleFraction the share of the other rows that trials see, training and validation together; 1 for all of them
 */
public record ValidationPlan(
        SplitMethod testBy, SplitMethod validateBy, int folds, double holdoutFraction, double sampleFraction) {

    /** How {@link #choose} decides, in words. */
    public static final String RULE = "5 folds if there are fewer than 20,000 rows, else a holdout of 20 %";

    private static final int USUAL_FOLDS = 5;
    private static final int ROWS_FOR_HOLDOUT = 20_000;
    private static final double USUAL_HOLDOUT = 0.2;

    public ValidationPlan {
        if (folds < 1) {
            throw new IllegalArgumentException("folds must be 1 (a single holdout) or more, not " + folds);
        }
        if (!(holdoutFraction > 0 && holdoutFraction < 1)) {
            throw new IllegalArgumentException("holdoutFraction must be above 0 and below 1, not " + holdoutFraction);
        }
        if (!(sampleFraction > 0 && sampleFraction <= 1)) {
            throw new IllegalArgumentException("sampleFraction must be above 0 and at most 1, not " + sampleFraction);
        }
    }

    /** Trials see all rows. */
    public ValidationPlan(SplitMethod testBy, SplitMethod validateBy, int folds, double holdoutFraction) {
        this(testBy, validateBy, folds, holdoutFraction, 1);
    }

    /** The same plan with trials that see this share of the rows. */
    public ValidationPlan sampled(double fraction) {
        return new ValidationPlan(testBy, validateBy, folds, holdoutFraction, fraction);
    }

    /** Everything at random. */
    public ValidationPlan(int folds, double holdoutFraction) {
        this(SplitMethod.RANDOM, SplitMethod.RANDOM, folds, holdoutFraction);
    }

    /**
     * Chooses by the {@link #RULE}, with no more folds than rows, groups or times allow; unless a column says which rows
     * validate.
     *
     * @param rest the rows that are not test rows
     * @param folds the number that was asked for, which overrides the rule; 1 asks for a holdout
     * @throws DataException if there are too few rows to validate at all, or for the folds that were asked for; or if there
     *     are no folds to make, because a column says which rows validate
     */
    public static ValidationPlan choose(SplitMethod testBy, Dataset rest, OptionalInt folds) {
        SplitMethod method = SplitMethod.forValidation(rest);
        if (method == SplitMethod.COLUMN) {
            if (ColumnSplit.validation(rest).train().rows() == 0) {
                throw new DataException("the split column (--split-column) names no row for training");
            }
            if (folds.orElse(1) > 1) {
                throw new DataException(
                        "the split column names the rows that validate, so there are no folds; leave out --folds");
            }
            return new ValidationPlan(testBy, method, 1, USUAL_HOLDOUT);
        }
        int units = method.units(rest);
        int needed = method.unitsFor(folds.orElse(1));
        if (units < needed) {
            throw new DataException("too few " + method.unit() + " to validate: " + units
                    + " besides the test rows, but "
                    + (needed == 2 ? "at least 2 are needed" : folds.getAsInt() + " folds need at least " + needed)
                    + "; give more rows" + (needed == 2 ? "" : " or ask for fewer folds"));
        }
        int usual = rest.rows() < ROWS_FOR_HOLDOUT ? USUAL_FOLDS : 1;
        while (method.unitsFor(usual) > units) {
            usual--;
        }
        return new ValidationPlan(testBy, method, folds.orElse(usual), USUAL_HOLDOUT);
    }

    /** The splits that a trial is scored on, made from the rows that are not test rows. */
    public List<Split> splits(Dataset rest, long seed) {
        // Of every class the same share, and at least one row.
        Dataset seen = sampleFraction < 1
                ? Split.holdout(rest, 1 - sampleFraction, seed).train()
                : rest;
        return validateBy.validation(seen, folds, holdoutFraction, seed);
    }

    /** The plan for these rows in words, such as {@code 5 folds of the other 275 rows, stratified}. */
    public String describe(Dataset rest) {
        if (validateBy == SplitMethod.COLUMN) {
            int rows = ColumnSplit.validation(rest).test().rows();
            return String.format(
                    Locale.ROOT, "%,d of the other %,d rows validate, as they are marked", rows, rest.rows());
        }
        StringBuilder text = new StringBuilder();
        text.append(
                folds == 1
                        ? String.format(Locale.ROOT, "a holdout of %.0f %%", 100 * holdoutFraction)
                        : folds + " folds");
        text.append(String.format(Locale.ROOT, " of the other %,d rows", rest.rows()));
        boolean classes = rest.target().task().isClassification();
        return switch (validateBy) {
            case TIME ->
                text.append(folds == 1 ? ", the latest ones" : ", forward in time")
                        .toString();
            case GROUP ->
                text.append(", whole groups")
                        .append(classes ? ", stratified as far as they allow" : "")
                        .toString();
            default ->
                classes ? text.append(", stratified").append(rareClasses(rest)).toString() : text.toString();
        };
    }

    /** A remark on the smallest class, if it can't be tested everywhere. */
    private String rareClasses(Dataset rest) {
        int[] counts = rest.target().classCounts();
        int needed = Math.max(2, folds);
        int smallest = -1;
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0 && counts[c] < needed && (smallest < 0 || counts[c] < counts[smallest])) {
                smallest = c;
            }
        }
        if (smallest < 0) {
            return "";
        }
        String rows = counts[smallest] == 1 ? "1 row" : counts[smallest] + " rows";
        return "; class '" + rest.target().classes().get(smallest) + "' has only " + rows
                + (folds == 1 ? ", so the holdout leaves it out" : ", so not every fold tests it");
    }
}
