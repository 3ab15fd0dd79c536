package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Gradient boosted trees by LightGBM. Each round adds a small tree that corrects the errors of those before it; a tree
 * grows where the loss falls most, one leaf at a time.
 *
 * @param rounds how many trees are added, for each class if there are more than two
 * @param learningRate the share of each tree's correction that is applied
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each tree may look at
 * @param rowFraction the share of the rows that each tree is grown on
 * @param l2 penalty on large leaf values
 */
@Algorithm(
        id = "lightgbm",
        name = "gradient boosted trees",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        strengths = "Most often the best on mixed tables; quick; takes categories and missing values as they are.",
        weaknesses = "Can overfit some hundred rows; does not extrapolate; the model is not read by eye.",
        cost = "rows x columns x rounds",
        paper = "Ke et al. (2017), LightGBM: A Highly Efficient Gradient Boosting Decision Tree")
public record LightGbm(
        @IntRange(low = 20, high = 1000, log = true, initial = 150)
        int rounds,

        @DoubleRange(low = 0.01, high = 0.3, log = true, initial = 0.05)
        double learningRate,

        @IntRange(low = 4, high = 256, log = true, initial = 31)
        int leaves,

        @IntRange(low = 1, high = 100, log = true, initial = 20)
        int minRowsInLeaf,

        @DoubleRange(low = 0.3, high = 1, initial = 0.8) double featureFraction,
        @DoubleRange(low = 0.5, high = 1, initial = 0.8) double rowFraction,

        @DoubleRange(low = 0.001, high = 100, log = true, initial = 1)
        double l2)
        implements Trainer {

    private static final String TREES = "lightgbm.txt";
    private static final String TARGET = "lightgbm-target.json";

    public LightGbm {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
        Require.notNegative("l2", l2);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        LightGbmLibrary.load();
        BoostingTarget coding = BoostingTarget.of(train.target());
        String parameters = parameters(train.target(), seed);
        try (LGBMDataset data = LightGbmData.dataset(train.features(), parameters)) {
            data.setField("label", coding.labels(train.target()));
            LightGbmData.setWeights(data, train.target());
            try (LGBMBooster booster = LGBMBooster.create(data, parameters)) {
                boolean finished = false; // when no leaf can be split any more
                for (int round = 0; round < rounds && !finished; round++) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("stopped after " + round + " of " + rounds + " rounds");
                    }
                    finished = booster.updateOneIter();
                }
                String trees = booster.saveModelToString(0, rounds, FeatureImportanceType.GAIN);
                return new Fitted(new LightGbmBooster(trees), coding);
            }
        } catch (LGBMException e) {
            throw LightGbmData.failure(e);
        }
    }

    private String parameters(Target target, long seed) {
        String objective = switch (target.task()) {
            case REGRESSION -> "objective=regression";
            case BINARY -> "objective=binary";
            case MULTICLASS ->
                "objective=multiclass num_class=" + target.classes().size();
        };
        return String.join(
                " ",
                objective,
                "learning_rate=" + learningRate,
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction=" + featureFraction,
                "bagging_freq=" + (target.rows() * rowFraction < 1 ? 0 : 1), // it fails if no row is left
                "bagging_fraction=" + rowFraction,
                "lambda_l2=" + l2,
                LightGbmData.reproducible(seed));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(
                LightGbmBooster.read(folder.resolve(TREES)), Json.read(folder.resolve(TARGET), BoostingTarget.class));
    }

    private record Fitted(LightGbmBooster booster, BoostingTarget coding) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(booster.predict(features))
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
