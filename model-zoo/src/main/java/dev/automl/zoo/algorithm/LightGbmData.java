package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.ArrayList;
import java.util.List;

/** What every training with LightGBM shares: the features as it takes them, and settings that make it reproducible. */
final class LightGbmData {

    private LightGbmData() {}

    /** Parameters that make training give the same bits again, and keep it on one thread and quiet. */
    static String reproducible(long seed) {
        return "deterministic=true force_row_wise=true num_threads=1 verbosity=-1 seed=" + (seed & Integer.MAX_VALUE);
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
                values(features), features.rows(), width(features), true, withCategories, null);
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

    /** The values row after row. LightGBM wants a column at least: a table without any gets one of zeros. */
    static double[] values(Table features) {
        int width = width(features);
        double[] values = new double[Math.multiplyExact(features.rows(), width)];
        for (int c = 0; c < features.columns().size(); c++) {
            Column column = features.columns().get(c);
            for (int row = 0; row < features.rows(); row++) {
                values[row * width + c] = column.number(row);
            }
        }
        return values;
    }

    static IllegalStateException failure(LGBMException cause) {
        return new IllegalStateException("LightGBM: " + cause.getMessage(), cause);
    }

    private static int width(Table features) {
        return Math.max(1, features.columns().size());
    }
}
