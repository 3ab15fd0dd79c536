package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.tribuo.math.distance.DistanceType;

/**
 * K-nearest neighbours, with Tribuo's search.
 *
 * <p>Keeps the training rows. To predict a row it measures the distance to every one of them, and lets the nearest vote:
 * the shares of the votes are the probabilities, with one vote for the shares of the classes at large; in regression the
 * mean of their targets is the prediction.
 *
 * @param neighbors how many rows vote (all of them, if there are fewer): large values give a smoother model
 * @param distance between two rows
 * @param votes what the vote of a neighbour weighs
 */
@Algorithm(
        id = "nearest-neighbors",
        name = "nearest neighbours",
        library = "Tribuo",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 20_000,
        maxCells = 400_000,
        strengths = "Follows any shape; a prediction can be explained by the rows it comes from.",
        weaknesses = "Misled by columns that do not matter; slow to predict; the model holds the training rows.",
        cost = "rows x columns for every predicted row",
        paper = "Cover and Hart, Nearest neighbor pattern classification, IEEE Trans. Inf. Theory 13, 1967")
public record NearestNeighbors(
        @IntRange(low = 1, high = 100, log = true, initial = 10)
        int neighbors,

        Distance distance,
        Votes votes) implements Trainer {

    /** How far two rows are apart. */
    public enum Distance {
        /** Euclidean: the root of the summed squared differences. */
        L2,
        /** Manhattan: the sum of the absolute differences; a single large difference counts less. */
        L1
    }

    /** How the votes of the neighbours are weighed. */
    public enum Votes {
        /** All the same. */
        EQUAL,
        /** By one over the distance; if there are neighbours at distance 0, they alone vote. */
        BY_DISTANCE
    }

    public NearestNeighbors {
        if (neighbors < 1) {
            throw new IllegalArgumentException("neighbors must be at least 1, not " + neighbors);
        }
        if (distance == null || votes == null) {
            throw new IllegalArgumentException("distance and votes must be given, not " + distance + " and " + votes);
        }
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        double[] weights = train.target().weights();
        double mean = Arrays.stream(weights).sum() / weights.length;
        return model(new NeighborModel.Memory(
                train.features().toRows(),
                train.target().values(),
                Arrays.stream(weights).map(weight -> weight / mean).toArray(),
                train.target().classes().size()));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return model(NeighborModel.load(folder));
    }

    private Model model(NeighborModel.Memory memory) {
        DistanceType type = distance == Distance.L2 ? DistanceType.L2 : DistanceType.L1;
        return new NeighborModel(neighbors, type, votes == Votes.EQUAL, memory);
    }
}
