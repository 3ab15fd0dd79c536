package dev.automl.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is to be predicted, and how it is scored. */
enum Task {
    /** One of two classes. */
    @JsonProperty("binary")
    BINARY("roc_auc"),
    /** One of three classes or more. */
    @JsonProperty("multiclass")
    MULTICLASS("log_loss"),
    /** A number. */
    @JsonProperty("regression")
    REGRESSION("rmse");

    private final String metric;

    Task(String metric) {
        this.metric = metric;
    }

    /** The name of the metric, as automl writes it. */
    String metric() {
        return metric;
    }

    boolean isClassification() {
        return this != REGRESSION;
    }

    /** How far a score is from the perfect one, 0 or more; the smaller the better. */
    double error(double score) {
        return this == BINARY ? 1 - score : score;
    }
}
