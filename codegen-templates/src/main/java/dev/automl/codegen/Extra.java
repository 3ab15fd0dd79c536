package dev.automl.codegen;

/** Files of a project that not everybody wants. */
public enum Extra {
    /** A {@code Dockerfile} for an image that predicts. */
    DOCKER,
    /** A workflow for GitHub Actions that builds the project. */
    CI,
    /** {@code Explain.java}, which tells what drives the model. */
    EXPLAIN
}
