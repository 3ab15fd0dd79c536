package dev.automl.reports.chart;

/**
 * A place in a chart.
 *
 * @param tip shown when the mouse rests on it; null for nothing
 */
public record Mark(double x, double y, String tip) {

    public Mark(double x, double y) {
        this(x, y, null);
    }
}
