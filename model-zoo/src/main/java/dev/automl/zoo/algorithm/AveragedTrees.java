package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Predicts with the average of trees of LightGBM, each grown on its own. For classes it is the average of their shares in
 * the leaves.
 */
record AveragedTrees(LightGbmBooster booster, ForestTarget coding) implements Model {

    private static final String TREES = "trees.txt";
    private static final String TARGET = "trees-target.json";

    /**
     * Grows the trees.
     *
     * @param trees how many, for each class if there are more than two
     * @param parameters that say how a tree is grown
     */
    static AveragedTrees grow(Dataset train, int trees, String parameters) {
        LightGbmLibrary.load();
        ForestTarget coding = ForestTarget.of(train.target());
        String all = String.join(
                " ",
                "objective=custom",
                "num_class=" + coding.outputs(),
                "learning_rate=" + 1.0 / trees, // the sum of the trees is then their average
                parameters);
        try (LGBMDataset data = LightGbmData.dataset(train.features(), all);
                LGBMBooster booster = LGBMBooster.create(data, all)) {
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
            return new AveragedTrees(new LightGbmBooster(text), coding);
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

    static AveragedTrees load(Path folder) throws IOException {
        return new AveragedTrees(
                LightGbmBooster.read(folder.resolve(TREES)), Json.read(folder.resolve(TARGET), ForestTarget.class));
    }

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
