package dev.automl.search.statistics;

/** From a low value to a high one. */
public record Interval(double low, double high) {

    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
