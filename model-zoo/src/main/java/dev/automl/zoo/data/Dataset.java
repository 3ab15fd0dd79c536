package dev.automl.zoo.data;

/** Features and the target they belong to, row by row. */
public record Dataset(Table features, Target target) {

    public Dataset {
        if (features.rows() != target.rows()) {
            throw new IllegalArgumentException(
                    features.rows() + " rows of features, but " + target.rows() + " target values");
        }
    }

    public int rows() {
        return features.rows();
    }

    /** A copy that holds the given rows, in the given order. */
    public Dataset select(int[] rows) {
        return new Dataset(features.select(rows), target.select(rows));
    }
}
