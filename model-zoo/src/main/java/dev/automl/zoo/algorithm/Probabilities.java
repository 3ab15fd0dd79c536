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
}
