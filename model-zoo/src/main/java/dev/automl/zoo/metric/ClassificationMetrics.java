package dev.automl.zoo.metric;

import dev.automl.zoo.data.Target;
import java.util.function.IntToDoubleFunction;

/**
 * Metrics of predicted classes and their probabilities, as the user guide of scikit-learn defines them in "Metrics and
 * scoring: Classification metrics". All but the log loss look only at {@link #predictedClass}.
 */
public final class ClassificationMetrics {

    /** Keeps the log loss of a probability of 0 finite. */
    private static final double SMALLEST_PROBABILITY = 1e-15;

    private ClassificationMetrics() {}

    /** The index of the highest probability; the first of them if there are several. */
    public static int predictedClass(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }

    /** Mean of {@code -ln p}, with {@code p} the probability of the true class, clipped to [1e-15, 1 - 1e-15]. */
    static double logLoss(Target truth, double[][] predicted, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < predicted.length; row++) {
            double probability = predicted[row][truth.classIndex(row)];
            double clipped = Math.min(Math.max(probability, SMALLEST_PROBABILITY), 1 - SMALLEST_PROBABILITY);
            sum -= weights[row] * StrictMath.log(clipped);
            total += weights[row];
        }
        return sum / total;
    }

    /** The share of rows that are predicted right. */
    static double accuracy(Target truth, double[][] predicted, double[] weights) {
        Counts counts = Counts.of(truth, predicted, weights);
        return counts.allCorrect / counts.all;
    }

    /** Mean over the classes that occur of the share of their rows that is predicted right. Brodersen et al. (2010). */
    static double balancedAccuracy(Target truth, double[][] predicted, double[] weights) {
        Counts counts = Counts.of(truth, predicted, weights);
        return meanOfDefined(0, counts.actual.length, c -> counts.correct[c] / counts.actual[c]);
    }

    /** Harmonic mean of precision and recall of the second of two classes; 0 if it neither occurs nor is predicted. */
    static double f1(Target truth, double[][] predicted, double[] weights) {
        Counts counts = Counts.of(truth, predicted, weights);
        return counts.actual[1] + counts.predicted[1] > 0 ? counts.f1(1) : 0;
    }

    /** Mean F1 of the classes that occur or are predicted. */
    static double f1Macro(Target truth, double[][] predicted, double[] weights) {
        Counts counts = Counts.of(truth, predicted, weights);
        return meanOfDefined(0, counts.actual.length, counts::f1);
    }

    /**
     * Matthews correlation coefficient, for any number of classes: Gorodkin (2004), "Comparing two K-category assignments
     * by a K-category correlation coefficient". 0 if only one class occurs or only one is predicted.
     */
    static double mcc(Target truth, double[][] predicted, double[] weights) {
        Counts counts = Counts.of(truth, predicted, weights);
        double square = counts.all * counts.all;
        double covariance = counts.allCorrect * counts.all - dot(counts.actual, counts.predicted);
        double actualVariance = square - dot(counts.actual, counts.actual);
        double predictedVariance = square - dot(counts.predicted, counts.predicted);
        double product = actualVariance * predictedVariance;
        return product == 0 ? 0 : covariance / Math.sqrt(product);
    }

    /** The mean over the classes from the first to before the last for which the value is not {@code NaN}, as 0/0 is. */
    static double meanOfDefined(int first, int last, IntToDoubleFunction valueOfClass) {
        double sum = 0;
        int defined = 0;
        for (int c = first; c < last; c++) {
            double value = valueOfClass.applyAsDouble(c);
            if (!Double.isNaN(value)) {
                sum += value;
                defined++;
            }
        }
        return sum / defined;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Weights added up: of the rows that are in a class, that are predicted to be, and that are both. */
    private record Counts(double[] actual, double[] predicted, double[] correct, double all, double allCorrect) {

        static Counts of(Target truth, double[][] predictions, double[] weights) {
            int classes = truth.classes().size();
            double[] actual = new double[classes];
            double[] predicted = new double[classes];
            double[] correct = new double[classes];
            // Added up row by row like the others, not from them: equal sums then have equal bits.
            double all = 0;
            double allCorrect = 0;
            for (int row = 0; row < predictions.length; row++) {
                int trueClass = truth.classIndex(row);
                int predictedClass = predictedClass(predictions[row]);
                actual[trueClass] += weights[row];
                predicted[predictedClass] += weights[row];
                all += weights[row];
                if (trueClass == predictedClass) {
                    correct[trueClass] += weights[row];
                    allCorrect += weights[row];
                }
            }
            return new Counts(actual, predicted, correct, all, allCorrect);
        }

        double f1(int c) {
            return 2 * correct[c] / (actual[c] + predicted[c]);
        }
    }
}
