package dev.automl.search.trial;

import com.sun.management.ThreadMXBean;
import dev.automl.search.statistics.HoldoutParts;
import dev.automl.zoo.algorithm.InRounds;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.validation.Split;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;

/** Fits and scores trials on the folds of a run, on the calling threads. */
public final class TrialEvaluator implements TrialRunner {

    private final List<Split> splits;
    private final FoldFeatures features;
    private final HoldoutParts parts;
    /** What a trial learns from before the first fold, where a fit is expensive. */
    private final Optional<Split> sample;

    private final FoldFeatures sampleFeatures;
    private final DoubleSupplier elapsedSeconds;
    private final PredictionSink sink;

    /** @param elapsedSeconds the time since the start of the run */
    public TrialEvaluator(List<Split> splits, DoubleSupplier elapsedSeconds) {
        this(splits, elapsedSeconds, PredictionSink.NONE);
    }

    /** @param sink is given the predictions of complete trials */
    public TrialEvaluator(List<Split> splits, DoubleSupplier elapsedSeconds, PredictionSink sink) {
        this.splits = List.copyOf(splits);
        this.features = new FoldFeatures(splits);
        this.parts = HoldoutParts.of(splits);
        this.sample = RungSample.of(splits.get(0));
        this.sampleFeatures = new FoldFeatures(sample.stream().toList());
        this.elapsedSeconds = elapsedSeconds;
        this.sink = sink;
    }

    @Override
    public TrialResult evaluate(Trial trial) {
        return evaluate(trial, Optional.empty(), Optional.empty(), Pruner.NONE);
    }

    @Override
    public TrialResult search(Trial trial, Metric metric, Pruner pruner) {
        Optional<RoundsSearch> rounds = RoundsSearch.suits(trial.pipeline())
                ? Optional.of(
                        new RoundsSearch(metric, (InRounds) trial.pipeline().trainer()))
                : Optional.empty();
        return evaluate(trial, Optional.of(metric), rounds, pruner);
    }

    private TrialResult evaluate(Trial trial, Optional<Metric> metric, Optional<RoundsSearch> rounds, Pruner pruner) {
        Progress progress = new Progress();
        long start = System.nanoTime();
        long allocatedBefore = allocatedBytes();
        TrialState state = TrialState.COMPLETE;
        Optional<TrialError> error = Optional.empty();
        try {
            Optional<String> hopeless = Optional.empty();
            if (metric.isPresent() && sample.isPresent()) {
                long rungStart = System.nanoTime();
                progress.rung = Optional.of(rung(trial, metric.get(), sample.get()));
                double expected = (System.nanoTime() - rungStart)
                        / 1e9
                        * rowsToLearn()
                        / sample.get().train().rows();
                hopeless = pruner.reasonToStop(progress.rung.get()).or(() -> pruner.reasonToStop(expected));
            }
            for (int fold = 0; fold < splits.size() && hopeless.isEmpty(); fold++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("stopped after " + fold + " of " + splits.size() + " folds");
                }
                fit(trial, fold, rounds, pruner, progress);
                predict(fold, rounds, progress);
                hopeless = fold + 1 < splits.size() ? pruner.reasonToStop(progress.scores) : Optional.empty();
            }
            if (hopeless.isPresent()) {
                state = TrialState.PRUNED;
                error = hopeless.map(TrialError::pruned);
            }
            if (rounds.isPresent()) {
                // The folds so far were scored with the best number at that time.
                progress.forgetPredictions();
                for (int fold = 0; fold < progress.fitted.size(); fold++) {
                    predict(fold, rounds, progress);
                }
            }
            if (metric.isPresent() && hopeless.isEmpty()) {
                progress.withoutPart = parts.scoresWithout(metric.get(), progress.predicted.get(0));
            }
        } catch (CancellationException e) {
            state = TrialState.TIMED_OUT;
            error = Optional.of(TrialError.of(e));
        } catch (Throwable e) {
            // Not only exceptions: an OutOfMemoryError or a library that fails to link is one failed trial, too.
            state = TrialState.FAILED;
            error = Optional.of(TrialError.of(e));
        }
        boolean complete = state == TrialState.COMPLETE;
        TrialResult result = new TrialResult(
                complete ? rounds.map(search -> search.chosen(trial)).orElse(trial) : trial,
                state,
                progress.rung,
                progress.scores,
                complete ? progress.withoutPart : List.of(),
                complete ? Optional.of(Scores.mean(progress.scores)) : Optional.empty(),
                complete ? threshold(progress.predicted) : Optional.empty(),
                progress.fitSeconds(rounds),
                progress.predictSeconds,
                progress.predictedRows,
                progress.scores.isEmpty()
                        ? List.of()
                        : rounds.map(RoundsSearch::curve).orElse(List.of()),
                (System.nanoTime() - start) / 1e9,
                allocatedBytes() - allocatedBefore,
                elapsedSeconds.getAsDouble(),
                error);
        if (complete) {
            sink.accept(result, progress.predicted);
        }
        return result;
    }

    /** The rows that all folds together learn from. */
    private double rowsToLearn() {
        return splits.stream().mapToDouble(split -> split.train().rows()).sum();
    }

    private Rung rung(Trial trial, Metric metric, Split split) {
        FoldFeatures.Transformed transformed =
                sampleFeatures.get(0, trial.pipeline().transformers());
        Target truth = split.test().target();
        double score;
        if (RoundsSearch.suits(trial.pipeline())) {
            RoundsSearch rounds =
                    new RoundsSearch(metric, (InRounds) trial.pipeline().trainer());
            rounds.fit(transformed.train(), trial.seed(), transformed.test(), truth, RoundsSearch.More.ALWAYS);
            score = rounds.bestScore();
        } else {
            Model model = trial.pipeline().trainer().fit(transformed.train(), trial.seed());
            score = metric.of(truth, model.predict(transformed.test()), truth.weights());
        }
        return new Rung(split.train().rows(), score);
    }

    private void fit(Trial trial, int fold, Optional<RoundsSearch> rounds, Pruner pruner, Progress progress) {
        FoldFeatures.Transformed transformed =
                features.get(fold, trial.pipeline().transformers());
        if (rounds.isPresent()) {
            Target truth = splits.get(fold).test().target();
            RoundsSearch.Fit fit = rounds.get()
                    .fit(
                            transformed.train(),
                            trial.seed(),
                            transformed.test(),
                            truth,
                            (tried, seconds) -> pruner.mayTryMoreRounds(tried, seconds * splits.size()));
            progress.fitted.add(new FittedFold(fit, transformed));
            return;
        }
        Trainer trainer = trial.pipeline().trainer();
        long start = System.nanoTime();
        Model model = trainer.fit(transformed.train(), trial.seed());
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.fitted.add(new FittedFold(trainer, model, transformed, seconds));
    }

    private void predict(int fold, Optional<RoundsSearch> rounds, Progress progress) {
        FittedFold fitted = progress.fitted.get(fold);
        Target truth = splits.get(fold).test().target();
        long start = System.nanoTime();
        Table test = fitted.transformed.test();
        double[][] predicted = rounds.isPresent()
                ? ((Model.OfRounds) fitted.model).predict(test, rounds.get().best())
                : fitted.model.predict(test);
        long end = System.nanoTime();
        progress.predicted.add(predicted);
        progress.scores.add(Metric.scores(truth, predicted));
        progress.predictSeconds.add((end - start) / 1e9 + fitted.transformed.applySeconds());
        progress.predictedRows.add(truth.rows());
    }

    private Optional<Double> threshold(List<double[][]> predicted) {
        if (splits.get(0).test().target().task() != Task.BINARY) {
            return Optional.empty();
        }
        DecisionThreshold threshold = new DecisionThreshold();
        for (int fold = 0; fold < predicted.size(); fold++) {
            threshold.add(splits.get(fold).test().target(), predicted.get(fold));
        }
        return Optional.of(threshold.best());
    }

    /** A fold whose model is there. */
    private record FittedFold(Trainer trainer, Model model, FoldFeatures.Transformed transformed, double seconds) {

        private FittedFold(RoundsSearch.Fit fit, FoldFeatures.Transformed transformed) {
            this(fit.trainer(), fit.model(), transformed, fit.seconds());
        }

        /** What fitting takes with the best number of rounds, which a fit in more rounds takes in proportion. */
        private double seconds(Optional<RoundsSearch> rounds) {
            double share = rounds.map(search -> (double) search.best() / ((InRounds) trainer).rounds())
                    .orElse(1.0);
            return share * seconds + transformed.fitSeconds();
        }
    }

    /** What is known of the folds so far; kept when a later fold fails. */
    private static final class Progress {
        private Optional<Rung> rung = Optional.empty();
        private final List<FittedFold> fitted = new ArrayList<>();
        private final List<double[][]> predicted = new ArrayList<>();
        private final List<Scores> scores = new ArrayList<>();
        private final List<Double> predictSeconds = new ArrayList<>();
        private final List<Integer> predictedRows = new ArrayList<>();
        private List<Double> withoutPart = List.of();

        private void forgetPredictions() {
            predicted.clear();
            scores.clear();
            predictSeconds.clear();
            predictedRows.clear();
        }

        private List<Double> fitSeconds(Optional<RoundsSearch> rounds) {
            return fitted.stream()
                    .limit(scores.size())
                    .map(fold -> fold.seconds(rounds))
                    .toList();
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
