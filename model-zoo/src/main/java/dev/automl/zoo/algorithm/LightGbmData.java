package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** What every training with LightGBM shares: the features as it takes them, settings, and the loop over the rounds. */
final class LightGbmData {

    private LightGbmData() {}

    /** Parameters that make training give the same bits again, and keep it on one thread and quiet. */
    static String reproducible(long seed) {
        return "deterministic=true force_row_wise=true num_threads=1 verbosity=-1 seed=" + (seed & Integer.MAX_VALUE);
    }

    /** The usual loss for numbers, for two classes, or for more. */
    static String objective(Target target) {
        return switch (target.task()) {
            case REGRESSION -> "objective=regression";
            case BINARY -> "objective=binary";
            case MULTICLASS ->
                "objective=multiclass num_class=" + target.classes().size() + " max_delta_step="
                        + BoostingTarget.mostOfALeaf(target);
        };
    }

    /** A parameter that grows each tree on a random share of the rows; it would fail if no row were left. */
    static String bagging(double rowFraction, int rows) {
        return "bagging_fraction=" + rowFraction + " bagging_freq=" + (rows * rowFraction < 1 ? 0 : 1);
    }

    /** A parameter that lets predictions never fall with a column (1) or never rise with it (-1); see {@link Directed}. */
    static String monotone(int[] directions) {
        return Arrays.stream(directions).allMatch(direction -> direction == 0)
                ? ""
                : Arrays.stream(directions)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(",", "monotone_constraints=", ""));
    }

    /** Adds one tree a round, for each class if there are more than two, until no leaf can be split any more. */
    static LightGbmBooster train(Dataset train, BoostingTarget coding, String parameters, int rounds) {
        LightGbmLibrary.load();
        try (LGBMDataset data = dataset(train.features(), parameters)) {
            data.setField("label", coding.labels(train.target()));
            setWeights(data, train.target());
            if (train.target().task() == Task.REGRESSION) {
                // It starts from what the coding makes 0; left alone, it would start from the mean, whatever the loss.
                data.setField("init_score", new double[train.rows()]);
            }
            try (LGBMBooster booster = LGBMBooster.create(data, parameters)) {
                boolean finished = false;
                for (int round = 0; round < rounds && !finished; round++) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("stopped after " + round + " of " + rounds + " rounds");
                    }
                    finished = booster.updateOneIter();
                }
                return new LightGbmBooster(booster.saveModelToString(0, rounds, FeatureImportanceType.GAIN));
            }
        } catch (LGBMException e) {
            throw failure(e);
        }
    }

    /** Features for training. LightGBM splits categories into groups, and sends missing values either way. */
    static LGBMDataset dataset(Table features, String parameters) throws LGBMException {
        List<String> categorical = new ArrayList<>();
        for (int c = 0; c < features.columns().size(); c++) {
            if (features.columns().get(c) instanceof Column.Categorical) {
                categorical.add(String.valueOf(c));
            }
        }
        String withCategories = parameters + " categorical_feature=" + String.join(",", categorical);
        return LGBMDataset.createFromMat(
                LightGbmBooster.values(features),
                features.rows(),
                LightGbmBooster.width(features),
                true,
                withCategories,
                null);
    }

    /** How much each row counts; nothing to say if all count the same. */
    static void setWeights(LGBMDataset data, Target target) throws LGBMException {
        if (!target.equalWeights()) {
            float[] weights = new float[target.rows()];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = (float) target.weights()[row];
            }
            data.setField("weight", weights);
        }
    }

    static IllegalStateException failure(LGBMException cause) {
        return new IllegalStateException("LightGBM: " + cause.getMessage(), cause);
    }
}
