package dev.automl.zoo.algorithm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Linear boosting by XGBoost: a linear or logistic regression. Each round corrects the weight of one column after the other,
 * always in the same order (coordinate descent); with many rounds it comes to the best penalised fit, with few it stops
 * before.
 *
 * @param rounds how often each weight is corrected
 * @param learningRate the share of each correction that is applied
 * @param l1 penalty that makes weights exactly 0, for each row
 * @param l2 penalty on large weights, for each row
 */
@Algorithm(
        id = "xgboost-linear",
        name = "a linear model fitted by boosting",
        library = "XGBoost",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxCells = 20_000_000,
        interpretable = true,
        stoppable = true,
        strengths = "Fast; mixes both penalties; every weight can be read.",
        weaknesses =
                "Finds no interactions and no curves by itself; few rounds favour the first of correlated columns.",
        cost = "rows x columns x classes x rounds",
        paper = "Chen & Guestrin (2016), XGBoost; Friedman, Hastie and Tibshirani (2010), Regularization paths")
public record XgBoostLinear(
        @IntRange(low = 10, high = 500, log = true, initial = 100)
        int rounds,

        @DoubleRange(low = 0.1, high = 1, initial = 0.5) double learningRate,

        @DoubleRange(low = 1e-6, high = 0.1, log = true, initial = 1e-4)
        double l1,

        @DoubleRange(low = 1e-6, high = 1, log = true, initial = 1e-3)
        double l2)
        implements Trainer {

    private static final String FILE = "xgboost-linear.json";

    public XgBoostLinear {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.notNegative("l1", l1);
        Require.notNegative("l2", l2);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        BoostingTarget coding = BoostingTarget.of(train.target());
        Map<String, Object> parameters = XgBoostBooster.reproducible(seed);
        parameters.remove("tree_method");
        XgBoostBooster.setObjective(parameters, train.target());
        parameters.put("booster", "gblinear");
        parameters.put("updater", "coord_descent"); // the other one, shotgun, depends on the order of threads
        parameters.put("feature_selector", "cyclic");
        parameters.put("learning_rate", learningRate);
        parameters.put("reg_alpha", l1);
        parameters.put("reg_lambda", l2);
        XgBoostBooster booster = XgBoostBooster.train(train, coding, parameters, rounds);
        return new Fitted(
                coding, functions(booster.json(), train.features().columns().size()));
    }

    /** XGBoost lists the weights of the first column for each output, those of the second, and so on; then the intercepts. */
    private static LinearFunction[] functions(JsonNode booster, int columns) {
        JsonNode weights = booster.at("/learner/gradient_booster/model/weights");
        int outputs = weights.size() / (Math.max(1, columns) + 1);
        LinearFunction[] functions = new LinearFunction[outputs];
        for (int output = 0; output < outputs; output++) {
            double[] ofColumns = new double[columns];
            for (int c = 0; c < columns; c++) {
                ofColumns[c] = weights.get(c * outputs + output).asDouble();
            }
            double intercept = weights.get(weights.size() - outputs + output).asDouble();
            functions[output] = new LinearFunction(intercept, ofColumns);
        }
        return functions;
    }

    @Override
    public Model load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), Fitted.class);
    }

    /** Predicts by itself: in doubles, which far-away rows do not overflow. */
    private record Fitted(BoostingTarget coding, LinearFunction[] functions) implements Model {

        /** Keeps exponentials finite, and never all the probabilities of a row 0. */
        private static final double LARGEST = 700;

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(features.toRows()).map(this::predict).toArray(double[][]::new);
        }

        private double[] predict(double[] row) {
            double[] values = Arrays.stream(functions)
                    .mapToDouble(function -> function.at(row))
                    .toArray();
            if (coding.task() == Task.BINARY) {
                double logOdds = Math.max(-LARGEST, Math.min(LARGEST, values[0]));
                values[0] = 1 / (1 + StrictMath.exp(-logOdds));
            } else if (coding.task() == Task.MULTICLASS) {
                double highest = Arrays.stream(values).max().orElse(0);
                values = Arrays.stream(values)
                        .map(value -> StrictMath.exp(Math.max(-LARGEST, value - highest)))
                        .toArray();
            }
            return coding.prediction(values);
        }

        @Override
        public void save(Path folder) throws IOException {
            Json.write(folder.resolve(FILE), this);
        }
    }
}
