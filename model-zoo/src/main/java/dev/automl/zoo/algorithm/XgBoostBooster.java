package dev.automl.zoo.algorithm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trained trees of XGBoost. They are always loaded from their binary form, so that a model read from a file is the same,
 * bit for bit, as one just trained. Any number of threads may predict at the same time.
 */
final class XgBoostBooster {

    static final int ALL_ROUNDS = 0;

    /** XGBoost computes cut points beyond the largest value, which must still be a float. */
    private static final double LARGEST = Float.MAX_VALUE / 4;

    private final byte[] bytes;
    private final Booster booster;

    XgBoostBooster(byte[] bytes) {
        this.bytes = bytes;
        try {
            booster = XGBoost.loadModel(bytes);
            booster.setParam("nthread", 1);
        } catch (XGBoostError | IOException e) {
            throw failure(e);
        }
    }

    static XgBoostBooster read(Path file) throws IOException {
        return new XgBoostBooster(Files.readAllBytes(file));
    }

    void write(Path file) throws IOException {
        Files.write(file, bytes);
    }

    /** All that was learned, as XGBoost writes it down. */
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(booster.toByteArray("json"));
        } catch (XGBoostError | IOException e) {
            throw failure(e);
        }
    }

    /** The outputs for each row; {@code raw} leaves out the objective's transformation into probabilities. */
    double[][] predict(Table features, boolean raw) {
        return predict(features, raw, ALL_ROUNDS);
    }

    /** The same by the first rounds. */
    double[][] predict(Table features, boolean raw, int rounds) {
        return predict(features, (trees, rows) -> trees.predict(rows, raw, rounds));
    }

    /** What the trees are asked for. */
    interface Question {
        float[][] answer(Booster trees, DMatrix rows) throws XGBoostError;
    }

    /** What the trees answer for each row. */
    double[][] predict(Table features, Question question) {
        double[][] predicted = new double[features.rows()][];
        if (predicted.length == 0) {
            return predicted;
        }
        try {
            DMatrix matrix = matrix(features);
            try {
                float[][] values = question.answer(booster, matrix);
                for (int row = 0; row < predicted.length; row++) {
                    predicted[row] = new double[values[row].length];
                    for (int output = 0; output < values[row].length; output++) {
                        predicted[row][output] = values[row][output];
                    }
                }
                return predicted;
            } finally {
                matrix.dispose();
                Reference.reachabilityFence(booster);
            }
        } catch (XGBoostError e) {
            throw failure(e);
        }
    }

    /** Parameters that make training give the same bits again, and keep it on one thread and quiet. */
    static Map<String, Object> reproducible(long seed) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("tree_method", "hist");
        parameters.put("seed", (int) (seed & Integer.MAX_VALUE));
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }

    /** Adds the usual loss for numbers, for two classes, or for more, and where boosting starts. */
    static void setObjective(Map<String, Object> parameters, Target target) {
        switch (target.task()) {
            case REGRESSION -> parameters.put("objective", "reg:squarederror");
            case BINARY -> parameters.put("objective", "binary:logistic");
            case MULTICLASS -> {
                parameters.put("objective", "multi:softprob");
                parameters.put("num_class", target.classes().size());
                parameters.put("max_delta_step", BoostingTarget.mostOfALeaf(target));
            }
        }
        parameters.put("base_score", target.task() == Task.REGRESSION ? 0 : 0.5);
    }

    /** Lets predictions never fall with a column (1) or never rise with it (-1); see {@link Directed}. */
    static void setDirections(Map<String, Object> parameters, int[] directions) {
        if (Arrays.stream(directions).anyMatch(direction -> direction != 0)) {
            parameters.put(
                    "monotone_constraints",
                    Arrays.stream(directions).mapToObj(String::valueOf).collect(Collectors.joining(",", "(", ")")));
        }
    }

    /** Boosts round after round. */
    static XgBoostBooster train(Dataset train, BoostingTarget coding, Map<String, Object> parameters, int rounds) {
        try {
            DMatrix data = matrix(train.features());
            try {
                data.setLabel(coding.labels(train.target()));
                setWeights(data, train.target());
                Booster booster = XGBoost.train(data, parameters, 0, Map.of(), null, null); // no round yet
                try {
                    for (int round = 0; round < rounds; round++) {
                        if (Thread.currentThread().isInterrupted()) {
                            throw new CancellationException("stopped after " + round + " of " + rounds + " rounds");
                        }
                        booster.update(data, round);
                    }
                    return new XgBoostBooster(booster.toByteArray("ubj"));
                } finally {
                    booster.dispose();
                }
            } finally {
                data.dispose();
            }
        } catch (XGBoostError e) {
            throw failure(e);
        }
    }

    /** Features as XGBoost takes them: floats, a table without columns gets one of zeros. To be disposed of. */
    static DMatrix matrix(Table features) throws XGBoostError {
        int columns = features.columns().size();
        int width = Math.max(1, columns);
        float[] values = new float[Math.multiplyExact(features.rows(), width)];
        String[] types = new String[width];
        types[0] = "q";
        for (int c = 0; c < columns; c++) {
            Column column = features.columns().get(c);
            types[c] = column instanceof Column.Categorical ? "c" : "q";
            for (int row = 0; row < features.rows(); row++) {
                values[row * width + c] = (float) Math.max(-LARGEST, Math.min(LARGEST, column.number(row)));
            }
        }
        DMatrix matrix = new DMatrix(values, features.rows(), width, Float.NaN);
        matrix.setFeatureTypes(types);
        return matrix;
    }

    /** How much each row counts; nothing to say if all count the same. */
    static void setWeights(DMatrix matrix, Target target) throws XGBoostError {
        if (!target.equalWeights()) {
            float[] weights = new float[target.rows()];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = (float) target.weights()[row];
            }
            matrix.setWeight(weights);
        }
    }

    static IllegalStateException failure(Exception cause) {
        return new IllegalStateException("XGBoost: " + cause.getMessage(), cause);
    }
}
