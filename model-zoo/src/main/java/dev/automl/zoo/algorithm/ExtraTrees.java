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
 * Extremely randomised trees by LightGBM. Every tree is grown on all rows and on its own; a split tries a random
 * threshold for each of some random columns and takes the best. The prediction is the average of the trees.
 *
 * @param trees how many trees are averaged, for each class if there are more than two
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each split may look at
 */
@Algorithm(
        id = "extra-trees",
        library = "LightGBM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.CATEGORIES,
        strengths = "Hard to get wrong; smooth predictions; good on noisy tables with many weak columns.",
        weaknesses = "Mostly behind boosting on large tables; does not extrapolate; large models.",
        cost = "rows x columns x trees",
        paper = "Geurts et al. (2006), Extremely randomized trees")
public record ExtraTrees(
        @IntRange(low = 20, high = 500, log = true, initial = 100)
        int trees,

        @IntRange(low = 16, high = 4096, log = true, initial = 512)
        int leaves,

        @IntRange(low = 1, high = 100, log = true, initial = 2)
        int minRowsInLeaf,

        @DoubleRange(low = 0.1, high = 1, initial = 0.7) double featureFraction)
        implements Trainer {

    private static final String TREES = "extra-trees.txt";
    private static final String TARGET = "extra-trees-target.json";

    public ExtraTrees {
        Require.atLeast("trees", trees, 1);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
    }

    @Override
    public Model fit(Dataset train, long seed) {
        LightGbmLibrary.load();
        ForestTarget coding = ForestTarget.of(train.target());
        String parameters = String.join(
                " ",
                "objective=custom",
                "num_class=" + coding.outputs(),
                "extra_trees=true",
                "learning_rate=" + 1.0 / trees, // the sum of the trees is then their average
                "num_leaves=" + leaves,
                "min_data_in_leaf=" + minRowsInLeaf,
                "feature_fraction_bynode=" + featureFraction,
                LightGbmData.reproducible(seed));
        try (LGBMDataset data = LightGbmData.dataset(train.features(), parameters);
                LGBMBooster booster = LGBMBooster.create(data, parameters)) {
            // Boosting would follow the errors of the trees so far. These gradients stay the same, those of the squared
            // error before the first tree, so that every tree learns the whole target, with means as leaf values.
            float[] gradients = gradients(train.target(), coding);
            float[] hessians = new float[gradients.length];
            Arrays.fill(hessians, 1);
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
        float[] gradients = new float[Math.multiplyExact(target.rows(), coding.outputs())];
        for (int output = 0; output < coding.outputs(); output++) {
            for (int row = 0; row < target.rows(); row++) {
                gradients[output * target.rows() + row] = -coding.residual(target, row, output);
            }
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
