package dev.automl.reports.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One side of a chart.
 *
 * @param title what is shown, with its unit
 * @param scale null if it is to show all that is drawn
 * @param log whether equal factors are equal distances; counts only without a scale
 * @param labels the text at a tick
 */
public record Axis(String title, Scale scale, boolean log, DoubleFunction<String> labels) {

    /** As long as what is drawn needs. */
    public static Axis linear(String title) {
        return new Axis(title, null, false, Ticks::label);
    }

    /** Equal factors are equal distances; what is not above 0 is put at the beginning. */
    public static Axis logarithmic(String title) {
        return new Axis(title, null, true, Ticks::label);
    }

    /** The same with other texts at the ticks. */
    public Axis labelled(DoubleFunction<String> texts) {
        return new Axis(title, scale, log, texts);
    }

    /** From one number to another, whatever is drawn. */
    public Axis from(double low, double high) {
        return new Axis(title, new Scale(low, high, log), log, labels);
    }

    Scale scaleFor(List<Double> values) {
        return scale != null ? scale : Scale.around(values, log);
    }
}
