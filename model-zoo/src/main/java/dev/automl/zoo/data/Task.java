package dev.automl.zoo.data;

/** What kind of value is predicted. */
public enum Task {
    /** One of two classes. */
    BINARY,
    /** One of three or more classes. */
    MULTICLASS,
    /** A number. */
    REGRESSION;

    public boolean isClassification() {
        return this != REGRESSION;
    }
}
