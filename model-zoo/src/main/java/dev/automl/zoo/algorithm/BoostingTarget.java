package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;

/**
 * Translates between our target and a boosting library. The libraries keep labels as 32-bit floats, which would round
 * away the small differences between large numbers; so numbers are standardised first, and predictions turned back.
 *
 * @param mean of the training target; 0 for classes
 * @param deviation standard deviation of the training target; 1 for classes
 */
record BoostingTarget(Task task, double mean, double deviation) {

    static BoostingTarget of(Target target) {
        if (target.task().isClassification()) {
            return new BoostingTarget(target.task(), 0, 1);
        }
        double sum = 0;
        for (double value : target.values()) {
            sum += value;
        }
        double mean = sum / target.rows();
        double squares = 0;
        for (double value : target.values()) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / target.rows());
        return new BoostingTarget(target.task(), mean, deviation > 0 ? deviation : 1);
    }

    /** The labels for the library: standardised numbers, or the indices of the classes. */
    float[] labels(Target target) {
        float[] labels = new float[target.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (float) ((target.values()[row] - mean) / deviation);
        }
        return labels;
    }

    /**
     * The prediction for a row.
     *
     * @param output of the library: a standardised number, the probability of the second of two classes, or one
     *     probability a class
     */
    double[] prediction(double[] output) {
        return switch (task) {
            case REGRESSION -> new double[] {mean + deviation * output[0]};
            case BINARY -> new double[] {1 - output[0], output[0]};
            case MULTICLASS -> normalised(output);
        };
    }

    private static double[] normalised(double[] output) {
        double sum = 0;
        for (double probability : output) {
            sum += probability;
        }
        double[] probabilities = new double[output.length];
        for (int c = 0; c < output.length; c++) {
            probabilities[c] = output[c] / sum;
        }
        return probabilities;
    }
}
