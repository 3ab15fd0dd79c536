package dev.automl.search.trial;

import dev.automl.zoo.metric.Scores;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What came of a trial.
 *
 * @param rung what came of a part of the rows, before the first fold; empty if there was no such rung
 * @param folds the scores of each fold that was finished, in order
 * @param withoutPart of a single holdout the ranking metric without each of ten parts of its rows, from which the chance in
 *     its score follows; empty with folds and unless the trial is complete
 * @param mean over the folds; empty unless the trial is complete
 * @param threshold of two classes the second is predicted from this probability on, as the folds suggest; empty for other
 *     tasks and unless the trial is complete
 * @param fitSeconds wall time of fitting this pipeline, one value a finished fold
 * @param predictSeconds wall time of predicting the fold's rows, one value a finished fold
 * @param predictedRows rows predicted, one value a finished fold
 * @param curve of a boosted model: its score after fewer rounds, and more; empty for others
 * @param seconds wall time of the whole trial
 * @param allocatedBytes memory that the trial's thread asked for, in all; not what it held at once
 * @param elapsedSeconds from the start of the run to the end of the trial
 * @param error empty if the trial is complete
 */
public record TrialResult(
        Trial trial,
        TrialState state,
        Optional<Rung> rung,
        List<Scores> folds,
        List<Double> withoutPart,
        Optional<Scores> mean,
        Optional<Double> threshold,
        List<Double> fitSeconds,
        List<Double> predictSeconds,
        List<Integer> predictedRows,
        List<LearningPoint> curve,
        double seconds,
        long allocatedBytes,
        double elapsedSeconds,
        Optional<TrialError> error) {

    public TrialResult {
        folds = List.copyOf(folds);
        withoutPart = List.copyOf(withoutPart);
        fitSeconds = List.copyOf(fitSeconds);
        predictSeconds = List.copyOf(predictSeconds);
        predictedRows = List.copyOf(predictedRows);
        curve = List.copyOf(curve);
    }

    /** A trial that was given up while it ran. */
    public static TrialResult timedOut(Trial trial, String reason, double elapsedSeconds) {
        TrialError error = new TrialError(CancellationException.class.getName(), reason, "");
        return without(trial, TrialState.TIMED_OUT, error, 0, elapsedSeconds);
    }

    /** A trial of which nothing is known but why it did not complete. */
    public static TrialResult without(
            Trial trial, TrialState state, TrialError error, double seconds, double elapsedSeconds) {
        return new TrialResult(
                trial,
                state,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                seconds,
                0,
                elapsedSeconds,
                Optional.of(error));
    }

    /** The id of the trial's algorithm. */
    public String algorithm() {
        return trial.algorithm();
    }

    /** Mean wall time of fitting one fold, in seconds; {@code NaN} if no fold was finished. */
    public double meanFitSeconds() {
        return fitSeconds.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** Mean wall time of predicting one row, in seconds; {@code NaN} if no fold was finished. */
    public double predictSecondsPerRow() {
        int rows = predictedRows.stream().mapToInt(Integer::intValue).sum();
        return predictSeconds.stream().mapToDouble(Double::doubleValue).sum() / rows;
    }
}
