package dev.automl.zoo.algorithm;

/** Arithmetic with the probabilities of classes. */
final class Probabilities {

    private Probabilities() {}

    /** Numbers of at least 0, divided by their sum, which must be above 0. */
    static double[] normalised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[] probabilities = new double[values.length];
        for (int c = 0; c < values.length; c++) {
            probabilities[c] = values[c] / sum;
        }
        return probabilities;
    }

    /**
     * Probabilities in proportion to the exponentials of some numbers.
     *
     * @param logarithms {@code NaN} for a class that can't be
     */
    static double[] softmax(double[] logarithms) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logarithm : logarithms) {
            largest = Double.isNaN(logarithm) ? largest : Math.max(largest, logarithm);
        }
        double[] shares = new double[logarithms.length];
        for (int c = 0; c < shares.length; c++) {
            // The largest number becomes 0, so that no exponential overflows and not all of them vanish.
            shares[c] = Double.isNaN(logarithms[c]) ? 0 : StrictMath.exp(logarithms[c] - largest);
        }
        return normalised(shares);
    }
}
