package dev.automl.search.trial;

import com.sun.management.ThreadMXBean;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.validation.Split;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;

/** Fits and scores trials on the folds of a run. Several threads may evaluate at once. */
public final class TrialEvaluator {

    private final List<Split> splits;
    private final FoldFeatures features;
    private final DoubleSupplier elapsedSeconds;

    /** @param elapsedSeconds the time since the start of the run */
    public TrialEvaluator(List<Split> splits, DoubleSupplier elapsedSeconds) {
        this.splits = List.copyOf(splits);
        this.features = new FoldFeatures(splits);
        this.elapsedSeconds = elapsedSeconds;
    }

    /**
     * Evaluates on the calling thread. Whatever goes wrong becomes part of the result; when the thread is interrupted, a
     * trial that can stop ends as {@code TIMED_OUT}.
     *
     * @param pruner asked after each fold but the last; a trial that it stops ends as {@code PRUNED}
     */
    public TrialResult evaluate(Trial trial, Pruner pruner) {
        Progress progress = new Progress(splits.get(0).test().target().task());
        long allocatedBefore = allocatedBytes();
        TrialState state = TrialState.COMPLETE;
        Optional<TrialError> error = Optional.empty();
        try {
            for (int fold = 0; fold < splits.size(); fold++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("stopped after " + fold + " of " + splits.size() + " folds");
                }
                evaluateFold(trial, fold, progress);
                Optional<String> hopeless =
                        fold + 1 < splits.size() ? pruner.reasonToStop(progress.folds) : Optional.empty();
                if (hopeless.isPresent()) {
                    state = TrialState.PRUNED;
                    error = hopeless.map(TrialError::pruned);
                    break;
                }
            }
        } catch (CancellationException e) {
            state = TrialState.TIMED_OUT;
            error = Optional.of(TrialError.of(e));
        } catch (Throwable e) {
            // Not only exceptions: an OutOfMemoryError or a library that fails to link is one failed trial, too.
            state = TrialState.FAILED;
            error = Optional.of(TrialError.of(e));
        }
        return new TrialResult(
                trial,
                state,
                progress.folds,
                state == TrialState.COMPLETE ? Optional.of(Scores.mean(progress.folds)) : Optional.empty(),
                state == TrialState.COMPLETE ? progress.threshold.map(DecisionThreshold::best) : Optional.empty(),
                progress.fitSeconds,
                progress.predictSeconds,
                progress.predictedRows,
                allocatedBytes() - allocatedBefore,
                elapsedSeconds.getAsDouble(),
                error);
    }

    private void evaluateFold(Trial trial, int fold, Progress progress) {
        Split split = splits.get(fold);
        FoldFeatures.Transformed transformed =
                features.get(fold, trial.pipeline().transformers());
        long start = System.nanoTime();
        Model model = trial.pipeline().trainer().fit(transformed.train(), trial.seed());
        long fitted = System.nanoTime();
        double[][] predicted = model.predict(transformed.test());
        long end = System.nanoTime();
        progress.folds.add(Scores.of(split.test().target(), predicted));
        progress.threshold.ifPresent(threshold -> threshold.add(split.test().target(), predicted));
        progress.fitSeconds.add((fitted - start) / 1e9 + transformed.fitSeconds());
        progress.predictSeconds.add((end - fitted) / 1e9 + transformed.applySeconds());
        progress.predictedRows.add(split.test().rows());
    }

    /** What is known of the folds so far; kept when a later fold fails. */
    private static final class Progress {
        private final List<Scores> folds = new ArrayList<>();
        private final List<Double> fitSeconds = new ArrayList<>();
        private final List<Double> predictSeconds = new ArrayList<>();
        private final List<Integer> predictedRows = new ArrayList<>();
        private final Optional<DecisionThreshold> threshold;

        private Progress(Task task) {
            threshold = task == Task.BINARY ? Optional.of(new DecisionThreshold()) : Optional.empty();
        }
    }

    private static long allocatedBytes() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? Math.max(
                        0,
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId()))
                : 0;
    }
}
