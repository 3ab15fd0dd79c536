package dev.automl.reports.html;

import dev.automl.search.evaluation.TestEvaluation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Test rows and what is predicted for them, as arrays with one value a row.
 *
 * @param truth the number, or the index of the class
 */
record TestRows(double[] truth, double[] weights, double[][] predicted) {

    static TestRows of(TestEvaluation evaluation) {
        double[] weights = evaluation.weights();
        if (weights == null) {
            weights = new double[evaluation.truth().length];
            Arrays.fill(weights, 1);
        }
        return new TestRows(evaluation.truth(), weights, evaluation.predicted());
    }

    int size() {
        return truth.length;
    }

    boolean[] inClass(int c) {
        boolean[] in = new boolean[size()];
        for (int row = 0; row < in.length; row++) {
            in[row] = (int) truth[row] == c;
        }
        return in;
    }

    /** The probability of a class; or the number, which is the only one. */
    double[] predicted(int c) {
        return IntStream.range(0, size()).mapToDouble(row -> predicted[row][c]).toArray();
    }
}
