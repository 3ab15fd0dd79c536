package dev.automl.search.worker;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.registry.AlgorithmDescription;

/**
 * Which algorithms run in a worker. The baseline never does: it takes next to nothing, and whatever happens to processes
 * there is to be a result.
 *
 * @param rows that trials see
 * @param columns before preprocessing
 */
public record IsolationRule(Isolation isolation, int rows, int columns) {

    /**
     * Of the size up to which an algorithm is tried. With less, a fit takes about a second at most, and is not worth the
     * start of a process.
     */
    private static final double SHARE = 0.2;

    /** For trials of these data. */
    public static IsolationRule of(Isolation isolation, WorkerData data) {
        return new IsolationRule(
                isolation, data.trialRows(), data.rest().features().columns().size());
    }

    /** Whether trials of an algorithm run in a worker, and not in this process. */
    public boolean inWorker(AlgorithmDescription algorithm) {
        Algorithm annotation = algorithm.annotation();
        return switch (isolation) {
            case PROCESS -> !algorithm.id().equals(Leaderboard.BASELINE);
            case THREAD -> false;
            case AUTO ->
                !annotation.stoppable()
                        && (rows > SHARE * annotation.maxRows()
                                || (double) rows * columns > SHARE * annotation.maxCells());
        };
    }
}
