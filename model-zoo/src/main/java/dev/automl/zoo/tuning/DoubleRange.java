package dev.automl.zoo.tuning;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers that the search tries for a hyperparameter, both ends included. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DoubleRange {

    double low();

    double high();

    /** Whether values are drawn evenly on a logarithmic scale. */
    boolean log() default false;

    /** The value tried first. */
    double initial();
}
