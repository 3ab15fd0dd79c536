package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Predicts with factorization machines.
 *
 * @param functions of classes, in their order, the logarithms of their probabilities but for a number that is the same for
 *     all, null for a class that had no training row; of numbers one, that predicts the scaled target
 * @param scale of the target; null for classes
 */
record FactorizationModel(FactorizedFunction[] functions, TargetScale scale) implements Model {

    private static final String FILE = "factorization-machine.json";

    @Override
    public double[][] predict(Table features) {
        double[][] rows = DenseRows.of(features);
        double[][] predicted = new double[rows.length][functions.length];
        for (int row = 0; row < rows.length; row++) {
            for (int f = 0; f < functions.length; f++) {
                predicted[row][f] = functions[f] == null ? Double.NaN : functions[f].at(rows[row]);
            }
            predicted[row] = scale == null ? Softmax.of(predicted[row]) : new double[] {scale.undo(predicted[row][0])};
        }
        return predicted;
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    static FactorizationModel load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), FactorizationModel.class);
    }
}
