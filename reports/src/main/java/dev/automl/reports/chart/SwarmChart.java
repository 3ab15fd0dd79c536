package dev.automl.reports.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One row for each thing, with a dot for each of its values; dots that would hide each other stand above and below. */
public final class SwarmChart {

    private static final double RADIUS = 2.5;

    /** Dots closer than this, in pixels, do not stand in one line. */
    private static final double NEAR = 4;

    /** How far a dot may be from the middle of its row. */
    private static final double FARTHEST = 8;

    private static final int COLOURS = 5;

    /**
     * A value.
     *
     * @param colour from 0 (low) to 1 (high); {@code NaN} for none
     */
    public record Dot(double value, double colour) {}

    private record Row(String name, List<Dot> dots) {}

    private final String title;
    private final Axis axis;
    private final List<Row> rows = new ArrayList<>();

    public SwarmChart(String title, Axis axis) {
        this.title = title;
        this.axis = axis;
    }

    public SwarmChart row(String name, List<Dot> dots) {
        rows.add(new Row(name, List.copyOf(dots)));
        return this;
    }

    /** @param description what a reader who does not see the chart should know */
    public String svg(String description) {
        List<Double> values = Stream.concat(
                        Stream.of(0.0),
                        rows.stream().flatMap(row -> row.dots().stream().map(Dot::value)))
                .toList();
        RowFrame frame = new RowFrame(title, description, axis, values, rows.size());
        frame.level(0);
        for (int row = 0; row < rows.size(); row++) {
            frame.name(row, rows.get(row).name());
            Map<Long, Integer> taken = new HashMap<>();
            for (Dot dot : rows.get(row).dots()) {
                double x = frame.x(dot.value());
                int before = taken.merge(Math.round(x / NEAR), 1, Integer::sum) - 1;
                frame.svg()
                        .element(
                                "circle",
                                "dot " + colour(dot),
                                "cx",
                                x,
                                "cy",
                                frame.y(row) + offset(before),
                                "r",
                                RADIUS);
            }
        }
        return frame.end();
    }

    /** In turn below and above the middle, ever farther; where there is no room left, anew from the middle. */
    private static double offset(int before) {
        double away = (before + 1) / 2 * NEAR % (FARTHEST + NEAR);
        return before % 2 == 0 ? -away : away;
    }

    private static String colour(Dot dot) {
        return Double.isNaN(dot.colour()) ? "hollow" : "h" + (int) Math.min(COLOURS - 1, dot.colour() * COLOURS);
    }
}
