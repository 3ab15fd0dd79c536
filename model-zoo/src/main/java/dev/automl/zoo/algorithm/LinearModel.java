package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Predicts with linear functions of the columns.
 *
 * @param meaning what the values of the functions are
 * @param functions in the order of the target's classes; null for a class that had no training row
 */
record LinearModel(Meaning meaning, LinearFunction[] functions) implements Model {

    private static final String FILE = "linear-model.json";

    /** Log odds beyond this are cut off, so that never all the probabilities of a row are rounded to zero. */
    private static final double MAX_LOG_ODDS = 700;

    /** What the value of a function is. */
    enum Meaning {
        /** The prediction; there is one function. */
        NUMBER,
        /** The log odds of a class against all the others. */
        LOG_ODDS,
        /** The logarithm of the probability of a class, but for a number that is the same for all classes. */
        LOG_SHARES
    }

    static LinearModel classifier(LinearFunction[] logOdds) {
        return new LinearModel(Meaning.LOG_ODDS, logOdds);
    }

    static LinearModel softmax(LinearFunction[] logShares) {
        return new LinearModel(Meaning.LOG_SHARES, logShares);
    }

    static LinearModel regressor(LinearFunction function) {
        return new LinearModel(Meaning.NUMBER, new LinearFunction[] {function});
    }

    @Override
    public double[][] predict(Table features) {
        double[][] values = LinearFunction.valuesOf(functions, DenseRows.of(features));
        return switch (meaning) {
            case NUMBER -> values;
            case LOG_ODDS ->
                Arrays.stream(values).map(LinearModel::probabilities).toArray(double[][]::new);
            case LOG_SHARES -> Arrays.stream(values).map(Softmax::of).toArray(double[][]::new);
        };
    }

    /** The probability of each class against all the others, made to add up to 1. */
    private static double[] probabilities(double[] values) {
        double[] probabilities = new double[values.length];
        for (int c = 0; c < values.length; c++) {
            if (!Double.isNaN(values[c])) {
                double logOdds = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, values[c]));
                probabilities[c] = 1 / (1 + StrictMath.exp(-logOdds));
            }
        }
        return Probabilities.normalised(probabilities);
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    static LinearModel load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), LinearModel.class);
    }
}
