package dev.automl.zoo.metric;

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
    static double logLoss(ScoredRows rows) {
        return rows.mean(row -> {
            double probability = rows.predicted()[row][rows.truth().classIndex(row)];
            return -StrictMath.log(Math.min(Math.max(probability, SMALLEST_PROBABILITY), 1 - SMALLEST_PROBABILITY));
        });
    }

    /** The share of rows that are predicted right. */
    static double accuracy(ScoredRows rows) {
        return rows.mean(
                row -> predictedClass(rows.predicted()[row]) == rows.truth().classIndex(row) ? 1 : 0);
    }

    /** Mean over the classes that occur of the share of their rows that is predicted right. Brodersen et al. (2010). */
    static double balancedAccuracy(ScoredRows rows) {
        Counts counts = Counts.of(rows);
        return rows.meanOverClasses(0, c -> counts.correct[c] / counts.actual[c]);
    }

    /** Harmonic mean of precision and recall of the second of two classes; 0 if it neither occurs nor is predicted. */
    static double f1(ScoredRows rows) {
        double value = Counts.of(rows).f1(1);
        return Double.isNaN(value) ? 0 : value;
    }

    /** Mean F1 of the classes that occur or are predicted. */
    static double f1Macro(ScoredRows rows) {
        return rows.meanOverClasses(0, Counts.of(rows)::f1);
    }

    /**
     * Matthews correlation coefficient, for any number of classes: Gorodkin (2004), "Comparing two K-category assignments
     * by a K-category correlation coefficient". 0 if only one class occurs or only one is predicted.
     */
    static double mcc(ScoredRows rows) {
        Counts counts = Counts.of(rows);
        double square = counts.all * counts.all;
        double covariance = counts.allCorrect * counts.all - dot(counts.actual, counts.predicted);
        double actualVariance = square - dot(counts.actual, counts.actual);
        double predictedVariance = square - dot(counts.predicted, counts.predicted);
        double product = actualVariance * predictedVariance;
        return product == 0 ? 0 : covariance / Math.sqrt(product);
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

        static Counts of(ScoredRows rows) {
            int classes = rows.truth().classes().size();
            double[] actual = new double[classes];
            double[] predicted = new double[classes];
            double[] correct = new double[classes];
            // Added up row by row like the others, not from them: equal sums then have equal bits.
            double all = 0;
            double allCorrect = 0;
            for (int row = 0; row < rows.weights().length; row++) {
                double weight = rows.weights()[row];
                int trueClass = rows.truth().classIndex(row);
                int predictedClass = predictedClass(rows.predicted()[row]);
                actual[trueClass] += weight;
                predicted[predictedClass] += weight;
                all += weight;
                if (trueClass == predictedClass) {
                    correct[trueClass] += weight;
                    allCorrect += weight;
                }
            }
            return new Counts(actual, predicted, correct, all, allCorrect);
        }

        /** {@code NaN} if the class neither occurs nor is predicted. */
        double f1(int c) {
            return 2 * correct[c] / (actual[c] + predicted[c]);
        }
    }
}
