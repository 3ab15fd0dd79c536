package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Lets trees vote, and turns the shares of the votes into probabilities.
 *
 * @param sigmoids one for each class, in order; null for a class that had no training row
 */
record BoostedModel(TribuoModel votes, PlattScaling[] sigmoids) implements Model {

    private static final String FILE = "sigmoids.json";

    @Override
    public double[][] predict(Table features) {
        return Arrays.stream(votes.predict(features)).map(this::probabilities).toArray(double[][]::new);
    }

    private double[] probabilities(double[] shares) {
        double[] probabilities = new double[shares.length];
        for (int c = 0; c < shares.length; c++) {
            if (sigmoids[c] != null) {
                probabilities[c] = sigmoids[c].probability(shares[c]);
            }
        }
        return Probabilities.normalised(probabilities);
    }

    @Override
    public void save(Path folder) throws IOException {
        votes.save(folder);
        Json.write(folder.resolve(FILE), sigmoids);
    }

    static BoostedModel load(Path folder) throws IOException {
        return new BoostedModel(TribuoModel.load(folder), Json.read(folder.resolve(FILE), PlattScaling[].class));
    }
}
