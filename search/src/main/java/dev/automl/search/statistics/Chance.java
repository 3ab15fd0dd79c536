package dev.automl.search.statistics;

import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How much of a validation score, or of the difference between two, may be chance.
 *
 * <p><b>Folds.</b> The variance of a mean over k folds is taken to be {@code (1/k + 1/(k-1))} times that of the folds:
 * Nadeau and Bengio (Inference for the generalization error, Machine Learning 52, 2003) add the second term, test rows by
 * training rows, because the training rows of the folds overlap. Without it, differences would too often count as real.
 * It is a rule of thumb with k - 1 degrees of freedom; an exact variance can't be had from one round of folds (Bengio and
 * Grandvalet, JMLR 5, 2004).
 *
 * <p><b>A holdout.</b> The delete-a-group jackknife of {@link HoldoutParts}: how much the score would vary with other rows
 * to validate on. It does not tell how much it would vary with other training rows.
 *
 * <p>Neither knows that the best of many trials was picked because of its score: that makes it look better than it is.
 */
public final class Chance {

    private Chance() {}

    /** The standard error of a trial's score; {@code NaN} where it is not known. */
    public static double standardError(Metric metric, TrialResult result) {
        if (result.withoutPart().size() > 1) {
            return jackknife(numbers(result));
        }
        return overFolds(folds(metric, result));
    }

    /** The standard error of the difference between the scores of two trials of one run; {@code NaN} if it is not known. */
    public static double standardErrorOfDifference(Metric metric, TrialResult one, TrialResult other) {
        if (sameParts(one, other)) {
            return jackknife(differences(numbers(one), numbers(other)));
        }
        return overFolds(differences(folds(metric, one), folds(metric, other)));
    }

    /**
     * Whether two trials of one run differ by more than chance explains: a paired t-test of their scores on the same folds
     * or parts, at a level of 5 %. {@code false} if that is not known.
     */
    public static boolean toldApart(Metric metric, TrialResult one, TrialResult other) {
        return inStandardErrors(metric, one, other) > limit(one);
    }

    /**
     * How many standard errors of the difference are between two trials of one run, to whichever side. Errors are compared by
     * their ratio, that is by their logarithms: where a fold has outliers, the errors of all trials are larger there, and so is
     * the difference between two of them. {@code NaN} if it is not known, or if there is no difference anywhere.
     */
    public static double inStandardErrors(Metric metric, TrialResult one, TrialResult other) {
        boolean ratios = !metric.higherIsBetter() && positive(metric, one) && positive(metric, other);
        DoubleUnaryOperator scale = ratios ? Math::log : score -> score;
        if (sameParts(one, other)) {
            double difference = scale.applyAsDouble(mean(metric, one)) - scale.applyAsDouble(mean(metric, other));
            return Math.abs(difference)
                    / jackknife(differences(scaled(numbers(one), scale), scaled(numbers(other), scale)));
        }
        double[] differences = differences(scaled(folds(metric, one), scale), scaled(folds(metric, other), scale));
        double mean = Arrays.stream(differences)
                .filter(difference -> !Double.isNaN(difference))
                .average()
                .orElse(Double.NaN);
        return Math.abs(mean) / overFolds(differences);
    }

    private static boolean sameParts(TrialResult one, TrialResult other) {
        return one.withoutPart().size() > 1
                && one.withoutPart().size() == other.withoutPart().size();
    }

    private static boolean positive(Metric metric, TrialResult result) {
        return Arrays.stream(folds(metric, result)).allMatch(score -> score > 0)
                && result.withoutPart().stream().allMatch(score -> score > 0);
    }

    private static double[] scaled(double[] scores, DoubleUnaryOperator scale) {
        return Arrays.stream(scores).map(scale).toArray();
    }

    /** So many standard errors are within the reach of chance, at a level of 5 %; {@code NaN} if there is but one score. */
    public static double limit(TrialResult result) {
        int scores = Math.max(result.folds().size(), result.withoutPart().size());
        return scores < 2 ? Double.NaN : StudentT.limit(scores - 1);
    }

    private static double mean(Metric metric, TrialResult result) {
        return result.mean().orElseThrow().get(metric.id());
    }

    private static double[] folds(Metric metric, TrialResult result) {
        return result.folds().stream()
                .mapToDouble(fold -> fold.get(metric.id()))
                .toArray();
    }

    private static double[] numbers(TrialResult result) {
        return result.withoutPart().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] differences(double[] one, double[] other) {
        return IntStream.range(0, Math.min(one.length, other.length))
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
    }

    private static double overFolds(double[] scores) {
        double[] defined =
                Arrays.stream(scores).filter(score -> !Double.isNaN(score)).toArray();
        int k = defined.length;
        return k < 2 ? Double.NaN : Math.sqrt((1.0 / k + 1.0 / (k - 1)) * squares(defined) / (k - 1));
    }

    private static double jackknife(double[] withoutPart) {
        int parts = withoutPart.length;
        return Math.sqrt((parts - 1.0) / parts * squares(withoutPart));
    }

    /** The sum of the squared distances from the mean. */
    private static double squares(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares;
    }
}
