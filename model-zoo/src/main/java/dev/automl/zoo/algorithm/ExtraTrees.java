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
 * Extremely randomised trees by LightGBM. Every tree is grown on all rows and on its own; a split draws one threshold at
 * random for each column and takes the best of them. The prediction is the average of the trees; for classes it is the
 * average of their shares in the leaves.
 *
 * @param trees how many trees are averaged, for each class if there are more than two
 * @param leaves of a tree, at most
 * @param thresholds of a column among which a split draws; LightGBM draws among those of all rows, so that with many of
 *     them a deep split seldom finds one between its own rows, and the trees stay small
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each split may look at
 * @param smoothing how many rows of the overall average are mixed into each leaf; keeps probabilities away from 0 and 1
 */
@Algorithm(
        id = "extra-trees",
        name = "extremely randomized trees",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        strengths = "Hard to get wrong; smooth predictions; good on noisy tables with many weak columns.",
        weaknesses = "Mostly behind boosting and random forests on large tables; does not extrapolate.",
        cost = "rows x columns x trees",
        paper = "Geurts et al. (2006), Extremely randomized trees")
public record ExtraTrees(
        @IntRange(low = 20, high = 500, log = true, initial = 100)
        int trees,

        @IntRange(low = 16, high = 4096, log = true, initial = 1024)
        int leaves,

        @IntRange(low = 8, high = 254, log = true, initial = 31)
        int thresholds,

        @IntRange(low = 1, high = 100, log = true, initial = 2)
        int minRowsInLeaf,

        @DoubleRange(low = 0.1, high = 1, initial = 1) double featureFraction,

        @DoubleRange(low = 0.01, high = 10, log = true, initial = 0.1)
        double smoothing)
        implements Trainer {

    private static final String TREES = "extra-trees.txt";
    private static final String TARGET = "extra-trees-target.json";

    public ExtraTrees {
        Require.atLeast("trees", trees, 1);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("thresholds", thresholds, 1);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.notNegative("smoothing", smoothing);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        LightGbmLibrary.load();
        ForestTarget coding = ForestTarget.of(train.target());
        String parameters = String.join(
                " ",
                "objective=custom",
                "num_class=" + coding.outputs(),
                "extra_trees=true",
                "learning_rate=" + 1.0 / trees, // the sum of the trees is then their average
                "num_leaves=" + leaves,
                "max_bin=" + (thresholds + 1),
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction_bynode=" + featureFraction,
                "lambda_l2=" + smoothing,
                LightGbmData.reproducible(seed));
        try (LGBMDataset data = LightGbmData.dataset(train.features(), parameters);
                LGBMBooster booster = LGBMBooster.create(data, parameters)) {
            // Boosting would follow the errors of the trees so far. These gradients stay the same, those of the squared
            // error before the first tree, so that every tree learns the whole target, with means as leaf values.
            float[] gradients = gradients(train.target(), coding);
            float[] hessians = new float[gradients.length];
            for (int i = 0; i < hessians.length; i++) {
                hessians[i] = (float) train.target().weights()[i % train.rows()];
                gradients[i] *= hessians[i];
            }
            for (int tree = 0; tree < trees; tree++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("stopped after " + tree + " of " + trees + " trees");
                }
                booster.updateOneIterCustom(gradients, hessians);
            }
            String text = booster.saveModelToString(0, trees, FeatureImportanceType.GAIN);
            return new Fitted(new LightGbmBooster(text), coding);
        } catch (LGBMException e) {
            throw LightGbmData.failure(e);
        }
    }

    /** One gradient for each row and output, all rows of the first output first. */
    private static float[] gradients(Target target, ForestTarget coding) {
        float[][] residuals = coding.residuals(target);
        float[] gradients = new float[Math.multiplyExact(target.rows(), coding.outputs())];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = -residuals[i / target.rows()][i % target.rows()];
        }
        return gradients;
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(
                LightGbmBooster.read(folder.resolve(TREES)), Json.read(folder.resolve(TARGET), ForestTarget.class));
    }

    private record Fitted(LightGbmBooster booster, ForestTarget coding) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(booster.predictRaw(features))
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
