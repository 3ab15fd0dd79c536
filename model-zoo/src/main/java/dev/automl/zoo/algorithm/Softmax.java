package dev.automl.zoo.algorithm;

/** Makes probabilities of numbers. */
final class Softmax {

    private Softmax() {}

    /**
     * Probabilities in proportion to the exponentials of some numbers.
     *
     * @param logarithms {@code NaN} for a class that can't be
     */
    static double[] of(double[] logarithms) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logarithm : logarithms) {
            largest = Double.isNaN(logarithm) ? largest : Math.max(largest, logarithm);
        }
        double[] shares = new double[logarithms.length];
        for (int c = 0; c < shares.length; c++) {
            // The largest number becomes 0, so that no exponential overflows and not all of them vanish.
            shares[c] = Double.isNaN(logarithms[c]) ? 0 : StrictMath.exp(logarithms[c] - largest);
        }
        return Probabilities.normalised(shares);
    }
}
