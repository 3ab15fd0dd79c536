package dev.automl.zoo.validation;

import dev.automl.zoo.data.Dataset;
import java.util.List;

/** Rows to fit on, and rows to score on that the fit never sees. */
public record Split(Dataset train, Dataset test) {

    /**
     * Puts a share of the rows aside, drawn at random; for classification the same share of every class.
     *
     * @param fraction of the rows to put aside, above 0 and below 1
     */
    public static Split holdout(Dataset data, double fraction, long seed) {
        throw new UnsupportedOperationException();
    }

    /**
     * Splits the rows into {@code count} folds of nearly equal size, drawn at random; for classification each class is
     * spread evenly. Every row is a test row of exactly one of the returned splits.
     */
    public static List<Split> folds(Dataset data, int count, long seed) {
        throw new UnsupportedOperationException();
    }
}
