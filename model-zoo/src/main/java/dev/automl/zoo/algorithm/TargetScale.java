package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Target;

/**
 * Brings a numeric target to mean 0 and standard deviation 1, so that one range of penalties suits every data set.
 *
 * @param deviation the standard deviation; 1 if all the values are equal
 */
record TargetScale(double mean, double deviation) {

    /** Leaves the target as it is. */
    static final TargetScale NONE = new TargetScale(0, 1);

    static TargetScale of(Target target) {
        double[] values = target.values();
        double[] weights = target.weights();
        double total = 0;
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            total += weights[row];
            sum += weights[row] * values[row];
        }
        double mean = sum / total;
        double squares = 0;
        for (int row = 0; row < values.length; row++) {
            squares += weights[row] * (values[row] - mean) * (values[row] - mean);
        }
        double deviation = Math.sqrt(squares / total);
        return new TargetScale(mean, deviation > 0 ? deviation : 1);
    }

    double[] apply(double[] values) {
        double[] scaled = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            scaled[row] = (values[row] - mean) / deviation;
        }
        return scaled;
    }

    double undo(double scaled) {
        return scaled * deviation + mean;
    }
}
