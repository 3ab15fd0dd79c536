package dev.automl.zoo.metric;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Locale;

/** A measure of how good predictions are. */
public enum Metric {
    LOG_LOSS(false),
    ROC_AUC(true),
    PR_AUC(true),
    ACCURACY(true),
    BALANCED_ACCURACY(true),
    F1(true),
    F1_MACRO(true),
    MCC(true),
    RMSE(false),
    MAE(false),
    R2(true),
    RMSLE(false),
    MAPE(false);

    private final boolean higherIsBetter;

    Metric(boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
    }

    /** Its name in logs and on the command line, such as {@code log_loss}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    public boolean supports(Task task) {
        throw new UnsupportedOperationException();
    }

    /**
     * The value for these predictions; {@code NaN} where the metric is not defined for them.
     *
     * @param predicted one array a row, as {@code Model.predict} gives
     * @param weights one weight a row, at least 0; a row of weight 0 counts for nothing
     */
    public double of(Target truth, double[][] predicted, double[] weights) {
        throw new UnsupportedOperationException();
    }
}
