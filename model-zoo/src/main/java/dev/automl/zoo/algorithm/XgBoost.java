package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

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
        stoppable = true,
        strengths = "Strong on mixed tables; regular trees suit small data; takes categories and missing values.",
        weaknesses = "Does not extrapolate; values are floats, of about seven digits; the model is not read by eye.",
        cost = "rows x columns x rounds",
        paper = "Chen & Guestrin (2016), XGBoost: A Scalable Tree Boosting System")
public record XgBoost(
        @IntRange(low = 20, high = 2000, log = true, initial = 150)
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
        implements Directed, InRounds {

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
    public Model fit(Dataset all, long seed, int[] directions) {
        Dataset train = all.counted();
        BoostingTarget coding = BoostingTarget.of(train.target());
        Map<String, Object> parameters = XgBoostBooster.reproducible(seed);
        XgBoostBooster.setObjective(parameters, train.target());
        XgBoostBooster.setDirections(parameters, directions);
        parameters.put("learning_rate", learningRate);
        parameters.put("max_depth", maxDepth);
        parameters.put("min_child_weight", minChildWeight);
        parameters.put("colsample_bytree", featureFraction);
        parameters.put("subsample", rowFraction);
        parameters.put("reg_lambda", l2);
        return new XgBoostModel(XgBoostBooster.train(train, coding, parameters, rounds), coding);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return XgBoostModel.load(folder);
    }
}
