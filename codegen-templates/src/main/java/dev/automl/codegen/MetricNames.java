package dev.automl.codegen;

import dev.automl.zoo.metric.Metric;
import java.util.Locale;

/** Names of metrics as people write them. */
final class MetricNames {

    private MetricNames() {}

    /** Such as {@code log loss} or {@code ROC AUC}. */
    static String inWords(Metric metric) {
        return switch (metric) {
            case LOG_LOSS, ACCURACY, BALANCED_ACCURACY ->
                metric.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case ROC_AUC -> "ROC AUC";
            case PR_AUC -> "PR AUC";
            case F1_MACRO -> "F1 macro";
            case R2 -> "R²";
            case F1, MCC, RMSE, MAE, RMSLE, MAPE -> metric.name();
        };
    }
}
