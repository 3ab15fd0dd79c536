package dev.automl.search.worker;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.trial.PredictionSink;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialError;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Evaluates each trial where the rule says: on the calling thread or in a worker. A trial that needs more memory than there
 * is for one is not begun; one that does not fit beside those that run waits.
 */
public final class IsolatingRunner implements TrialRunner, AutoCloseable {

    private static final String TYPE = "memory";
    private static final int MEGABYTE = 1 << 20;

    private final IsolationRule rule;
    private final MemoryEstimate estimate;
    private final MemoryLimit memory;
    private final Semaphore threadMegabytes;
    private final TrialEvaluator evaluator;
    private final WorkerPool pool;
    private final WorkerRunner workers;
    private final DoubleSupplier elapsedSeconds;

    /**
     * @param jobs how many trials run at once, at most
     * @param elapsedSeconds the time since the start of the run
     * @param sink is given the predictions of complete trials
     * @param evaluator for the trials on the calling thread, with the same sink
     */
    public IsolatingRunner(
            Isolation isolation,
            MemoryLimit memory,
            WorkerCommand command,
            WorkerData data,
            int jobs,
            DoubleSupplier elapsedSeconds,
            PredictionSink sink,
            TrialEvaluator evaluator) {
        this.rule = IsolationRule.of(isolation, data);
        this.estimate = new MemoryEstimate(data);
        this.memory = memory;
        this.threadMegabytes = new Semaphore(megabytes(memory.trialBytes()), true);
        this.evaluator = evaluator;
        this.pool = new WorkerPool(command, data, memory, jobs);
        this.workers = new WorkerRunner(pool, sink, elapsedSeconds);
        this.elapsedSeconds = elapsedSeconds;
    }

    @Override
    public TrialResult evaluate(Trial trial) {
        return run(trial, Optional.empty(), Pruner.NONE, () -> evaluator.evaluate(trial));
    }

    @Override
    public TrialResult search(Trial trial, Metric metric, Pruner pruner) {
        return run(trial, Optional.of(metric), pruner, () -> evaluator.search(trial, metric, pruner));
    }

    private TrialResult run(Trial trial, Optional<Metric> metric, Pruner pruner, Supplier<TrialResult> onThisThread) {
        AlgorithmDescription algorithm =
                PipelineJson.description(trial.pipeline().trainer());
        if (algorithm.id().equals(Leaderboard.BASELINE)) {
            return onThisThread.get();
        }
        long bytes = estimate.of(trial);
        Optional<String> tooMuch = MemoryEstimate.tooMuch(bytes, memory);
        if (tooMuch.isPresent()) {
            TrialError error = new TrialError(TYPE, tooMuch.get(), "");
            return TrialResult.without(trial, TrialState.FAILED, error, 0, elapsedSeconds.getAsDouble());
        }
        if (rule.inWorker(algorithm)) {
            return workers.run(trial, metric, pruner, bytes);
        }
        int megabytes = megabytes(bytes);
        try {
            threadMegabytes.acquire(megabytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return TrialResult.timedOut(trial, "stopped while it waited for memory", elapsedSeconds.getAsDouble());
        }
        try {
            return onThisThread.get();
        } finally {
            threadMegabytes.release(megabytes);
        }
    }

    private static int megabytes(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes / MEGABYTE);
    }

    /** Ends the workers; nothing may be evaluated any more. */
    @Override
    public void close() {
        pool.close();
    }
}
