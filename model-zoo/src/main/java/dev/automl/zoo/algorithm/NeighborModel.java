package dev.automl.zoo.algorithm;

import com.oracle.labs.mlrg.olcut.util.Pair;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.bruteforce.NeighboursBruteForceFactory;

/** Remembers the training rows, and lets the nearest of them vote. */
final class NeighborModel implements Model {

    private static final String FILE = "nearest-neighbors.json";
    private static final int THREADS = 1;

    private final Memory memory;
    private final int neighbors;
    private final boolean equalVotes;
    private final double[] classShares;
    private final NeighboursQuery query;

    /**
     * The training rows.
     *
     * @param targets a number or the index of a class, for each row
     * @param weights of the votes, all above 0, 1 on average
     * @param classes how many there are; 0 for regression
     */
    record Memory(double[][] rows, double[] targets, double[] weights, int classes) {}

    /** @param equalVotes whether the votes of near neighbors count no more than those of distant ones */
    NeighborModel(int neighbors, DistanceType distance, boolean equalVotes, Memory memory) {
        this.memory = memory;
        this.neighbors = Math.min(neighbors, memory.rows.length);
        this.equalVotes = equalVotes;
        this.classShares = new double[memory.classes];
        for (int row = 0; row < memory.rows.length && memory.classes > 0; row++) {
            classShares[(int) memory.targets[row]] += memory.weights[row] / memory.rows.length;
        }
        DenseVector[] vectors = new DenseVector[memory.rows.length];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = DenseVector.createDenseVector(memory.rows[row]);
        }
        this.query = new NeighboursBruteForceFactory(distance.getDistance(), THREADS).createNeighboursQuery(vectors);
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

    /** @param nearest the indexes of training rows and their distances, the nearest first */
    private double[] vote(List<Pair<Integer, Double>> nearest) {
        double[] votes = new double[Math.max(1, memory.classes)];
        double sum = 0;
        for (Pair<Integer, Double> neighbor : nearest) {
            int row = neighbor.getA();
            double weight =
                    memory.weights[row] * weight(neighbor.getB(), nearest.get(0).getB());
            double target = memory.targets[row];
            if (memory.classes > 0) {
                votes[(int) target] += weight;
            } else {
                votes[0] += weight * target;
            }
            sum += weight;
        }
        // One more vote is shared out like the classes of all rows (the m-estimate: Cestnik, ECAI 1990). Without it a
        // few
        // neighbours of one class would rule out all the others.
        for (int c = 0; c < memory.classes; c++) {
            votes[c] = (votes[c] / sum * nearest.size() + classShares[c]) / (nearest.size() + 1);
        }
        if (memory.classes == 0) {
            votes[0] /= sum;
        }
        return votes;
    }

    /** Relative to the nearest row, which weighs 1. */
    private double weight(double distance, double least) {
        if (equalVotes || distance == least) {
            return 1;
        }
        return least / distance;
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), memory);
    }

    static Memory load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), Memory.class);
    }
}
