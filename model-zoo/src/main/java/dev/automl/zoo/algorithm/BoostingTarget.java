package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;

/**
 * Translates between the target and a boosting library. The libraries keep labels as 32-bit floats, which would round
 * away small differences between large numbers: so numbers are scaled before, and predictions turned back after.
 */
record BoostingTarget(Task task, TargetScale scale) {

    private static final int MANY_CLASSES = 10;
    private static final int LARGEST_LEAF = 2;

    static BoostingTarget of(Target target) {
        boolean numbers = target.task() == Task.REGRESSION;
        return new BoostingTarget(target.task(), numbers ? TargetScale.of(target) : TargetScale.NONE);
    }

    /** For a loss that takes numbers of 0 or more only: they are divided by their mean, but not shifted. */
    static BoostingTarget ofPositive(Target target) {
        double mean = TargetScale.of(target).mean();
        return new BoostingTarget(target.task(), new TargetScale(0, mean > 0 ? mean : 1));
    }

    /**
     * How much a leaf may add to the score of one of several classes, before the learning rate; 0 for any amount. Where a class
     * is predicted with probability p, its first leaves add up to 1 / p: with many classes so much that boosting diverges.
     */
    static int mostOfALeaf(Target target) {
        return target.classes().size() > MANY_CLASSES ? LARGEST_LEAF : 0;
    }

    /** The labels for the library: scaled numbers, or the indices of the classes. */
    float[] labels(Target target) {
        double[] scaled = scale.apply(target.values());
        float[] labels = new float[scaled.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (float) scaled[row];
        }
        return labels;
    }

    /**
     * The prediction for a row.
     *
     * @param output of the library: a scaled number, the probability of the second of two classes, or one probability a
     *     class
     */
    double[] prediction(double[] output) {
        return switch (task) {
            case REGRESSION -> new double[] {scale.undo(output[0])};
            case BINARY -> new double[] {1 - output[0], output[0]};
            case MULTICLASS -> Probabilities.normalised(output);
        };
    }
}
