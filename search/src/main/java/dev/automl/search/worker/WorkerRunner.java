package dev.automl.search.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.search.trial.PredictionSink;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialError;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Evaluates trials in the workers of a pool. A worker that dies is one failed trial; one whose thread is interrupted is
 * ended, and its trial timed out.
 */
final class WorkerRunner {

    private final WorkerPool pool;
    private final PredictionSink sink;
    private final DoubleSupplier elapsedSeconds;

    WorkerRunner(WorkerPool pool, PredictionSink sink, DoubleSupplier elapsedSeconds) {
        this.pool = pool;
        this.sink = sink;
        this.elapsedSeconds = elapsedSeconds;
    }

    /**
     * Evaluates a trial and waits for it.
     *
     * @param metric that ranks, to search the number of rounds; empty to evaluate the trial as it stands
     * @param bytes that the trial is expected to take
     */
    TrialResult run(Trial trial, Optional<Metric> metric, Pruner pruner, long bytes) {
        long start = System.nanoTime();
        try {
            return run(trial, metric, pruner, pool.take(bytes), start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            String reason = "its process was ended with the search";
            return without(
                    trial, TrialState.TIMED_OUT, new TrialError(e.getClass().getName(), reason, ""), start);
        } catch (IOException e) {
            return without(trial, TrialState.FAILED, TrialError.of(e), start);
        }
    }

    private TrialResult run(Trial trial, Optional<Metric> metric, Pruner pruner, Worker worker, long start)
            throws InterruptedException, IOException {
        boolean reusable = false;
        try {
            JsonNode answer = worker.ask(Messages.request(trial, metric, sink != PredictionSink.NONE));
            Optional<ObjectNode> reply = Messages.reply(answer, pruner);
            while (reply.isPresent()) {
                answer = worker.ask(reply.get());
                reply = Messages.reply(answer, pruner);
            }
            TrialResult result = Messages.result(answer, elapsedSeconds.getAsDouble());
            reusable = result.error().stream().noneMatch(WorkerRunner::spoils);
            if (result.state() == TrialState.COMPLETE) {
                sink.accept(result, Messages.predictions(answer));
            }
            return result;
        } catch (Worker.EndedException e) {
            return without(trial, TrialState.FAILED, worker.death().error(), start);
        } finally {
            if (reusable) {
                pool.giveBack(worker);
            } else {
                pool.end(worker);
            }
        }
    }

    /** Without memory anything may have gone wrong, in other threads, too. */
    private static boolean spoils(TrialError error) {
        return error.type().equals(OutOfMemoryError.class.getName());
    }

    private TrialResult without(Trial trial, TrialState state, TrialError error, long start) {
        return TrialResult.without(
                trial, state, error, (System.nanoTime() - start) / 1e9, elapsedSeconds.getAsDouble());
    }
}
