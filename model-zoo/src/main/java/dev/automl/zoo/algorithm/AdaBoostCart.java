package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.AdaBoostTrainer;

/**
 * AdaBoost of small decision trees, by Tribuo.
 *
 * <p>Grows trees one after the other. The rows that a tree gets wrong count more for the next one, and the better a tree is,
 * the more its vote counts. With more than two classes it is SAMME. The shares of the votes are turned into probabilities by
 * Platt's sigmoid, which is fitted on the votes about rows held out of the training. It ends before its time with a tree that
 * makes no mistake.
 *
 * @param trees how many trees are grown at most
 * @param maxDepth the most questions asked on the way to a leaf: 1 looks at the columns one by one, 2 at pairs of them
 */
@Algorithm(
        id = "adaboost-cart",
        name = "AdaBoost of decision trees",
        library = "Tribuo",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.NUMBERS,
        maxRows = 2_500,
        maxCells = 25_000,
        strengths = "Few settings; no scaling needed; finds curves and interactions.",
        weaknesses =
                "Misled by rows with a wrong class, which it tries hard to get right; slow; boosting by gradients is better.",
        cost = "rows x columns x trees x depth, for each of 4 fits",
        paper =
                "Freund and Schapire, A decision-theoretic generalization of on-line learning, J. Comput. Syst. Sci. 55, 1997; "
                        + "Zhu et al., Multi-class AdaBoost, Statistics and Its Interface 2, 2009")
public record AdaBoostCart(
        @IntRange(low = 5, high = 100, log = true, initial = 30)
        int trees,

        @IntRange(low = 1, high = 5, initial = 2) int maxDepth)
        implements Trainer {

    private static final float LEAST_DECREASE = 0;
    private static final float ALL_COLUMNS = 1;
    private static final boolean RANDOM_THRESHOLDS = false;

    public AdaBoostCart {
        Require.atLeast("trees", trees, 1);
        Require.atLeast("maxDepth", maxDepth, 1);
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        TribuoModel votes = boost(train, seed);
        return new BoostedModel(votes, HeldOutSigmoids.fit(train, rest -> boost(rest, seed)::predict));
    }

    private TribuoModel boost(Dataset train, long seed) {
        // All rows together weigh 1: a node with less than one row on average is not split.
        float leastWeight = 1f / train.rows();
        CARTClassificationTrainer tree = new CARTClassificationTrainer(
                maxDepth, leastWeight, LEAST_DECREASE, ALL_COLUMNS, RANDOM_THRESHOLDS, new GiniIndex(), seed);
        AdaBoostTrainer trainer = new AdaBoostTrainer(tree, trees, seed);
        return TribuoModel.classifier(trainer.train(TribuoData.classification(train)), train.target(), trees);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return BoostedModel.load(folder);
    }
}
