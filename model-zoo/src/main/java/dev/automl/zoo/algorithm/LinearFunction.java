package dev.automl.zoo.algorithm;

/**
 * What a linear model learns: a constant, and a weight for each column.
 *
 * @param intercept the value where every column is zero
 * @param weights one for each column, in order
 */
record LinearFunction(double intercept, double[] weights) {

    /** The intercept plus the weighted sum of a row. */
    double at(double[] row) {
        double sum = intercept;
        for (int column = 0; column < weights.length; column++) {
            sum += weights[column] * row[column];
        }
        return sum;
    }

    /** Where this function predicts the scaled target, one that predicts the target. */
    LinearFunction undone(TargetScale scale) {
        return rescaled(scale.deviation(), scale.mean());
    }

    /** The function {@code factor * this + shift}. */
    LinearFunction rescaled(double factor, double shift) {
        double[] rescaled = new double[weights.length];
        for (int column = 0; column < weights.length; column++) {
            rescaled[column] = factor * weights[column];
        }
        return new LinearFunction(factor * intercept + shift, rescaled);
    }

    /** For each row the values of all functions; {@code NaN} where there is none. */
    static double[][] valuesOf(LinearFunction[] functions, double[][] rows) {
        double[][] values = new double[rows.length][functions.length];
        for (int row = 0; row < rows.length; row++) {
            for (int f = 0; f < functions.length; f++) {
                values[row][f] = functions[f] == null ? Double.NaN : functions[f].at(rows[row]);
            }
        }
        return values;
    }

    /** Functions whose values are log odds, as the sigmoids say. */
    static LinearFunction[] calibrated(LinearFunction[] functions, PlattScaling[] sigmoids) {
        LinearFunction[] calibrated = new LinearFunction[functions.length];
        for (int f = 0; f < functions.length; f++) {
            if (functions[f] != null) {
                calibrated[f] = functions[f].rescaled(sigmoids[f].slope(), sigmoids[f].intercept());
            }
        }
        return calibrated;
    }
}
