package dev.automl.zoo.algorithm;

/**
 * A weighted sum of how like a row is to some known rows.
 *
 * @param intercept the value for a row that is like none of them
 * @param vectors the indexes of the known rows that matter, the support vectors
 * @param weights one for each of them
 */
record KernelFunction(double intercept, int[] vectors, double[] weights) {

    /** @param likeness to each known row */
    double at(double[] likeness) {
        double sum = intercept;
        for (int i = 0; i < vectors.length; i++) {
            sum += weights[i] * likeness[vectors[i]];
        }
        return sum;
    }

    /** The same function where the known rows have other indexes. */
    KernelFunction of(int[] indexes) {
        int[] moved = new int[vectors.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = indexes[vectors[i]];
        }
        return new KernelFunction(intercept, moved, weights);
    }
}
