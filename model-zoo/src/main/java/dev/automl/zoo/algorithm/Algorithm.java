package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Task;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What there is to know about an algorithm before choosing it. Stands on a {@link Trainer} record. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Algorithm {

    /** Its name in logs and on the command line. */
    String id();

    /** Its name in a sentence. */
    String name();

    /** The library that does the work. */
    String library();

    Task[] tasks();

    Input input();

    /** It is not tried on more training rows than this. */
    int maxRows() default Integer.MAX_VALUE;

    /** Nor on more cells (training rows times columns, counted before preprocessing) than this. */
    long maxCells() default Long.MAX_VALUE;

    /** The numbers to predict that it can learn. */
    Numbers numbers() default Numbers.ANY;

    /** Whether it copes with thousands of columns that are 0 in nearly all rows, as texts make them. */
    boolean manyColumns() default false;

    /**
     * Whether it looks for an interrupt of its thread between small steps, and then ends with a {@code
     * CancellationException}. What does not can only be ended with the process it runs in.
     */
    boolean stoppable() default false;

    /** Whether a person can read the fitted model and see why it predicts what it does. */
    boolean interpretable() default false;

    String strengths();

    String weaknesses();

    /** How time grows with the data. */
    String cost();

    String paper();

    /** What an algorithm can be given; decides which transformers go before it. */
    enum Input {
        /** The columns as they are: no transformer is needed. */
        ANYTHING,
        /** Numbers and categories, with gaps: it splits on categories and missing values itself. */
        CATEGORIES,
        /** Numbers without gaps, of any scale; categories as ordinal codes. */
        NUMBERS,
        /** Numbers without gaps, of similar scale; categories one-hot encoded. */
        SCALED_NUMBERS,
        /** Numbers of 0 or more without gaps, such as counts and shares; categories one-hot encoded. */
        COUNTS
    }

    /** What numbers a regression predicts. */
    enum Numbers {
        ANY,
        NOT_NEGATIVE,
        POSITIVE
    }
}
