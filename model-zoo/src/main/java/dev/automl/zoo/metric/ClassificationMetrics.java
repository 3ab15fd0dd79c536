package dev.automl.zoo.metric;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Predictions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;

/**
 * Metrics of classes and their probabilities, as the user guide of scikit-learn defines them in "Metrics and scoring:
 * Classification metrics". Rows count by their weights. The predicted class is {@link Predictions#likeliest}.
 *
 * <p>ROC AUC and PR AUC tell how well probabilities put the rows of a class before all others, whatever their size. Of two
 * classes the second is looked at; of more, each is held against the rest, and the mean is taken over those that occur.
 */
public final class ClassificationMetrics {

    /** Keeps the log loss of a probability of 0 finite. */
    private static final double SMALLEST_PROBABILITY = 1e-15;

    private final Target truth;
    private final double[][] predicted;

    // Weights added up: of the rows that are in a class, that are predicted to be, and that are both; of all rows.
    private final double[] actual;
    private final double[] guessed;
    private final double[] correct;
    private double all;
    private double allCorrect;

    ClassificationMetrics(Target truth, double[][] predicted) {
        this.truth = truth;
        this.predicted = predicted;
        int classes = truth.classes().size();
        actual = new double[classes];
        guessed = new double[classes];
        correct = new double[classes];
        for (int row = 0; row < predicted.length; row++) {
            double weight = truth.weights()[row];
            int trueClass = truth.classIndex(row);
            int predictedClass = Predictions.likeliest(predicted[row]);
            actual[trueClass] += weight;
            guessed[predictedClass] += weight;
            all += weight;
            if (trueClass == predictedClass) {
                correct[trueClass] += weight;
                allCorrect += weight;
            }
        }
    }

    /** All metrics that are defined for these predictions, one array a row as {@code Model.predict} gives them. */
    public static Scores scores(Target truth, double[][] predicted) {
        ClassificationMetrics metrics = new ClassificationMetrics(truth, predicted);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("log_loss", metrics.logLoss());
        values.put("roc_auc", metrics.rocAuc());
        values.put("pr_auc", metrics.prAuc());
        values.put("accuracy", metrics.accuracy());
        values.put("balanced_accuracy", metrics.balancedAccuracy());
        if (truth.task() == Task.BINARY) {
            values.put("f1", metrics.f1());
        }
        values.put("f1_macro", metrics.f1Macro());
        values.put("mcc", metrics.mcc());
        return new Scores(values);
    }

    /** Mean of {@code -ln p}, with {@code p} the probability of the true class, clipped to [1e-15, 1 - 1e-15]. */
    double logLoss() {
        double sum = 0;
        for (int row = 0; row < predicted.length; row++) {
            double probability = predicted[row][truth.classIndex(row)];
            double clipped = Math.min(Math.max(probability, SMALLEST_PROBABILITY), 1 - SMALLEST_PROBABILITY);
            sum += truth.weights()[row] * -StrictMath.log(clipped);
        }
        return sum / all;
    }

    /** The share of rows that are predicted right. */
    double accuracy() {
        return allCorrect / all;
    }

    /** Mean over the classes that occur of the share of their rows that is predicted right. Brodersen et al. (2010). */
    double balancedAccuracy() {
        return meanOverClasses(0, c -> correct[c] / actual[c]);
    }

    /** Harmonic mean of precision and recall of the second of two classes; 0 if it neither occurs nor is predicted. */
    double f1() {
        return all > 0 && actual[1] + guessed[1] == 0 ? 0 : f1(1);
    }

    /** Mean F1 of the classes that occur or are predicted. */
    double f1Macro() {
        return meanOverClasses(0, this::f1);
    }

    private double f1(int c) {
        return 2 * correct[c] / (actual[c] + guessed[c]);
    }

    /**
     * Matthews correlation coefficient, for any number of classes: Gorodkin (2004), "Comparing two K-category assignments
     * by a K-category correlation coefficient". 0 if only one class occurs or only one is predicted.
     */
    double mcc() {
        double square = all * all;
        double covariance = allCorrect * all - dot(actual, guessed);
        double product = (square - dot(actual, actual)) * (square - dot(guessed, guessed));
        return all > 0 && product == 0 ? 0 : covariance / Math.sqrt(product);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Area under the receiver operating characteristic: the probability that a row of the class is ranked before a row of
     * another, ties counting half. Hanley and McNeil (1982), "The meaning and use of the area under a ROC curve".
     */
    double rocAuc() {
        return ranked((positives, negatives) -> {
            double won = 0;
            double positivesBelow = 0;
            double negativesBelow = 0;
            for (int i = 0; i < positives.length; i++) {
                won += positives[i] * (negativesBelow + negatives[i] / 2);
                positivesBelow += positives[i];
                negativesBelow += negatives[i];
            }
            return won / (positivesBelow * negativesBelow);
        });
    }

    /**
     * Area under the precision-recall curve, as average precision: the precision at each threshold, weighted with the
     * recall it adds, without interpolation. User guide of scikit-learn, "Precision, recall and F-measures".
     */
    double prAuc() {
        return ranked((positives, negatives) -> {
            double area = 0;
            double found = 0;
            double wrong = 0;
            for (int i = positives.length - 1; i >= 0; i--) {
                found += positives[i];
                wrong += negatives[i];
                area += positives[i] > 0 ? positives[i] * (found / (found + wrong)) : 0;
            }
            return wrong > 0 ? area / found : Double.NaN;
        });
    }

    /** @param metric of the weights of the rows inside and outside a class, both by rising probability of the class */
    private double ranked(ToDoubleBiFunction<double[], double[]> metric) {
        return meanOverClasses(truth.task() == Task.BINARY ? 1 : 0, c -> {
            double[] scores = Arrays.stream(predicted)
                    .mapToDouble(prediction -> prediction[c] + 0.0) // makes -0.0 a plain 0.0
                    .toArray();
            double[] sorted = scores.clone();
            Arrays.sort(sorted);
            double[] positives = new double[scores.length];
            double[] negatives = new double[scores.length];
            for (int row = 0; row < scores.length; row++) {
                // Equal scores are found at the same place, so ties add up there; the other places of a tie stay 0.
                int place = Arrays.binarySearch(sorted, scores[row]);
                double[] side = truth.classIndex(row) == c ? positives : negatives;
                side[place] += truth.weights()[row];
            }
            return metric.applyAsDouble(positives, negatives);
        });
    }

    /** The mean over the classes, from the first one given, of the values that are not {@code NaN}, as 0/0 is. */
    private double meanOverClasses(int first, IntToDoubleFunction valueOfClass) {
        double sum = 0;
        int defined = 0;
        for (int c = first; c < actual.length; c++) {
            double value = valueOfClass.applyAsDouble(c);
            if (!Double.isNaN(value)) {
                sum += value;
                defined++;
            }
        }
        return sum / defined;
    }
}
