package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Predicts with linear functions of the columns.
 *
 * @param classification whether the functions are log odds, each of one class against all the others; else there is one
 *     function, and its value is the prediction
 * @param functions in the order of the target's classes; null for a class that had no training row
 */
record LinearModel(boolean classification, LinearFunction[] functions) implements Model {

    private static final String FILE = "linear-model.json";

    /** Log odds beyond this are cut off, so that never all the probabilities of a row are rounded to zero. */
    private static final double MAX_LOG_ODDS = 700;

    static LinearModel classifier(LinearFunction[] logOdds) {
        return new LinearModel(true, logOdds);
    }

    static LinearModel regressor(LinearFunction function) {
        return new LinearModel(false, new LinearFunction[] {function});
    }

    @Override
    public double[][] predict(Table features) {
        double[][] rows = TribuoData.rows(features);
        double[][] predicted = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            predicted[row] = classification ? probabilities(rows[row]) : new double[] {functions[0].at(rows[row])};
        }
        return predicted;
    }

    /** The probability of each class against all the others, made to add up to 1. */
    private double[] probabilities(double[] row) {
        double[] probabilities = new double[functions.length];
        double sum = 0;
        for (int c = 0; c < functions.length; c++) {
            if (functions[c] != null) {
                double logOdds = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, functions[c].at(row)));
                probabilities[c] = 1 / (1 + StrictMath.exp(-logOdds));
                sum += probabilities[c];
            }
        }
        for (int c = 0; c < functions.length; c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    static LinearModel load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), LinearModel.class);
    }
}
