package dev.automl.zoo.algorithm;

/**
 * A trainer around another one: it changes what the inner one learns from, or what it predicts. A record with a component
 * {@code trainer}.
 */
public interface Wrapper extends Trainer {

    /** The inner one. */
    Trainer trainer();
}
