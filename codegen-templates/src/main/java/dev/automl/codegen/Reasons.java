package dev.automl.codegen;

import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.Monotone;
import dev.automl.zoo.algorithm.Wrapper;
import dev.automl.zoo.algorithm.YeoJohnsonTarget;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.transform.CategoryCodes;
import dev.automl.zoo.transform.DateDifferences;
import dev.automl.zoo.transform.DateParts;
import dev.automl.zoo.transform.FeatureSelector;
import dev.automl.zoo.transform.FrequencyEncoder;
import dev.automl.zoo.transform.HashingEncoder;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.MinMaxScaler;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.OrdinalEncoder;
import dev.automl.zoo.transform.PowerTransformer;
import dev.automl.zoo.transform.QuantileTransformer;
import dev.automl.zoo.transform.RobustScaler;
import dev.automl.zoo.transform.StandardScaler;
import dev.automl.zoo.transform.TargetEncoder;
import dev.automl.zoo.transform.TextReduction;
import dev.automl.zoo.transform.TextStatistics;
import dev.automl.zoo.transform.TfIdf;
import dev.automl.zoo.transform.Transformer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a preprocessing step stands in a pipeline, said of the columns it is for. */
final class Reasons {

    private Reasons() {}

    /** One sentence, or nothing for a step that is not known here. */
    static String of(Transformer step, Schema schema) {
        String categories = count(schema, Schema.Kind.CATEGORICAL, "categorical column");
        if (step instanceof MedianImputer) {
            return "MedianImputer: the algorithm takes no gaps, so a missing number becomes the median of its column.";
        } else if (step instanceof Imputer imputer) {
            return imputer(imputer);
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
        } else if (step instanceof FrequencyEncoder encoder) {
            return "FrequencyEncoder: " + manyLevels(encoder.minLevels())
                    + " say how common a level is in training, in one column instead of many.";
        } else if (step instanceof HashingEncoder encoder) {
            return "HashingEncoder: " + manyLevels(encoder.minLevels()) + " share " + encoder.buckets()
                    + " columns of 0 and 1 each, and levels that are new find a place there too.";
        } else if (step instanceof TargetEncoder encoder) {
            return "TargetEncoder: " + manyLevels(encoder.minLevels())
                    + " become the mean of the target for each level; a training row gets the mean of other rows, so that"
                    + " it never meets its own target.";
        } else if (step instanceof RobustScaler) {
            return "RobustScaler: the algorithm compares columns, so all of them are brought to one scale, on which a few"
                    + " extreme values have no say.";
        } else if (step instanceof MinMaxScaler) {
            return "MinMaxScaler: the algorithm takes no negative numbers, so every column is brought to the range from 0"
                    + " to 1.";
        } else if (step instanceof QuantileTransformer) {
            return "QuantileTransformer: each number becomes its place among the others, so that neither the scale of a"
                    + " column nor its extreme values matter.";
        } else if (step instanceof PowerTransformer transformer) {
            return "PowerTransformer: columns with a skewness above " + transformer.minSkewness()
                    + " become more symmetric, so that their few large values do not outweigh the rest.";
        } else if (step instanceof Interactions interactions) {
            return "Interactions: products and ratios of the " + interactions.columns()
                    + " columns that go best along with the target; the algorithm finds such by itself only with trouble.";
        } else if (step instanceof FeatureSelector) {
            return "FeatureSelector: columns that tell no more about the target than shuffled copies of them are left out.";
        } else if (step instanceof DateDifferences) {
            return "DateDifferences: the days between two dates often tell more than the dates; the algorithm does not see"
                    + " them by itself.";
        } else if (step instanceof DateParts) {
            return "DateParts: the algorithm takes numbers only, so trend, year, month, day of the week and so on are taken"
                    + " from the " + count(schema, Schema.Kind.DATE, "date column") + ", as far as they differ.";
        } else if (step instanceof TextStatistics) {
            return "TextStatistics: how long the texts of the " + count(schema, Schema.Kind.TEXT, "text column")
                    + " are, and how much of them is digits, capitals and punctuation.";
        } else if (step instanceof TextReduction reduction) {
            return "TextReduction: trees prefer few columns, so each text becomes at most " + reduction.dimensions()
                    + " numbers that are alike for texts with related words.";
        } else if (step instanceof TfIdf tfIdf) {
            return "TfIdf: the algorithm takes numbers only, so each of the " + tfIdf.maxTerms()
                    + " most frequent terms of a text column becomes a column; rare terms weigh more.";
        }
        return "";
    }

    /** One sentence on a trainer around another one. */
    static String of(Wrapper wrapper) {
        if (wrapper instanceof BalancedClasses) {
            return "BalancedClasses: every class counts the same in training, however rare it is.";
        } else if (wrapper instanceof Calibrated) {
            return "Calibrated: the algorithm's probabilities are corrected by how often they come true.";
        } else if (wrapper instanceof LogTarget) {
            return "LogTarget: the target has a long tail, so its logarithm is learned; predictions are turned back.";
        } else if (wrapper instanceof Monotone monotone) {
            return "Monotone: as asked, predictions " + directions(monotone)
                    + ", all else being equal; whatever noise in the data says.";
        } else if (wrapper instanceof YeoJohnsonTarget) {
            return "YeoJohnsonTarget: the target is skewed, so a power of it is learned; predictions are turned back.";
        }
        return "";
    }

    /** Such as "never fall with income, and never rise with debt". */
    private static String directions(Monotone monotone) {
        List<String> directions = new ArrayList<>();
        if (!monotone.increasing().isEmpty()) {
            directions.add("never fall with " + names(monotone.increasing()));
        }
        if (!monotone.decreasing().isEmpty()) {
            directions.add("never rise with " + names(monotone.decreasing()));
        }
        return String.join(", and ", directions);
    }

    private static String names(List<String> columns) {
        return columns.stream().map(Text::comment).collect(Collectors.joining(", "));
    }

    /** Such as "3 text columns". */
    private static String count(Schema schema, Schema.Kind kind, String one) {
        return Text.count(
                (int) schema.features().stream()
                        .filter(field -> field.kind() == kind)
                        .count(),
                one);
    }

    private static String manyLevels(int minLevels) {
        return "columns with " + minLevels + " levels or more";
    }

    private static String imputer(Imputer imputer) {
        String rules = imputer.rules().stream()
                .map(rule -> Text.comment(rule.column()) + " ("
                        + rule.strategy().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                .collect(Collectors.joining(", "));
        String usual = switch (imputer.strategy()) {
            case MEDIAN -> "the median of its column";
            case MEAN -> "the mean of its column";
            case MOST_FREQUENT -> "the most frequent value of its column";
            case CONSTANT -> "0";
            case NONE -> "";
        };
        if (usual.isEmpty()) {
            return "Imputer: the algorithm takes gaps as they are, but those of some columns are to be filled: " + rules
                    + ".";
        }
        return "Imputer: the algorithm takes no gaps, so a missing number becomes " + usual + "."
                + (rules.isEmpty() ? "" : " Filled by a rule of their own: " + rules + ".");
    }
}
