package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;

/**
 * What the trees of a forest learn to predict: a number, or for each class whether a row belongs to it (1 or 0). The
 * average of the trees is then a number or the probabilities of the classes (Malley et al., 2012). Of two classes the
 * second one is enough.
 *
 * @param means of what is learned; the trees learn the difference from it
 * @param deviation numbers are divided by their standard deviation; 1 for classes
 */
record ForestTarget(Task task, double[] means, double deviation) {

    static ForestTarget of(Target target) {
        if (target.task() == Task.REGRESSION) {
            BoostingTarget standardised = BoostingTarget.of(target);
            return new ForestTarget(target.task(), new double[] {standardised.mean()}, standardised.deviation());
        }
        int[] counts = target.classCounts();
        double[] shares = new double[target.task() == Task.BINARY ? 1 : counts.length];
        for (int output = 0; output < shares.length; output++) {
            int label = target.task() == Task.BINARY ? 1 : output;
            shares[output] = (double) counts[label] / target.rows();
        }
        return new ForestTarget(target.task(), shares, 1);
    }

    /** How many values are learned for a row, each by trees of its own. */
    int outputs() {
        return means.length;
    }

    /** What the trees learn for a row. */
    float residual(Target target, int row, int output) {
        double value = switch (task) {
            case REGRESSION, BINARY -> target.values()[row];
            case MULTICLASS -> target.classIndex(row) == output ? 1 : 0;
        };
        return (float) ((value - means[output]) / deviation);
    }

    /** The prediction for a row, from the average of its trees for each output. */
    double[] prediction(double[] averages) {
        double[] values = new double[averages.length];
        double sum = 0;
        for (int output = 0; output < values.length; output++) {
            values[output] = means[output] + deviation * averages[output];
            if (task.isClassification()) {
                values[output] = Math.min(1, Math.max(0, values[output]));
            }
            sum += values[output];
        }
        return switch (task) {
            case REGRESSION -> values;
            case BINARY -> new double[] {1 - values[0], values[0]};
            case MULTICLASS -> divided(sum > 0 ? values : means, sum > 0 ? sum : 1);
        };
    }

    private static double[] divided(double[] values, double sum) {
        double[] shares = new double[values.length];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = values[c] / sum;
        }
        return shares;
    }
}
