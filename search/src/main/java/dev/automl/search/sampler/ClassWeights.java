package dev.automl.search.sampler;

/** How the classes count against each other in training. */
public enum ClassWeights {
    /** Each row counts the same, or by its own weight. */
    NONE,
    /** Each class counts the same. */
    BALANCED
}
