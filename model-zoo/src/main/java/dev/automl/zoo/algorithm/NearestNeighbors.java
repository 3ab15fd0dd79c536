package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import org.tribuo.Output;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.nearest.KNNModel.Backend;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.ensemble.EnsembleCombiner;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.regression.ensemble.AveragingCombiner;

/**
 * K-nearest neighbours, by Tribuo.
 *
 * <p>Keeps the training rows. To predict a row it measures the distance to every one of them; the nearest vote with equal
 * weight, and the shares of the votes are the probabilities. In regression the prediction is their mean.
 *
 * @param neighbors how many rows vote (all of them, if there are fewer): large values give a smoother model
 * @param distance between two rows
 */
@Algorithm(
        id = "nearest-neighbors",
        library = "Tribuo",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 20_000,
        strengths = "Follows any shape; a prediction can be explained by the rows it comes from.",
        weaknesses = "Misled by columns that do not matter; slow to predict; the model holds the training rows.",
        cost = "rows x columns for every predicted row",
        paper = "Cover and Hart, Nearest neighbor pattern classification, IEEE Trans. Inf. Theory 13, 1967")
public record NearestNeighbors(
        @IntRange(low = 1, high = 100, log = true, initial = 10)
        int neighbors,

        Distance distance) implements Trainer {

    /** How far two rows are apart. */
    public enum Distance {
        /** Euclidean: the root of the summed squared differences. */
        L2,
        /** Manhattan: the sum of the absolute differences; a single large difference counts less. */
        L1
    }

    public NearestNeighbors {
        if (neighbors < 1) {
            throw new IllegalArgumentException("neighbors must be at least 1, not " + neighbors);
        }
        if (distance == null) {
            throw new IllegalArgumentException("distance must be L2 or L1, not null");
        }
    }

    @Override
    public Model fit(Dataset train, long seed) {
        if (train.target().task().isClassification()) {
            return TribuoModel.classifier(
                    trainer(train.rows(), new VotingCombiner()).train(TribuoData.classification(train)),
                    train.target().classes().size());
        }
        return TribuoModel.regressor(
                trainer(train.rows(), new AveragingCombiner())
                        .train(TribuoData.regression(
                                train.features(), train.target().values())),
                TargetScale.NONE);
    }

    private <T extends Output<T>> KNNTrainer<T> trainer(int rows, EnsembleCombiner<T> combiner) {
        return new KNNTrainer<>(
                Math.min(neighbors, rows),
                (distance == Distance.L1 ? DistanceType.L1 : DistanceType.L2).getDistance(),
                1, // thread
                combiner,
                Backend.THREADPOOL, // not used by one thread
                NeighboursQueryFactoryType.BRUTE_FORCE);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return TribuoModel.load(folder);
    }
}
