package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gradient boosted trees by XGBoost with dropout: in some rounds a few earlier trees are left out at random, the new tree
 * corrects the errors without them, and it shares their weight when they come back. So no tree matters too much.
 *
 * @param rounds how many trees are added, for each class if there are more than two
 * @param learningRate the share of each tree's correction that is applied
 * @param maxDepth splits between the root and a leaf, at most
 * @param minChildWeight the sum of second derivatives that a leaf must hold; for regression the number of rows
 * @param dropped the share of the trees that is left out in a round with dropout
 * @param withoutDropout the share of the rounds in which no tree is left out
 * @param l2 penalty on large leaf values
 */
@Algorithm(
        id = "xgboost-dart",
        name = "gradient boosted trees with dropout",
        library = "XGBoost",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        maxRows = 10_000,
        stoppable = true,
        strengths =
                "Overfits less than plain boosting where a few columns say nearly everything; takes categories and gaps as they are.",
        weaknesses =
                "Much slower than plain boosting, since every round predicts with all trees so far; does not extrapolate.",
        cost = "rows x columns x rounds + rows x rounds^2",
        paper = "Rashmi and Gilad-Bachrach (2015), DART: Dropouts meet Multiple Additive Regression Trees")
public record XgBoostDart(
        @IntRange(low = 20, high = 300, log = true, initial = 100)
        int rounds,

        @DoubleRange(low = 0.02, high = 0.5, log = true, initial = 0.1)
        double learningRate,

        @IntRange(low = 2, high = 10, initial = 6) int maxDepth,

        @DoubleRange(low = 0.1, high = 50, log = true, initial = 1)
        double minChildWeight,

        @DoubleRange(low = 0.01, high = 0.5, log = true, initial = 0.1)
        double dropped,

        @DoubleRange(low = 0.1, high = 0.9, initial = 0.5) double withoutDropout,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 1)
        double l2)
        implements Directed {

    public XgBoostDart {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("maxDepth", maxDepth, 1);
        Require.notNegative("minChildWeight", minChildWeight);
        Require.fraction("dropped", dropped);
        Require.fraction("withoutDropout", withoutDropout);
        Require.notNegative("l2", l2);
    }

    @Override
    public Model fit(Dataset all, long seed, int[] directions) {
        Dataset train = all.counted();
        BoostingTarget coding = BoostingTarget.of(train.target());
        Map<String, Object> parameters = XgBoostBooster.reproducible(seed);
        XgBoostBooster.setObjective(parameters, train.target());
        XgBoostBooster.setDirections(parameters, directions);
        parameters.put("booster", "dart");
        parameters.put("learning_rate", learningRate);
        parameters.put("max_depth", maxDepth);
        parameters.put("min_child_weight", minChildWeight);
        parameters.put("rate_drop", dropped);
        parameters.put("skip_drop", withoutDropout);
        parameters.put("reg_lambda", l2);
        return new XgBoostModel(XgBoostBooster.train(train, coding, parameters, rounds), coding);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return XgBoostModel.load(folder);
    }
}
