package dev.automl.reports.chart;

import java.util.List;

/**
 * Numbers as places on an axis, linear or logarithmic.
 *
 * @param low the number at the beginning, below {@code high}; above 0 if logarithmic
 * @param high the number at the end
 */
record Scale(double low, double high, boolean log) {

    private static final double MARGIN = 0.04;

    /** The distance between two larger numbers may be infinite. */
    private static final double LARGEST = Double.MAX_VALUE / 8;

    Scale {
        if (!(low < high) || !Double.isFinite(high - low) || log && low <= 0) {
            throw new IllegalArgumentException("no scale from " + low + " to " + high + (log ? ", log" : ""));
        }
    }

    /** A scale that shows all of these numbers with a little room around them; what is not finite, or nearly, does not count. */
    static Scale around(List<Double> values, boolean log) {
        double[] shown = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> Math.abs(value) <= LARGEST && (!log || value > 0))
                .sorted()
                .toArray();
        if (shown.length == 0) {
            return log ? new Scale(0.1, 10, true) : new Scale(0, 1, false);
        }
        double low = shown[0];
        double high = shown[shown.length - 1];
        if (log) {
            double factor = high / low < 1.01 ? 2 : StrictMath.pow(high / low, MARGIN);
            return new Scale(low / factor, high * factor, true);
        }
        double room =
                high - low > 1e-12 * Math.abs(high) ? MARGIN * (high - low) : Math.max(0.5 * Math.abs(high), 1e-9);
        return new Scale(low - room, high + room, false);
    }

    /** From 0, at {@code low}, to 1, at {@code high}; numbers beyond are put at the end they are beyond of. */
    double position(double value) {
        double place = log
                ? (StrictMath.log(Math.max(value, low)) - StrictMath.log(low))
                        / (StrictMath.log(high) - StrictMath.log(low))
                : (value - low) / (high - low);
        return Math.max(0, Math.min(1, place));
    }

    /** Whether the number lies beyond the ends. */
    boolean isBeyond(double value) {
        return value < low || value > high;
    }

    List<Double> ticks(int wanted) {
        return log ? Ticks.logarithmic(low, high, wanted) : Ticks.linear(low, high, wanted);
    }
}
