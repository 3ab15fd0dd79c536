package dev.automl.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One row for each thing: its name, a value as a bar or a dot, and how far it may be off as a line through it. */
public final class RangeChart {

    private static final double WIDTH = 420;
    private static final double ROW = 22;
    private static final double NAMES = 150;
    private static final double RIGHT = 14;
    private static final double BOTTOM = 40;
    private static final double CHARACTER = 6.6;

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
        Scale scale = axis.scaleFor(Stream.concat(
                        rows.stream().flatMap(row -> Stream.of(row.value(), row.low(), row.high(), row.second())),
                        Stream.of(bars ? 0 : Double.NaN, level))
                .toList());
        double bottom = 6 + ROW * rows.size();
        Svg svg = Svg.picture(WIDTH, bottom + BOTTOM, title, description);
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks(5)) {
            double x = place(scale, tick);
            String label = axis.labels().apply(tick);
            double half = label.length() * CHARACTER / 2;
            svg.element("line", "grid", "x1", x, "y1", 4, "x2", x, "y2", bottom);
            if (x - half > free && x + half < WIDTH + 2) {
                svg.text("middle", x, bottom + 15, label);
                free = x + half + CHARACTER;
            }
        }
        if (Double.isFinite(level) && !scale.isBeyond(level)) {
            double x = place(scale, level);
            svg.element("line", "level", "x1", x, "y1", 4, "x2", x, "y2", bottom);
        }
        for (int i = 0; i < rows.size(); i++) {
            row(svg, scale, rows.get(i), 6 + ROW * i + ROW / 2);
        }
        svg.element(
                "path",
                "axis",
                "d",
                "M" + Svg.number(NAMES) + " 4V" + Svg.number(bottom) + "H" + Svg.number(WIDTH - RIGHT));
        svg.text("middle title", (NAMES + WIDTH - RIGHT) / 2, bottom + BOTTOM - 6, axis.title());
        return svg.end();
    }

    private void row(Svg svg, Scale scale, Row row, double y) {
        String colour = row.faint() ? "rest" : "k0";
        svg.text("end", NAMES - 6, y + 4, shortened(row.name()));
        double x = place(scale, row.value());
        if (bars) {
            double zero = place(scale, 0);
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
            double from = place(scale, row.low());
            double to = place(scale, row.high());
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
            double second = place(scale, row.second());
            svg.element(
                    "path", "point k1", "d", "M" + Svg.number(second) + " " + Svg.number(y - 5) + "l5 5l-5 5l-5-5z");
        }
    }

    private static double place(Scale scale, double value) {
        return NAMES + scale.position(value) * (WIDTH - RIGHT - NAMES);
    }

    private static String shortened(String name) {
        int most = (int) ((NAMES - 8) / CHARACTER);
        int length = name.codePointCount(0, name.length());
        return length <= most ? name : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "\u2026";
    }
}
