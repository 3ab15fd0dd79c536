package dev.automl.codegen;

import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.transform.CategoryCodes;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.OrdinalEncoder;
import dev.automl.zoo.transform.StandardScaler;
import dev.automl.zoo.transform.Transformer;

/** Why a preprocessing step stands in a pipeline, said of the columns it is for. */
final class Reasons {

    private Reasons() {}

    /** One sentence, or nothing for a step that is not known here. */
    static String of(Transformer step, Schema schema) {
        int categorical = (int) schema.features().stream()
                .filter(field -> field.kind() == Schema.Kind.CATEGORICAL)
                .count();
        String categories = Text.count(categorical, "categorical column");
        if (step instanceof Imputer) {
            return "Imputer: the algorithm takes no gaps, so a missing number becomes the median of its column.";
        } else if (step instanceof OneHotEncoder) {
            return "OneHotEncoder: the algorithm takes numbers only, so each level of the " + categories
                    + " becomes a column of 0 and 1; rare levels share one.";
        } else if (step instanceof OrdinalEncoder) {
            return "OrdinalEncoder: the algorithm takes numbers only; trees can split the codes of the " + categories
                    + " again and again.";
        } else if (step instanceof StandardScaler) {
            return "StandardScaler: the algorithm compares columns, so all of them are brought to one scale.";
        } else if (step instanceof CategoryCodes) {
            return "CategoryCodes: the algorithm splits on the levels of the " + categories
                    + " and on missing values itself.";
        }
        return "";
    }

    /** One sentence on a trainer around another one. */
    static String of(Trainer.Wrapper wrapper) {
        if (wrapper instanceof BalancedClasses) {
            return "BalancedClasses: every class counts the same in training, however rare it is.";
        } else if (wrapper instanceof Calibrated) {
            return "Calibrated: the algorithm's probabilities are corrected by how often they come true.";
        } else if (wrapper instanceof LogTarget) {
            return "LogTarget: the target has a long tail, so its logarithm is learned; predictions are turned back.";
        }
        return "";
    }
}
