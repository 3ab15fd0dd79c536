package dev.automl.zoo.algorithm;

import com.oracle.labs.mlrg.olcut.util.Pair;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.bruteforce.NeighboursBruteForceFactory;

/**
 * K-nearest neighbours, with Tribuo's search.
 *
 * <p>Keeps the training rows. To predict a row it measures the distance to every one of them, and lets the nearest vote:
 * the shares of the votes are the probabilities; in regression the mean of their targets is the prediction.
 *
 * @param neighbors how many rows vote (all of them, if there are fewer): large values give a smoother model
 * @param distance between two rows
 * @param votes what the vote of a neighbour weighs
 */
@Algorithm(
        id = "nearest-neighbors",
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

    private static final String FILE = "nearest-neighbors.json";

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
    public Model fit(Dataset train, long seed) {
        return new Fitted(
                this,
                new Memory(
                        train.features().toRows(),
                        train.target().values(),
                        train.target().classes().size()));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(this, Json.read(folder.resolve(FILE), Memory.class));
    }

    /**
     * The training rows.
     *
     * @param targets a number or the index of a class, for each row
     * @param classes how many there are; 0 for regression
     */
    record Memory(double[][] rows, double[] targets, int classes) {}

    private static final class Fitted implements Model {
        private final NearestNeighbors settings;
        private final Memory memory;
        private final int neighbors;
        private final NeighboursQuery query;

        Fitted(NearestNeighbors settings, Memory memory) {
            this.settings = settings;
            this.memory = memory;
            this.neighbors = Math.min(settings.neighbors, memory.rows.length);
            DenseVector[] vectors = new DenseVector[memory.rows.length];
            for (int row = 0; row < vectors.length; row++) {
                vectors[row] = DenseVector.createDenseVector(memory.rows[row]);
            }
            DistanceType type = settings.distance == Distance.L2 ? DistanceType.L2 : DistanceType.L1;
            int threads = 1;
            this.query = new NeighboursBruteForceFactory(type.getDistance(), threads).createNeighboursQuery(vectors);
        }

        /** @throws CancellationException if the thread is interrupted */
        @Override
        public double[][] predict(Table features) {
            double[][] rows = features.toRows();
            double[][] predicted = new double[rows.length][];
            for (int row = 0; row < rows.length; row++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted at row " + row + " of " + rows.length);
                }
                predicted[row] = vote(query.query(DenseVector.createDenseVector(rows[row]), neighbors));
            }
            return predicted;
        }

        /** @param nearest the number of a row and its distance, the nearest first */
        private double[] vote(List<Pair<Integer, Double>> nearest) {
            double[] votes = new double[Math.max(1, memory.classes)];
            double sum = 0;
            boolean exact = nearest.get(0).getB() == 0;
            for (Pair<Integer, Double> neighbor : nearest) {
                double weight = 1;
                if (settings.votes == Votes.BY_DISTANCE) {
                    weight = exact
                            ? (neighbor.getB() == 0 ? 1 : 0)
                            : nearest.get(0).getB() / neighbor.getB();
                }
                double target = memory.targets[neighbor.getA()];
                if (memory.classes > 0) {
                    votes[(int) target] += weight;
                } else {
                    votes[0] += weight * target;
                }
                sum += weight;
            }
            for (int i = 0; i < votes.length; i++) {
                votes[i] /= sum;
            }
            return votes;
        }

        @Override
        public void save(Path folder) throws IOException {
            Json.write(folder.resolve(FILE), memory);
        }
    }
}
