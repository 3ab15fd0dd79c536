package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;

/**
 * What the trees of a forest learn: a scaled number, or for each class whether a row belongs to it (1 or 0). The average
 * of the trees is then a number, or the probabilities of the classes (Malley et al., 2012). Of two classes the second one
 * is enough.
 *
 * @param means of what is learned, one for each output; the trees learn the difference from it
 */
record ForestTarget(Task task, TargetScale scale, double[] means) {

    static ForestTarget of(Target target) {
        if (target.task() == Task.REGRESSION) {
            return new ForestTarget(target.task(), TargetScale.of(target), new double[] {0});
        }
        double[] counts = target.classWeights();
        double rows = Arrays.stream(target.weights()).sum();
        double[] shares = new double[target.task() == Task.BINARY ? 1 : counts.length];
        for (int output = 0; output < shares.length; output++) {
            int label = target.task() == Task.BINARY ? 1 : output;
            shares[output] = counts[label] / rows;
        }
        return new ForestTarget(target.task(), TargetScale.NONE, shares);
    }

    /** How many values are learned for a row, each by trees of its own. */
    int outputs() {
        return means.length;
    }

    /** What the trees learn for each row: one array an output. */
    float[][] residuals(Target target) {
        double[] values = scale.apply(target.values());
        float[][] residuals = new float[outputs()][target.rows()];
        for (int output = 0; output < outputs(); output++) {
            for (int row = 0; row < target.rows(); row++) {
                double value = task == Task.MULTICLASS ? (values[row] == output ? 1 : 0) : values[row];
                residuals[output][row] = (float) (value - means[output]);
            }
        }
        return residuals;
    }

    /** The prediction for a row, from the average of its trees for each output. */
    double[] prediction(double[] averages) {
        if (task == Task.REGRESSION) {
            return new double[] {scale.undo(averages[0])};
        }
        double[] shares = new double[averages.length];
        double sum = 0;
        for (int output = 0; output < shares.length; output++) {
            shares[output] = Math.min(1, Math.max(0, means[output] + averages[output]));
            sum += shares[output];
        }
        if (task == Task.BINARY) {
            return new double[] {1 - shares[0], shares[0]};
        }
        return Probabilities.normalised(sum > 0 ? shares : means);
    }
}
