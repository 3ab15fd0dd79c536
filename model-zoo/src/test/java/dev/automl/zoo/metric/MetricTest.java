package dev.automl.zoo.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Predictions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The expected numbers come from scikit-learn 1.2.1: {@code log_loss}, {@code roc_auc_score},
 * {@code average_precision_score}, {@code accuracy_score}, {@code balanced_accuracy_score}, {@code f1_score},
 * {@code f1_score(average="macro")}, {@code matthews_corrcoef}; {@code mean_squared_error(squared=False)},
 * {@code mean_absolute_error}, {@code r2_score}, {@code mean_squared_log_error(squared=False)},
 * {@code mean_absolute_percentage_error}. With weights: {@code sample_weight=} after rows of weight 0 were deleted. For more
 * than two classes the areas are {@code numpy.mean} of the binary ones, {@code y == c} against column {@code c}, over the
 * classes {@code c} in {@code y}. Where scikit-learn was not asked, a comment says so.
 */
class MetricTest {

    private static final Target BINARY =
            new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 0, 1, 1, 0, 1, 0, 1, 1, 0});
    private static final double[][] BINARY_PREDICTED = binary(.1, .4, .35, .8, .4, .4, .0, 1.0, .6, .6);
    private static final double[] BINARY_WEIGHTS = {1, 2, .5, 0, 1, 3, .25, 1, 0, 2};

    private static final List<String> FOUR = List.of("a", "b", "c", "d");
    private static final Target MULTICLASS = new Target(Task.MULTICLASS, FOUR, new double[] {0, 1, 2, 2, 1, 0, 3, 1});
    private static final double[][] MULTICLASS_PREDICTED = {
        {.7, .1, .1, .1}, {.2, .5, .2, .1}, {.1, .2, .6, .1}, {.3, .3, .3, .1},
        {.4, .3, .2, .1}, {.25, .25, .25, .25}, {.1, .1, .2, .6}, {.0, .9, .1, .0}
    };
    private static final double[] MULTICLASS_WEIGHTS = {1, .5, 2, 0, 1.5, 1, 3, .25};

    private static final Target NUMBERS = regression(3, -.5, 2, 7, 4.25, 10);
    private static final Target POSITIVE_NUMBERS = regression(3, .5, 2, 7, 4.25, 10);
    private static final double[][] NUMBERS_PREDICTED = numbers(2.5, .25, 2, 8, 4, 12.5);
    private static final double[] NUMBERS_WEIGHTS = {1, 2, 0, .5, 3, .25};

    @Test
    void binary() {
        check(
                Metric.scores(BINARY, BINARY_PREDICTED),
                Map.of(
                        Metric.LOG_LOSS, 0.4743384526516996,
                        Metric.ROC_AUC, 0.78,
                        Metric.PR_AUC, 0.7892857142857141,
                        Metric.ACCURACY, 0.7,
                        Metric.BALANCED_ACCURACY, 0.7,
                        Metric.F1, 0.6666666666666665,
                        Metric.F1_MACRO, 0.6969696969696968,
                        Metric.MCC, 0.408248290463863));
    }

    @Test
    void binaryWeighted() {
        checkWeighted(
                BINARY,
                BINARY_PREDICTED,
                BINARY_WEIGHTS,
                Map.of(
                        Metric.LOG_LOSS, 0.6273676380070616,
                        Metric.ROC_AUC, 0.5377777777777778,
                        Metric.PR_AUC, 0.571150097465887,
                        Metric.ACCURACY, 0.4883720930232558,
                        Metric.BALANCED_ACCURACY, 0.45111111111111113,
                        Metric.F1, 0.26666666666666666,
                        Metric.F1_MACRO, 0.4369047619047619,
                        Metric.MCC, -0.10754121768232575));
    }

    @Test
    void multiclass() {
        check(
                Metric.scores(MULTICLASS, MULTICLASS_PREDICTED),
                Map.of(
                        Metric.LOG_LOSS, 0.746384232182531,
                        Metric.ROC_AUC, 0.95,
                        Metric.PR_AUC, 0.9166666666666666,
                        Metric.ACCURACY, 0.75,
                        Metric.BALANCED_ACCURACY, 0.7916666666666666,
                        Metric.F1_MACRO, 0.7833333333333333,
                        Metric.MCC, 0.7052744205495997));
    }

    @Test
    void multiclassWeighted() {
        checkWeighted(
                MULTICLASS,
                MULTICLASS_PREDICTED,
                MULTICLASS_WEIGHTS,
                Map.of(
                        Metric.LOG_LOSS, 0.7001049026564227,
                        Metric.ROC_AUC, 0.9741379310344828,
                        Metric.PR_AUC, 0.9464285714285714,
                        Metric.ACCURACY, 0.8378378378378378,
                        Metric.BALANCED_ACCURACY, 0.8333333333333333,
                        Metric.F1_MACRO, 0.8068181818181819,
                        Metric.MCC, 0.8117348407689033));
    }

    /** Classes c and d don't occur; c is predicted once all the same. */
    @Test
    void multiclassWithAbsentClasses() {
        Target truth = new Target(Task.MULTICLASS, FOUR, new double[] {0, 1, 0, 1, 1, 0});
        double[][] predicted = {
            {.7, .1, .1, .1},
            {.2, .5, .2, .1},
            {.1, .2, .6, .1},
            {.3, .4, .2, .1},
            {.4, .3, .2, .1},
            {.25, .25, .25, .25}
        };
        check(
                Metric.scores(truth, predicted),
                Map.of(
                        Metric.LOG_LOSS, 1.1431608524687842,
                        Metric.ROC_AUC, 0.7222222222222222,
                        Metric.PR_AUC, 0.8333333333333334,
                        Metric.ACCURACY, 0.6666666666666666,
                        Metric.BALANCED_ACCURACY, 0.6666666666666666,
                        Metric.F1_MACRO, 0.48888888888888893,
                        Metric.MCC, 0.45226701686664544));
    }

    /** A truth below 0: RMSLE is not defined, the others are. */
    @Test
    void regression() {
        check(
                Metric.scores(NUMBERS, NUMBERS_PREDICTED),
                Map.of(
                        Metric.RMSE, 1.1636866703140785,
                        Metric.MAE, 0.8333333333333334,
                        Metric.R2, 0.8835994627667513,
                        Metric.MAPE, 0.3530578898225957));
    }

    @Test
    void regressionWeighted() {
        checkWeighted(
                POSITIVE_NUMBERS,
                NUMBERS_PREDICTED,
                NUMBERS_WEIGHTS,
                Map.of(
                        Metric.RMSE, 0.6236095644623235,
                        Metric.MAE, 0.42592592592592593,
                        Metric.R2, 0.9281049895390858,
                        Metric.RMSLE, 0.1270030521218552,
                        Metric.MAPE, 0.21882456686378257));
    }

    @Test
    void regressionOfPositiveNumbers() {
        assertThat(of(Metric.RMSLE, POSITIVE_NUMBERS, NUMBERS_PREDICTED)).isCloseTo(0.13494805046582065, within(1e-15));
    }

    /** The example of scikit-learn's reference of {@code roc_auc_score} and {@code average_precision_score}. */
    @Test
    void areasOfThePublishedExample() {
        Target truth = new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 0, 1, 1});
        double[][] predicted = binary(0.1, 0.4, 0.35, 0.8);

        assertThat(of(Metric.ROC_AUC, truth, predicted)).isEqualTo(0.75);
        assertThat(of(Metric.PR_AUC, truth, predicted)).isCloseTo(0.8333333333333333, within(1e-15));
    }

    /** By definition: nothing is ranked, so half of the pairs are won, and precision is the share of the class. */
    @Test
    void equalProbabilitiesAreOneTie() {
        double[][] predicted = binary(.3, .3, .3, .3, .3, .3, .3, .3, .3, .3);

        assertThat(of(Metric.ROC_AUC, BINARY, predicted)).isEqualTo(0.5);
        assertThat(of(Metric.PR_AUC, BINARY, predicted)).isEqualTo(0.5);
    }

    @Test
    void minusZeroTiesWithZero() {
        Target truth = new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 1});

        assertThat(of(Metric.ROC_AUC, truth, binary(-0.0, 0.0))).isEqualTo(0.5);
    }

    /** Computed by hand: -ln(1e-15), and -ln(1 - 1e-15). */
    @Test
    void logLossOfCertaintyIsFinite() {
        Target truth = new Target(Task.BINARY, List.of("no", "yes"), new double[] {1});

        assertThat(of(Metric.LOG_LOSS, truth, binary(0))).isCloseTo(34.538776394910684, within(1e-12));
        assertThat(of(Metric.LOG_LOSS, truth, binary(1))).isBetween(0.0, 1.2e-15);
    }

    @Test
    void rankingIsUndefinedIfOneClassOccurs() {
        Target positive = new Target(Task.BINARY, List.of("no", "yes"), new double[] {1, 1});
        Target negative = new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 0});
        Target one = new Target(Task.MULTICLASS, FOUR, new double[] {2, 2});
        double[][] predicted = {MULTICLASS_PREDICTED[0], MULTICLASS_PREDICTED[2]};

        for (Metric metric : List.of(Metric.ROC_AUC, Metric.PR_AUC)) {
            assertThat(of(metric, positive, binary(.2, .3))).isNaN();
            assertThat(of(metric, negative, binary(.2, .3))).isNaN();
            assertThat(of(metric, one, predicted)).isNaN();
        }
        assertThat(Metric.scores(positive, binary(.2, .3)).values()).doesNotContainKeys("roc_auc", "pr_auc");
    }

    @Test
    void correlationIsZeroIfOneClassOccursOrIsPredicted() {
        Target one = new Target(Task.BINARY, List.of("no", "yes"), new double[] {1, 1, 1});
        double[] weights = {.1, .2, .3};

        assertThat(Metric.MCC.of(one, binary(.2, .7, .9), weights)).isZero();
        assertThat(Metric.MCC.of(BINARY, binary(.6, .7, .8, .9, 1, .6, .7, .8, .9, 1), BINARY_WEIGHTS))
                .isZero();
    }

    /** Of scikit-learn's zero_division="warn": 0. */
    @Test
    void f1OfAClassThatNeitherOccursNorIsPredicted() {
        Target negative = new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 0});

        assertThat(of(Metric.F1, negative, binary(.2, .3))).isZero();
        assertThat(of(Metric.F1_MACRO, negative, binary(.2, .3))).isEqualTo(1);
    }

    @Test
    void perfectPredictionsScoreExactly() {
        double[][] right = binary(0, 0, 1, 1, 0, 1, 0, 1, 1, 0);
        double[] weights = {.1, .2, .3, .4, .5, .6, .7, .8, .9, 1.1};

        for (Metric metric : EnumSet.range(Metric.ROC_AUC, Metric.MCC)) {
            assertThat(metric.of(BINARY, right, weights)).as(metric.title()).isCloseTo(1, within(1e-15));
        }
        assertThat(Metric.ACCURACY.of(BINARY, right, weights)).isEqualTo(1);
        assertThat(Metric.BALANCED_ACCURACY.of(BINARY, right, weights)).isEqualTo(1);
        assertThat(of(Metric.R2, NUMBERS, numbers(3, -.5, 2, 7, 4.25, 10))).isEqualTo(1);
    }

    @Test
    void regressionMetricsAreUndefinedWhereTheyMakeNoSense() {
        Target constant = regression(.1, .1, .1);
        Target withZero = regression(1, 0, 3);

        assertThat(of(Metric.R2, constant, numbers(.1, .2, .1))).isNaN();
        assertThat(of(Metric.R2, regression(1), numbers(1))).isNaN();
        assertThat(of(Metric.MAPE, withZero, numbers(1, 0, 3))).isNaN();
        assertThat(of(Metric.MAPE, withZero, numbers(1, 1, 3))).isNaN();
        assertThat(of(Metric.RMSLE, withZero, numbers(1, -.1, 3))).isNaN();
        assertThat(of(Metric.RMSLE, withZero, numbers(1, -0.0, 3))).isZero();
        assertThat(of(Metric.RMSE, regression(1e200), numbers(-1e200)))
                .as("overflow")
                .isNaN();
        // Rows that make a metric undefined don't exist if their weight is 0.
        assertThat(Metric.MAPE.of(withZero, numbers(2, 1, 3), new double[] {1, 0, 1}))
                .isEqualTo(.5);
        assertThat(Metric.RMSLE.of(NUMBERS, NUMBERS_PREDICTED, new double[] {1, 0, 1, 1, 1, 1}))
                .isPositive();
    }

    @Test
    void allWeightsZeroIsUndefined() {
        for (Metric metric : Metric.values()) {
            boolean regression = metric.supports(Task.REGRESSION);
            Target truth = regression ? NUMBERS : BINARY;
            double[][] predicted = regression ? NUMBERS_PREDICTED : BINARY_PREDICTED;
            assertThat(metric.of(truth, predicted, new double[truth.rows()]))
                    .as(metric.title())
                    .isNaN();
        }
    }

    @Test
    void predictionsThatAreNotNumbersAreRejected() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (Metric metric : Metric.values()) {
                boolean regression = metric.supports(Task.REGRESSION);
                Target truth = regression ? NUMBERS : BINARY;
                double[][] predicted = Arrays.stream(regression ? NUMBERS_PREDICTED : BINARY_PREDICTED)
                        .map(double[]::clone)
                        .toArray(double[][]::new);
                predicted[3][0] = bad;
                assertThatIllegalArgumentException()
                        .as(metric.title())
                        .isThrownBy(() -> of(metric, truth, predicted))
                        .withMessageContaining("row 3")
                        .withMessageContaining(Double.toString(bad));
            }
        }
    }

    @Test
    void otherWrongArgumentsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Metric.F1, MULTICLASS, MULTICLASS_PREDICTED))
                .withMessageContaining("F1")
                .withMessageContaining("MULTICLASS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Metric.ACCURACY, BINARY, MULTICLASS_PREDICTED))
                .withMessageContaining("10 rows, but 8 predictions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.MAE.of(NUMBERS, NUMBERS_PREDICTED, new double[] {1, 1, -1, 1, 1, 1}))
                .withMessageContaining("row 2 is -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Metric.MAE, regression(1), new double[][] {{1, 2}}))
                .withMessageContaining("[1.0, 2.0]");
    }

    @Test
    void thePredictedClassIsTheFirstOfTheMostProbable() {
        assertThat(Predictions.likeliest(new double[] {.5, .5})).isZero();
        assertThat(Predictions.likeliest(new double[] {.2, .4, .4})).isEqualTo(1);
        assertThat(Predictions.likeliest(new double[] {.2, .2, .6})).isEqualTo(2);
    }

    @Test
    void metricsAreFoundByTheirIds() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            for (Metric metric : Metric.values()) {
                assertThat(Metric.byId(metric.id())).isSameAs(metric);
                assertThat(Metric.byId(metric.name().replace('_', '-'))).isSameAs(metric);
            }
            assertThat(Metric.F1_MACRO.id()).isEqualTo("f1_macro");
        } finally {
            Locale.setDefault(before);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.byId("auc"))
                .withMessageContaining("'auc'")
                .withMessageContaining("roc_auc");
    }

    @Test
    void everyTaskHasAMetricToRankBy() {
        for (Task task : Task.values()) {
            assertThat(Metric.defaultFor(task).supports(task)).isTrue();
        }
        assertThat(Metric.defaultFor(Task.BINARY)).isSameAs(Metric.ROC_AUC);
        assertThat(Metric.defaultFor(Task.MULTICLASS)).isSameAs(Metric.LOG_LOSS);
        assertThat(Metric.defaultFor(Task.REGRESSION)).isSameAs(Metric.RMSE);
    }

    private static void check(Scores scores, Map<Metric, Double> expected) {
        assertThat(scores.values().keySet())
                .isEqualTo(expected.keySet().stream().map(Metric::id).collect(Collectors.toSet()));
        expected.forEach((metric, value) ->
                assertThat(scores.get(metric.id())).as(metric.title()).isCloseTo(value, within(1e-14)));
    }

    private static void checkWeighted(
            Target truth, double[][] predicted, double[] weights, Map<Metric, Double> expected) {
        Set<Metric> supported = EnumSet.allOf(Metric.class);
        supported.removeIf(metric -> !metric.supports(truth.task()));
        assertThat(expected.keySet()).isEqualTo(supported);
        expected.forEach((metric, value) -> assertThat(metric.of(truth, predicted, weights))
                .as(metric.title())
                .isCloseTo(value, within(1e-14)));
    }

    private static double of(Metric metric, Target truth, double[][] predicted) {
        double[] weights = new double[truth.rows()];
        Arrays.fill(weights, 1);
        return metric.of(truth, predicted, weights);
    }

    private static double[][] binary(double... positive) {
        return Arrays.stream(positive).mapToObj(p -> new double[] {1 - p, p}).toArray(double[][]::new);
    }

    private static double[][] numbers(double... values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    private static Target regression(double... values) {
        return new Target(Task.REGRESSION, List.of(), values);
    }
}
