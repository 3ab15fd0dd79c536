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
 * Random forest by XGBoost. Every deep tree is grown on a random part of the rows and on its own; each split looks at
 * some random columns. The prediction is the average of the trees; for classes it is their average share in the leaves.
 *
 * @param trees how many trees are averaged, for each class if there are more than two
 * @param maxDepth splits between the root and a leaf, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each split may look at
 * @param rowFraction the share of the rows that each tree is grown on
 * @param smoothing how many rows of the overall average are mixed into each leaf; keeps probabilities away from 0 and 1
 */
@Algorithm(
        id = "xgboost-forest",
        name = "a random forest by XGBoost",
        library = "XGBoost",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        stoppable = true,
        strengths = "Hard to get wrong; good with its initial values; little affected by noise and outliers.",
        weaknesses = "Mostly behind boosting; does not extrapolate; large models; slow with many classes.",
        cost = "rows x columns x trees x depth",
        paper = "Breiman (2001), Random Forests; Malley et al. (2012), Probability Machines")
public record XgBoostForest(
        @IntRange(low = 20, high = 500, log = true, initial = 100)
        int trees,

        @IntRange(low = 3, high = 20, initial = 14) int maxDepth,

        @IntRange(low = 1, high = 50, log = true, initial = 3)
        int minRowsInLeaf,

        @DoubleRange(low = 0.1, high = 1, initial = 0.5) double featureFraction,
        @DoubleRange(low = 0.3, high = 1, initial = 0.63) double rowFraction,

        @DoubleRange(low = 0.01, high = 10, log = true, initial = 0.1)
        double smoothing)
        implements Trainer {

    private static final String TREES = "xgboost-forest.ubj";
    private static final String TARGET = "xgboost-forest-target.json";

    public XgBoostForest {
        Require.atLeast("trees", trees, 1);
        Require.atLeast("maxDepth", maxDepth, 1);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("smoothing", smoothing);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        ForestTarget coding = ForestTarget.of(train.target());
        try {
            DMatrix data = XgBoostBooster.matrix(train.features());
            try {
                return new Fitted(new XgBoostBooster(grow(data, train.target(), coding, seed)), coding);
            } finally {
                data.dispose();
            }
        } catch (XGBoostError e) {
            throw XgBoostBooster.failure(e);
        }
    }

    /**
     * Boosting would follow the errors of the trees so far. The gradients here stay the same, those of the squared error
     * before the first tree, so that every tree learns the whole target, with means as leaf values.
     */
    private byte[] grow(DMatrix data, Target target, ForestTarget coding, long seed) throws XGBoostError {
        float[] gradients = gradients(target, coding);
        float[] hessians = new float[gradients.length];
        for (int i = 0; i < hessians.length; i++) {
            hessians[i] = (float) target.weights()[i / coding.outputs()];
            gradients[i] *= hessians[i];
        }
        Booster booster = XGBoost.train(data, parameters(coding, seed), 0, Map.of(), null, null); // no tree yet
        try {
            for (int tree = 0; tree < trees; tree++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("stopped after " + tree + " of " + trees + " trees");
                }
                booster.boost(data, tree, gradients, hessians);
            }
            return booster.toByteArray("ubj");
        } finally {
            booster.dispose();
        }
    }

    private Map<String, Object> parameters(ForestTarget coding, long seed) {
        Map<String, Object> parameters = XgBoostBooster.reproducible(seed);
        parameters.put("objective", coding.outputs() == 1 ? "reg:squarederror" : "multi:softprob");
        parameters.put("num_class", coding.outputs() == 1 ? 0 : coding.outputs());
        parameters.put("base_score", 0);
        parameters.put("learning_rate", 1.0 / trees); // the sum of the trees is then their average
        parameters.put("max_depth", maxDepth);
        parameters.put("min_child_weight", minRowsInLeaf);
        parameters.put("colsample_bynode", featureFraction);
        parameters.put("subsample", rowFraction);
        parameters.put("reg_lambda", smoothing);
        parameters.put("max_bin", 64); // thresholds of a column; the average of many trees needs no finer ones
        parameters.put("max_cached_hist_node", 64); // by default deep trees take gigabytes
        return parameters;
    }

    /** One gradient for each row and output, all outputs of the first row first. */
    private static float[] gradients(Target target, ForestTarget coding) {
        float[][] residuals = coding.residuals(target);
        float[] gradients = new float[Math.multiplyExact(target.rows(), coding.outputs())];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = -residuals[i % coding.outputs()][i / coding.outputs()];
        }
        return gradients;
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(
                XgBoostBooster.read(folder.resolve(TREES)), Json.read(folder.resolve(TARGET), ForestTarget.class));
    }

    private record Fitted(XgBoostBooster booster, ForestTarget coding) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(booster.predict(features, true))
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
