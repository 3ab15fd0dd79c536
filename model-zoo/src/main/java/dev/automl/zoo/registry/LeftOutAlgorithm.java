package dev.automl.zoo.registry;

import java.util.List;

/**
 * An algorithm that one might look for in the zoo and not find.
 *
 * @param library where it could have come from
 * @param reason why it is not there, and what to take instead
 */
public record LeftOutAlgorithm(String name, String library, String reason) {

    private static final String TRIBUO = "Tribuo 4.3.2";
    private static final String SMILE = "Smile 2.6.0";

    /** All of them. */
    public static List<LeftOutAlgorithm> all() {
        return List.of(
                new LeftOutAlgorithm(
                        "Fisher's linear discriminant",
                        SMILE,
                        "adds nothing to lda, which looks in the same directions: it predicts classes without probabilities, by the"
                                + " nearest mean along axes of no common scale; of 11 data sets its accuracy was lower on 9, such"
                                + " as 0.60 for 0.80 and 0.20 for 0.99, and it failed on one where columns say the same"),
                new LeftOutAlgorithm(
                        "random forest in LightGBM's own mode (boosting=rf)",
                        "LightGBM 4.3.0",
                        "a tree that finds no split counts as 0 and not as the overall average, so that predictions are wrong"
                                + " for few rows, a constant target or a class without rows; take lightgbm-forest, which"
                                + " averages LightGBM's trees"),
                new LeftOutAlgorithm(
                        "gradient boosted trees for a quantile",
                        "LightGBM 4.3.0",
                        "The median is what `lightgbm-robust` with the absolute loss predicts: on five tables the mean absolute"
                                + " errors differ by less than 0.4 %. Other quantiles are not what the metrics ask for: at 0.3"
                                + " and 0.7 the errors were 3 to 28 % larger."),
                new LeftOutAlgorithm(
                        "linear boosting by the updater shotgun",
                        "XGBoost 3.0.4",
                        "its result depends on the order in which threads come along; take xgboost-linear, which uses"
                                + " coord_descent"),
                new LeftOutAlgorithm(
                        "least angle regression (LARS), also with the lasso's rule",
                        TRIBUO,
                        "It does not follow the path of least angle regression: of 60 rows and 6 columns it took another second"
                                + " column than scikit-learn, and its first weight was 0.50 in place of 0.57. Its last step is"
                                + " least squares. Take `lasso` or `forward-selection`."),
                new LeftOutAlgorithm(
                        "support vector machine with a linear kernel",
                        "LIBSVM 3.25",
                        "It is what `linear-svm` is, by a slower way: on four tables both gave the same class to 98 to 99.8 % of"
                                + " the rows held out, with accuracies at most 0.012 apart, and on 4,600 rows and 57 columns"
                                + " LIBSVM took 15 to 92 times as long as LibLinear."),
                new LeftOutAlgorithm(
                        "support vector machine with a polynomial kernel",
                        "LIBSVM 3.25",
                        "With a high cost it does not end: 34 s of processor time for 3,000 rows and 33 columns, and more than 8"
                                + " minutes for regression, where the kernel of `svm` takes 1.5 s. Take `svm` or"
                                + " `factorization-machine`."));
    }
}
