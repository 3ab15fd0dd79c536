package dev.automl.zoo.algorithm;

import com.microsoft.ml.lightgbm.PredictionType;
import dev.automl.zoo.data.Table;
import java.util.Arrays;
import java.util.Optional;

/**
 * Exact Shapley values of boosted trees, which LightGBM and XGBoost compute themselves (TreeSHAP: Lundberg et al., <i>Nature
 * Machine Intelligence</i> 2, 2020, p. 56). They are about what the trees add up to: the number that is predicted, or what a
 * classification turns into probabilities. What is usual is told by the rows that the trees have learned from.
 */
public final class TreeShap {

    private final Model model;
    private final BoostingTarget coding;

    private TreeShap(Model model, BoostingTarget coding) {
        this.model = model;
        this.coding = coding;
    }

    /** Of a model that is boosted trees of one of these libraries and nothing else; empty for any other. */
    public static Optional<TreeShap> of(Model model) {
        if (model instanceof LightGbmModel lightGbm) {
            return Optional.of(new TreeShap(model, lightGbm.coding()));
        }
        return model instanceof XgBoostModel xgBoost
                ? Optional.of(new TreeShap(model, xgBoost.coding()))
                : Optional.empty();
    }

    /**
     * What each column adds to what the trees add up to.
     *
     * @param features as the model takes them
     * @return for each row, and each number that the trees give for it (one; or one a class, of more than two): a value for
     *     each column, and last the base, what the trees add up to on average. Single precision in XGBoost
     * @throws IllegalStateException if the library can't do it for these trees
     */
    public double[][][] values(Table features) {
        int width = LightGbmBooster.width(features) + 1;
        double[][] flat = model instanceof LightGbmModel lightGbm
                ? lightGbm.booster()
                        .predict(features, PredictionType.C_API_PREDICT_CONTRIB, LightGbmBooster.ALL_ROUNDS, width)
                : ((XgBoostModel) model)
                        .booster()
                        .predict(features, (trees, rows) -> trees.predictContrib(rows, XgBoostBooster.ALL_ROUNDS));
        return Arrays.stream(flat).map(row -> split(row, width)).toArray(double[][][]::new);
    }

    /** The numbers of a row by the output they belong to, in units of the target. */
    private double[][] split(double[] row, int width) {
        double[][] outputs = new double[row.length / width][];
        for (int output = 0; output < outputs.length; output++) {
            outputs[output] = Arrays.copyOfRange(row, output * width, (output + 1) * width);
            for (int column = 0; column < width - 1; column++) {
                outputs[output][column] *= coding.scale().deviation();
            }
            outputs[output][width - 1] = coding.scale().undo(outputs[output][width - 1]);
        }
        return outputs;
    }

    /**
     * What sums of {@link #values} come to, if the trees have learned numbers as they are, or classes by their log loss.
     *
     * @param sums one for each number that the trees give for a row
     * @return a prediction as {@link Model#predict} gives it for a row
     */
    public double[] prediction(double[] sums) {
        return switch (coding.task()) {
            case REGRESSION -> sums;
            case BINARY -> {
                double second = 1 / (1 + Math.exp(-sums[0]));
                yield new double[] {1 - second, second};
            }
            case MULTICLASS -> Softmax.of(sums);
        };
    }
}
