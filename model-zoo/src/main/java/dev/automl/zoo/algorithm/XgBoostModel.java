package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Predicts with boosted trees of XGBoost. */
record XgBoostModel(XgBoostBooster booster, BoostingTarget coding) implements Model.OfRounds {

    private static final String TREES = "xgboost.ubj";
    private static final String TARGET = "xgboost-target.json";

    static XgBoostModel load(Path folder) throws IOException {
        return new XgBoostModel(
                XgBoostBooster.read(folder.resolve(TREES)), Json.read(folder.resolve(TARGET), BoostingTarget.class));
    }

    @Override
    public double[][] predict(Table features) {
        return predict(features, XgBoostBooster.ALL_ROUNDS);
    }

    @Override
    public double[][] predict(Table features, int rounds) {
        return Arrays.stream(booster.predict(features, false, rounds))
                .map(coding::prediction)
                .toArray(double[][]::new);
    }

    @Override
    public void save(Path folder) throws IOException {
        booster.write(folder.resolve(TREES));
        Json.write(folder.resolve(TARGET), coding);
    }
}
