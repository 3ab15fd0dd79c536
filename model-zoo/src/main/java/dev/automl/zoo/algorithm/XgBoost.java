package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient boosted trees by XGBoost. Each round adds a small tree that corrects the errors of those before it; a tree
 * grows level by level.
 *
 * @param rounds how many trees are added, for each class if there are more than two
 * @param learningRate the share of each tree's correction that is applied
 * @param maxDepth splits between the root and a leaf, at most
 * @param minChildWeight the sum of second derivatives that a leaf must hold; for regression the number of rows
 * @param featureFraction the share of the columns that each tree may look at
 * @param rowFraction the share of the rows that each tree is grown on
 * @param l2 penalty on large leaf values
 */
@Algorithm(
        id = "xgboost",
        name = "gradient boosted trees",
        library = "XGBoost",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        strengths = "Strong on mixed tables; regular trees suit small data; takes categories and missing values.",
        weaknesses = "Does not extrapolate; values are floats, of about seven digits; the model is not read by eye.",
        cost = "rows x columns x rounds",
        paper = "Chen & Guestrin (2016), XGBoost: A Scalable Tree Boosting System")
public record XgBoost(
        @IntRange(low = 20, high = 1000, log = true, initial = 200)
        int rounds,

        @DoubleRange(low = 0.01, high = 0.3, log = true, initial = 0.05)
        double learningRate,

        @IntRange(low = 2, high = 10, initial = 6) int maxDepth,

        @DoubleRange(low = 0.1, high = 50, log = true, initial = 1)
        double minChildWeight,

        @DoubleRange(low = 0.3, high = 1, initial = 0.8) double featureFraction,
        @DoubleRange(low = 0.5, high = 1, initial = 0.8) double rowFraction,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 1)
        double l2)
        implements Trainer {

    private static final String TREES = "xgboost.ubj";
    private static final String TARGET = "xgboost-target.json";

    public XgBoost {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("maxDepth", maxDepth, 1);
        Require.notNegative("minChildWeight", minChildWeight);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("l2", l2);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        XgBoostLibrary.load();
        BoostingTarget coding = BoostingTarget.of(train.target());
        try {
            DMatrix data = XgBoostBooster.matrix(train.features());
            try {
                data.setLabel(coding.labels(train.target()));
                XgBoostBooster.setWeights(data, train.target());
                return new Fitted(new XgBoostBooster(boost(data, parameters(train.target(), seed))), coding);
            } finally {
                data.dispose();
            }
        } catch (XGBoostError e) {
            throw XgBoostBooster.failure(e);
        }
    }

    private byte[] boost(DMatrix data, Map<String, Object> parameters) throws XGBoostError {
        Booster booster = XGBoost.train(data, parameters, 0, Map.of(), null, null); // no round yet
        try {
            for (int round = 0; round < rounds; round++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("stopped after " + round + " of " + rounds + " rounds");
                }
                booster.update(data, round);
            }
            return booster.toByteArray("ubj");
        } finally {
            booster.dispose();
        }
    }

    private Map<String, Object> parameters(Target target, long seed) {
        Map<String, Object> parameters = XgBoostBooster.reproducible(seed);
        switch (target.task()) {
            case REGRESSION -> parameters.put("objective", "reg:squarederror");
            case BINARY -> parameters.put("objective", "binary:logistic");
            case MULTICLASS -> {
                parameters.put("objective", "multi:softprob");
                parameters.put("num_class", target.classes().size());
            }
        }
        parameters.put("base_score", target.task() == Task.REGRESSION ? 0 : 0.5);
        parameters.put("learning_rate", learningRate);
        parameters.put("max_depth", maxDepth);
        parameters.put("min_child_weight", minChildWeight);
        parameters.put("colsample_bytree", featureFraction);
        parameters.put("subsample", rowFraction);
        parameters.put("reg_lambda", l2);
        return parameters;
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(
                XgBoostBooster.read(folder.resolve(TREES)), Json.read(folder.resolve(TARGET), BoostingTarget.class));
    }

    private record Fitted(XgBoostBooster booster, BoostingTarget coding) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(booster.predict(features, false))
                    .map(coding::prediction)
                    .toArray(double[][]::new);
        }

        @Override
        public void save(Path folder) throws IOException {
            booster.write(folder.resolve(TREES));
            Json.write(folder.resolve(TARGET), coding);
        }
    }
}
