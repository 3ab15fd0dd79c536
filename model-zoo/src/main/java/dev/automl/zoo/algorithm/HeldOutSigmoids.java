package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Fits Platt's sigmoids on scores of rows that were held out of the training; those of rows learned from flatter. */
final class HeldOutSigmoids {

    private static final int FOLDS = 3;

    private HeldOutSigmoids() {}

    /**
     * For each class the sigmoid that makes log odds of its scores.
     *
     * @param learner given training rows, learns to give each row of a table one score for each class; {@code NaN} for a
     *     class without training rows. It is called once for each of {@value #FOLDS} folds.
     * @return in the order of the target's classes; null for a class that has no score
     */
    static PlattScaling[] fit(Dataset train, Function<Dataset, Function<Table, double[][]>> learner) {
        int classes = train.target().classes().size();
        double[][] scores = new double[classes][train.rows()];
        boolean[][] positive = new boolean[classes][train.rows()];
        int[] known = new int[classes];
        int[] folds = folds(train.target());
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            Dataset rest = train.select(IntStream.range(0, train.rows())
                    .filter(row -> folds[row] != fold)
                    .toArray());
            Dataset heldOut = train.select(IntStream.range(0, train.rows())
                    .filter(row -> folds[row] == fold)
                    .toArray());
            if (rest.rows() == 0 || heldOut.rows() == 0) {
                continue;
            }
            double[][] scored = learner.apply(rest).apply(heldOut.features());
            for (int c = 0; c < classes; c++) {
                for (int row = 0; row < scored.length; row++) {
                    if (!Double.isNaN(scored[row][c])) {
                        scores[c][known[c]] = scored[row][c];
                        positive[c][known[c]++] = heldOut.target().classIndex(row) == c;
                    }
                }
            }
        }
        int[] rowsOfClasses = train.target().classCounts();
        PlattScaling[] sigmoids = new PlattScaling[classes];
        for (int c = 0; c < classes; c++) {
            if (rowsOfClasses[c] > 0) {
                sigmoids[c] = PlattScaling.fit(scores[c], positive[c], known[c]);
            }
        }
        return sigmoids;
    }

    /** Deals out the rows of each class in turn, so that every fold has its share of it. */
    private static int[] folds(Target target) {
        int[] seen = new int[target.classes().size()];
        return IntStream.range(0, target.rows())
                .map(row -> seen[target.classIndex(row)]++ % FOLDS)
                .toArray();
    }
}
