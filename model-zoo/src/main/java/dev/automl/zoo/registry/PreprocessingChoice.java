package dev.automl.zoo.registry;

import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.Tokens;
import java.util.List;

/**
 * What there is to choose about the preprocessing. A choice that does not suit the columns or the algorithm has no effect.
 *
 * @param tokens what texts are taken apart into
 * @param imputer how gaps are filled
 * @param shape what is done to the distribution of numbers, for algorithms that look at distances and sums
 * @param scale how columns are brought to one scale, for the same algorithms
 * @param encoding what becomes of columns with many levels; others get what the algorithm takes best
 * @param manyLevels from how many levels on a column has many
 * @param interactions whether products and ratios of the most useful numbers are added
 * @param selection whether columns that tell no more than noise are dropped
 */
public record PreprocessingChoice(
        Tokens tokens,
        Imputer imputer,
        Shape shape,
        Scale scale,
        Encoding encoding,
        int manyLevels,
        boolean interactions,
        boolean selection) {

    /** What is done to the distribution of numbers. */
    public enum Shape {
        AS_IT_IS,
        /** Skewed numbers are made more symmetric. */
        POWER,
        /** Numbers are replaced by their ranks, on a bell-shaped scale. */
        QUANTILES
    }

    /** How columns are brought to one scale. */
    public enum Scale {
        STANDARD,
        /** By median and quartiles, so that outliers have no say. */
        ROBUST
    }

    /** What a column with many levels becomes. */
    public enum Encoding {
        /** What columns with few levels become. */
        LIKE_OTHERS,
        TARGET_MEANS,
        FREQUENCIES,
        HASHES
    }

    /** Nothing but what the algorithms need. */
    public static final PreprocessingChoice PLAIN = new PreprocessingChoice(
            Tokens.WORDS,
            new Imputer(Imputer.Strategy.MEDIAN, List.of()),
            Shape.AS_IT_IS,
            Scale.STANDARD,
            Encoding.LIKE_OTHERS,
            Integer.MAX_VALUE,
            false,
            false);
}
