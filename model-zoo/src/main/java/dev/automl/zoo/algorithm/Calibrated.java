package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.validation.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the probabilities of a classifier true: of the rows that get 70 % for a class, seven of ten should belong to it.
 * In {@value #FOLDS} folds the trainer predicts rows that it did not learn from; how often these belong to each class tells
 * how its probabilities are to be corrected. The model itself learns from all rows. Corrected probabilities are made to add
 * up to 1 again. It takes {@value #FOLDS} more fits; with fewer than {@value #MIN_ROWS} rows nothing is corrected.
 *
 * <p>Zadrozny and Elkan, Transforming classifier scores into accurate multiclass probability estimates, KDD 2002.
 *
 * @param trainer of a classifier
 */
public record Calibrated(Trainer trainer, Method method) implements Wrapper {

    /** How probabilities are corrected. */
    public enum Method {
        /** By a sigmoid of the log odds (Platt, 1999); good for few rows. */
        PLATT,
        /** By any rising function; it takes a thousand rows or more. */
        ISOTONIC
    }

    private static final int FOLDS = 5;
    private static final int MIN_ROWS = 20;
    private static final String FILE = "calibration.json";

    @Override
    public Model fit(Dataset train, long seed) {
        if (!train.target().task().isClassification()) {
            throw new IllegalArgumentException("only the probabilities of classes can be calibrated");
        }
        Model model = trainer.fit(train, seed);
        return new Fitted(model, train.rows() < MIN_ROWS ? Curves.NONE : curves(train, seed));
    }

    private Curves curves(Dataset train, long seed) {
        List<double[]> predicted = new ArrayList<>();
        List<Integer> truth = new ArrayList<>();
        for (Split fold : Split.folds(train, FOLDS, seed)) {
            predicted.addAll(
                    List.of(trainer.fit(fold.train(), seed).predict(fold.test().features())));
            Target target = fold.test().target();
            for (int row = 0; row < target.rows(); row++) {
                truth.add(target.classIndex(row));
            }
        }
        List<PlattScaling> sigmoids = new ArrayList<>();
        List<IsotonicRegression> steps = new ArrayList<>();
        for (int c = 0; c < train.target().classes().size(); c++) {
            double[] probabilities = new double[truth.size()];
            boolean[] positive = new boolean[truth.size()];
            for (int row = 0; row < positive.length; row++) {
                probabilities[row] = predicted.get(row)[c];
                positive[row] = truth.get(row) == c;
            }
            if (method == Method.PLATT) {
                double[] logOdds =
                        Arrays.stream(probabilities).map(Curves::logOdds).toArray();
                sigmoids.add(PlattScaling.fit(logOdds, positive, positive.length));
            } else {
                steps.add(isotonic(probabilities, positive));
            }
        }
        return new Curves(sigmoids, steps);
    }

    /** Learns from 1 and 0 a little less extreme, as Platt does, so that no probability becomes exactly 0. */
    private static IsotonicRegression isotonic(double[] probabilities, boolean[] positive) {
        int positives = 0;
        for (boolean isPositive : positive) {
            positives += isPositive ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (positive.length - positives + 2.0);
        double[] goals = new double[positive.length];
        double[] weights = new double[positive.length];
        for (int row = 0; row < goals.length; row++) {
            goals[row] = positive[row] ? high : low;
            weights[row] = 1;
        }
        return IsotonicRegression.fit(probabilities, goals, weights);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(trainer.load(folder), Json.read(folder.resolve(FILE), Curves.class));
    }

    /** The corrections, one for each class; of one kind or the other, or none at all. */
    record Curves(List<PlattScaling> sigmoids, List<IsotonicRegression> steps) {

        private static final Curves NONE = new Curves(List.of(), List.of());

        /** Keeps log odds finite. */
        private static final double SMALLEST = 1e-9;

        private double[] correct(double[] probabilities) {
            if (sigmoids.isEmpty() && steps.isEmpty()) {
                return probabilities;
            }
            double[] corrected = new double[probabilities.length];
            for (int c = 0; c < corrected.length; c++) {
                if (steps.isEmpty()) {
                    PlattScaling sigmoid = sigmoids.get(c);
                    double odds = sigmoid.slope() * logOdds(probabilities[c]) + sigmoid.intercept();
                    corrected[c] = Math.max(SMALLEST, 1 / (1 + StrictMath.exp(-odds)));
                } else {
                    corrected[c] = steps.get(c).at(probabilities[c]);
                }
            }
            return Probabilities.normalised(corrected);
        }

        private static double logOdds(double probability) {
            double bounded = Math.max(SMALLEST, Math.min(1 - SMALLEST, probability));
            return StrictMath.log(bounded / (1 - bounded));
        }
    }

    private record Fitted(Model model, Curves curves) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(model.predict(features)).map(curves::correct).toArray(double[][]::new);
        }

        @Override
        public void save(Path folder) throws IOException {
            model.save(folder);
            Json.write(folder.resolve(FILE), curves);
        }
    }
}
