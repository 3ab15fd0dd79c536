package dev.automl.search.worker;

/** Where trials run. */
public enum Isolation {
    /** In this process, but for long trials that only the end of their process stops. */
    AUTO,
    /** In worker processes. */
    PROCESS,
    /** In this process. */
    THREAD
}
