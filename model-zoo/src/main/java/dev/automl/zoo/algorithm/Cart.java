package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/**
 * A single decision tree (CART), by Tribuo.
 *
 * <p>Splits the rows in two again and again, each time by the column and threshold that leave the least impurity: Gini's
 * index, or the variance of the target. A leaf predicts the shares of its classes, smoothed a little, or the mean of its target.
 *
 * @param maxDepth the most questions asked on the way to a leaf
 * @param minRowsToSplit a node with fewer rows becomes a leaf; the more, the less the shares in a leaf are smoothed
 * @param minImpurityDecrease a split must lower the impurity of all rows together by at least this, where the target of a
 *     regression is scaled to variance 1
 */
@Algorithm(
        id = "cart",
        name = "a decision tree by CART",
        library = "Tribuo",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.NUMBERS,
        maxRows = 5_000,
        maxCells = 200_000,
        interpretable = true,
        strengths = "Can be read as a list of questions; no scaling needed; finds interactions.",
        weaknesses = "Unsteady: other rows, another tree; predicts in steps; forests and boosting are better.",
        cost = "rows x columns x depth; for regression rows^2 x columns",
        paper = "Breiman, Friedman, Olshen and Stone, Classification and regression trees, 1984")
public record Cart(
        @IntRange(low = 1, high = 30, initial = 6) int maxDepth,

        @IntRange(low = 2, high = 200, log = true, initial = 20)
        int minRowsToSplit,

        @DoubleRange(low = 1e-6, high = 0.1, log = true, initial = 1e-4)
        double minImpurityDecrease)
        implements Trainer {

    private static final float ALL_COLUMNS = 1;
    private static final boolean RANDOM_THRESHOLDS = false;

    public Cart {
        if (maxDepth < 1) {
            throw new IllegalArgumentException("maxDepth must be at least 1, not " + maxDepth);
        }
        if (minRowsToSplit < 2) {
            throw new IllegalArgumentException("minRowsToSplit must be at least 2, not " + minRowsToSplit);
        }
        if (!(minImpurityDecrease >= 0 && minImpurityDecrease < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("minImpurityDecrease must be 0 or more, not " + minImpurityDecrease);
        }
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        if (train.target().task().isClassification()) {
            CARTClassificationTrainer trainer = new CARTClassificationTrainer(
                    maxDepth,
                    minRowsToSplit,
                    (float) minImpurityDecrease,
                    ALL_COLUMNS,
                    RANDOM_THRESHOLDS,
                    new GiniIndex(),
                    seed);
            return TribuoModel.classifier(
                    trainer.train(TribuoData.classification(train)), train.target(), minRowsToSplit);
        }
        // Tribuo keeps the target as floats: scaling it first keeps their precision for what matters.
        TargetScale scale = TargetScale.of(train.target());
        CARTRegressionTrainer trainer = new CARTRegressionTrainer(
                maxDepth,
                minRowsToSplit,
                (float) minImpurityDecrease,
                ALL_COLUMNS,
                RANDOM_THRESHOLDS,
                new MeanSquaredError(),
                seed);
        return TribuoModel.regressor(
                trainer.train(TribuoData.regression(
                        train.features(), scale.apply(train.target().values()))),
                scale);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return TribuoModel.load(folder);
    }
}
