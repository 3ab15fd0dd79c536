package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Predicts with boosted trees of LightGBM. */
record LightGbmModel(LightGbmBooster booster, BoostingTarget coding) implements Model.OfRounds {

    private static final String TREES = "lightgbm.txt";
    private static final String TARGET = "lightgbm-target.json";

    static LightGbmModel load(Path folder) throws IOException {
        return new LightGbmModel(
                LightGbmBooster.read(folder.resolve(TREES)), Json.read(folder.resolve(TARGET), BoostingTarget.class));
    }

    @Override
    public double[][] predict(Table features) {
        return predict(features, LightGbmBooster.ALL_ROUNDS);
    }

    @Override
    public double[][] predict(Table features, int rounds) {
        return Arrays.stream(booster.predict(features, rounds))
                .map(coding::prediction)
                .toArray(double[][]::new);
    }

    @Override
    public void save(Path folder) throws IOException {
        booster.write(folder.resolve(TREES));
        Json.write(folder.resolve(TARGET), coding);
    }
}
