package dev.automl.search.fairness;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Predictions;

/** Sums of weights by group: of rows, of those of each class, of those predicted as it, of those that are both. */
final class Tally {

    /**
     * What is predicted for each row.
     *
     * @param guesses the class that each row is predicted as, or the predicted number
     */
    record Decisions(Target truth, double[] guesses) {

        static Decisions of(Target truth, double[][] predicted, double threshold) {
            double[] guesses = new double[predicted.length];
            for (int row = 0; row < guesses.length; row++) {
                guesses[row] = truth.task() == Task.REGRESSION
                        ? predicted[row][0]
                        : Predictions.classIndex(threshold, predicted[row]);
            }
            return new Decisions(truth, guesses);
        }
    }

    private final Decisions decisions;
    private final int[] groupOf;
    private final double[] weights;
    private final double[][] truths;
    private final double[][] guesses;
    private final double[][] hits;
    private final double[] errors;
    private final double[] absoluteErrors;

    Tally(Decisions decisions, int[] groupOf, int groups) {
        int classes = decisions.truth().classes().size();
        this.decisions = decisions;
        this.groupOf = groupOf;
        weights = new double[groups];
        truths = new double[groups][classes];
        guesses = new double[groups][classes];
        hits = new double[groups][classes];
        errors = new double[groups];
        absoluteErrors = new double[groups];
    }

    void add(int row, double weight) {
        int group = groupOf[row];
        weights[group] += weight;
        double guess = decisions.guesses()[row];
        if (decisions.truth().task() == Task.REGRESSION) {
            double error = guess - decisions.truth().values()[row];
            errors[group] += weight * error;
            absoluteErrors[group] += weight * Math.abs(error);
            return;
        }
        int truth = decisions.truth().classIndex(row);
        truths[group][truth] += weight;
        guesses[group][(int) guess] += weight;
        hits[group][truth] += truth == (int) guess ? weight : 0;
    }

    int groups() {
        return weights.length;
    }

    double weight(int group) {
        return weights[group];
    }

    /** Of the class. */
    double ofClass(int group, int c) {
        return truths[group][c];
    }

    /** Predicted as the class. */
    double guessed(int group, int c) {
        return guesses[group][c];
    }

    /** Of the class, and predicted as it. */
    double right(int group, int c) {
        return hits[group][c];
    }

    /** Sum of the predicted numbers less the true ones. */
    double error(int group) {
        return errors[group];
    }

    double absoluteError(int group) {
        return absoluteErrors[group];
    }
}
