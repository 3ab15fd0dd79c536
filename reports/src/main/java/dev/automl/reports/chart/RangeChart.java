package dev.automl.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One row for each thing: its name, a value as a bar or a dot, and how far it may be off as a line through it. */
public final class RangeChart {

    /**
     * A row.
     *
     * @param low where the line through the value begins; {@code NaN} for no line
     * @param high where it ends
     * @param second another value for comparison, as a diamond; {@code NaN} for none
     * @param faint whether it is to stand back
     */
    public record Row(String name, double value, double low, double high, double second, boolean faint, String tip) {}

    private final String title;
    private final Axis axis;
    private final boolean bars;
    private final List<Row> rows = new ArrayList<>();
    private double level = Double.NaN;

    private RangeChart(String title, Axis axis, boolean bars) {
        this.title = title;
        this.axis = axis;
        this.bars = bars;
    }

    /** Values as bars that begin at 0. */
    public static RangeChart bars(String title, Axis axis) {
        return new RangeChart(title, axis, true);
    }

    /** Values as dots. */
    public static RangeChart dots(String title, Axis axis) {
        return new RangeChart(title, axis, false);
    }

    public RangeChart row(Row row) {
        rows.add(row);
        return this;
    }

    /** A dashed line from top to bottom. */
    public RangeChart level(double value) {
        level = value;
        return this;
    }

    /** @param description what a reader who does not see the chart should know */
    public String svg(String description) {
        List<Double> values = Stream.concat(
                        rows.stream().flatMap(row -> Stream.of(row.value(), row.low(), row.high(), row.second())),
                        Stream.of(bars ? 0 : Double.NaN, level))
                .toList();
        RowFrame frame = new RowFrame(title, description, axis, values, rows.size());
        frame.level(level);
        for (int i = 0; i < rows.size(); i++) {
            frame.name(i, rows.get(i).name());
            row(frame, rows.get(i), frame.y(i));
        }
        return frame.end();
    }

    private void row(RowFrame frame, Row row, double y) {
        Svg svg = frame.svg();
        String colour = row.faint() ? "rest" : "k0";
        double x = frame.x(row.value());
        if (bars) {
            double zero = frame.x(0);
            svg.elementWithTip(
                    "rect",
                    "column " + colour,
                    row.tip(),
                    "x",
                    Math.min(x, zero),
                    "y",
                    y - 7,
                    "width",
                    Math.abs(x - zero),
                    "height",
                    14);
        }
        if (Double.isFinite(row.low()) && Double.isFinite(row.high())) {
            double from = frame.x(row.low());
            double to = frame.x(row.high());
            svg.element(
                    "path",
                    "whisker",
                    "d",
                    "M" + Svg.number(from) + " " + Svg.number(y) + "H" + Svg.number(to) + "M" + Svg.number(from) + " "
                            + Svg.number(y - 4) + "v8M" + Svg.number(to) + " " + Svg.number(y - 4) + "v8");
        }
        if (!bars) {
            svg.elementWithTip("circle", "point " + colour, row.tip(), "cx", x, "cy", y, "r", 4);
        }
        if (Double.isFinite(row.second())) {
            double second = frame.x(row.second());
            svg.element(
                    "path", "point k1", "d", "M" + Svg.number(second) + " " + Svg.number(y - 5) + "l5 5l-5 5l-5-5z");
        }
    }
}
